// What the rules of the import read in words that an editor chose, and in a number as printed.

const AROUND = 400, MOST_READ = 4000;

export class Suggestions {
  #restated = 0;

  constructor(desk) {
    this.desk = desk;
  }

  /** Fill the empty fields of an added proposal with what the rules read in its words. */
  async fill(item) {
    const length = item.end - item.start, from = Math.max(0, item.start - AROUND), { form, shown } = this.desk, { dataset } = form;
    if (!length || length > MOST_READ || !["point", "commitment", "figure"].includes(item.group) || !dataset.suggest) return;
    const around = this.desk.places.words({ start: from, end: item.end + AROUND }).replaceAll("\r", " ");
    const place = { start: item.start - from, end: item.end - from };
    const held_on = dataset.heldOn ?? form.elements.held_on.value;
    const read = this.#named(item, await this.#asked(dataset.suggest, { group: item.group, around, ...place, held_on }));
    const usual = shown.usual[item.group] ?? {};
    this.#take(item, read, (now, field) => !now || now === usual[field]);
  }

  /** The fields that were read, by their names on this page. */
  #named(item, read) {
    const names = this.desk.shown.suggested?.[item.group];
    const found = names ? Object.entries(read).flatMap(([field, value]) => (names[field] ? [[names[field], value]] : [])) : Object.entries(read);
    return Object.fromEntries(found.map(([field, value]) => [field, field === "unit" ? (this.desk.shown.units?.[value] ?? value) : value]));
  }

  /** Let the value follow the number as printed. */
  async restate(item) {
    if (!this.desk.form.dataset.value) return;
    const stated = ["stated_value", "stated_unit"].map((field) => [field, this.desk.decisions.value(item, field)]);
    const mine = (this.#restated += 1), read = await this.#asked(this.desk.form.dataset.value, Object.fromEntries(stated));
    if (mine === this.#restated) this.#take(item, this.#named(item, read), () => true);
  }

  async #asked(address, fields) {
    const body = new FormData(), headers = { "X-CSRFToken": this.desk.form.elements.csrfmiddlewaretoken.value };
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual" }).catch(() => null);
    return answer?.ok ? answer.json() : {};
  }

  #take(item, fields, wanted) {
    if (this.desk.item(item.id) !== item) return;  // undone meanwhile
    for (const [field, value] of Object.entries(fields)) {
      if (value && wanted(this.desk.decisions.value(item, field), field)) this.desk.decisions.change(item, field, value);
    }
    this.desk.entries.get(item.id).refill(this.desk.decisions);
    this.desk.updateOne(item);
  }
}
