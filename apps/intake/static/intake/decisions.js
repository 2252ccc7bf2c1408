// What was decided so far: the rejected ids and the changed fields. The server judges them again.

export class Decisions {
  constructor(items, { reading, rejected, edited }) {
    this.items = items;
    this.reading = reading;
    this.rejected = new Set(rejected);
    this.edited = structuredClone(edited);
    this.touched = this.rejected.size > 0 || Object.keys(edited).length > 0;
  }

  value(item, field) {
    return this.edited[item.id]?.[field] ?? item.fields[field];
  }

  sort(item) {
    return item.group === "turn" ? this.value(item, "kind") : item.group;
  }

  change(item, field, value) {
    this.touched = true;
    const fields = { ...this.edited[item.id], [field]: value };
    if (value === item.fields[field]) delete fields[field];
    if (Object.keys(fields).length) this.edited[item.id] = fields;
    else delete this.edited[item.id];
  }

  restore(item) {
    delete this.edited[item.id];
  }

  reject(item, wanted) {
    this.touched = true;
    if (wanted) this.rejected.add(item.id);
    else this.rejected.delete(item.id);
  }

  /** Name what goes without being rejected itself: answers to a rejected question, and all that stands in a turn that goes. */
  going() {
    const turns = this.items.filter((item) => item.group === "turn"), gone = [];
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
    return JSON.stringify({ reading: this.reading, rejected: [...this.rejected], edited: this.edited });
  }
}
