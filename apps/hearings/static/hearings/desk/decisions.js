// What was decided so far: the rejected ids, the changed fields, the added proposals. The server judges them again.

export class Decisions {
  /** `items` is shared with the page; an added proposal comes into it. `given` is what was decided before. */
  constructor(items, given) {
    this.items = items;
    this.take(given);
    this.touched = this.rejected.size > 0 || Object.keys({ ...this.edited, ...this.added }).length > 0;
  }

  /** Forget what was decided: what was found stands at its place again, what was added is gone. */
  forget() {
    const found = this.items.filter((item) => !(item.id in this.added));
    this.items.splice(0, this.items.length, ...found);
    for (const item of found) Object.assign(item, item.found);
  }

  take({ fingerprint, rejected, edited, added }) {
    this.fingerprint = fingerprint;
    this.rejected = new Set(rejected);
    this.edited = structuredClone(edited);
    this.added = structuredClone(added);
    for (const [id, fields] of Object.entries(this.added)) this.items.push(made(id, fields));
    for (const item of this.items) {
      item.found ??= { start: item.start, end: item.end };
      const { start, end } = this.edited[item.id] ?? {};
      if (start !== undefined) Object.assign(item, { start: Number(start), end: Number(end) });
    }
    this.items.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Begin a proposal that was not found. */
  add(group, fields) {
    const numbers = Object.keys(this.added).map((id) => Number(id.slice(1)));
    const id = `n${Math.max(0, ...numbers) + 1}`;
    this.added[id] = { group, ...fields };
    const item = made(id, this.added[id]);
    item.found = { start: item.start, end: item.end };
    this.touched = true;
    return item;
  }

  value(item, field) {
    return (this.added[item.id] ?? this.edited[item.id])?.[field] ?? item.fields[field] ?? "";
  }

  sort(item) {
    return item.group === "turn" ? this.value(item, "kind") : item.group;
  }

  change(item, field, value) {
    this.touched = true;
    if (item.id in this.added) {
      this.added[item.id][field] = value;
      return;
    }
    const fields = { ...this.edited[item.id], [field]: value };
    if (value === item.fields[field]) delete fields[field];
    this.#keep(item, fields);
  }

  /** Give a proposal another place in the text. */
  place(item, start, end) {
    this.touched = true;
    Object.assign(item, { start, end });
    const place = { start: String(start), end: String(end) };
    if (item.id in this.added) Object.assign(this.added[item.id], place);
    else if (start === item.found.start && end === item.found.end) {
      const { start: _start, end: _end, ...rest } = this.edited[item.id] ?? {};
      this.#keep(item, rest);
    } else this.#keep(item, { ...this.edited[item.id], ...place });
  }

  restore(item) {
    delete this.edited[item.id];
    Object.assign(item, item.found);
  }

  reject(item, wanted) {
    this.touched = true;
    if (wanted) this.rejected.add(item.id);
    else this.rejected.delete(item.id);
  }

  /** Name what goes without being rejected itself: answers to a rejected question, and all that stands in a turn that goes. */
  going() {
    const turns = this.items.filter((item) => item.group === "turn").sort((a, b) => a.start - b.start), gone = [];
    let asked = null;
    for (const turn of turns) {
      const sort = this.sort(turn);
      if (sort === "question") asked = turn;
      if (this.rejected.has(turn.id) || (sort === "answer" && asked && this.rejected.has(asked.id))) gone.push(turn);
    }
    const inside = (item) => gone.some((turn) => turn.start <= item.start && item.end <= turn.end);
    return new Set(this.items.filter((item) => !this.rejected.has(item.id) && inside(item)).map((item) => item.id));
  }

  json() {
    const { fingerprint, edited, added } = this;
    return JSON.stringify({ fingerprint, rejected: [...this.rejected], edited, added });
  }

  #keep(item, fields) {
    if (Object.keys(fields).length) this.edited[item.id] = fields;
    else delete this.edited[item.id];
  }
}

function made(id, { group, start, end, kind }) {
  return { id, group, sort: group === "turn" ? kind : group, start: Number(start), end: Number(end), fields: {} };
}
