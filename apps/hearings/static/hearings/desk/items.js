// The list of proposals beside the text: one entry for each, the current one open with its fields.

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export class Entry {
  /** `on` holds what to do: options (what a list offers), choose, reject, change, restore, move (to other words), settle, restate (the number as printed), and `words` tells the words of an item. */
  constructor(item, shown, on) {
    Object.assign(this, { item, shown, on });
    this.chip = element("span", { className: "chip" });
    this.state = element("span", { className: "state" });
    this.meta = element("div", { className: "meta" });
    this.accept = this.#button(shown.words.accept, () => on.reject(item, false));
    this.reject = this.#button(shown.words.reject, () => on.reject(item, true));
    const acts = element("span", { className: "acts" }, this.accept, this.reject);
    const head = element("div", { className: "head" }, this.chip, this.state, acts);
    this.quote = element("div", { className: "quote" });
    this.body = element("li", { className: "item", tabIndex: -1 }, head, this.quote, this.meta);
    this.body.dataset.item = item.id;
    this.body.addEventListener("click", () => on.choose(item));
  }

  #button(text, act) {
    const button = element("button", { type: "button", textContent: text, tabIndex: -1 });
    button.addEventListener("click", act);
    return button;
  }

  /** Show the entry as it is decided now. */
  update(decisions, going, quote) {
    const { item, shown } = this, { words } = shown;
    const rejected = decisions.rejected.has(item.id), edited = item.id in decisions.edited;
    const sort = decisions.sort(item);
    this.chip.textContent = shown.sorts[sort];
    this.chip.dataset.kind = sort;
    const added = item.id in decisions.added ? words.added : item.lost && !item.end ? words.lost : "";
    const state = rejected ? words.rejected : going ? words.goes : edited ? words.edited : added;
    this.state.textContent = state;
    this.quote.textContent = quote;
    this.body.setAttribute("aria-label", [shown.sorts[sort], state, quote].filter(Boolean).join(": "));
    this.body.classList.toggle("rejected", rejected || going);
    this.accept.setAttribute("aria-pressed", String(!rejected));
    this.reject.setAttribute("aria-pressed", String(rejected));
    this.meta.textContent = summary(item, (field) => this.#said(field, decisions.value(item, field)), shown.summary[item.group] ?? []);
    if (this.restore) this.restore.hidden = !edited;
    if (this.propose) this.propose.hidden = Boolean(item.end);
  }

  /** Write into the fields what is decided now, as after a change that was not typed here. */
  refill(decisions) {
    if (!this.fields) return;
    for (const field of this.fields.querySelectorAll("[name]")) {
      const value = field === this.place ? this.on.words(this.item) : decisions.value(this.item, field.name);
      if (field.name === "speaker" && field.options) this.#offer(field, value);
      if (read(field) !== value) write(field, value);
    }
    if (this.place) this.#judge(true);
  }

  #said(field, value) {
    const options = this.on.options(this.item.group, field) ?? {};
    return this.shown.many?.includes(field) ? value.split(" ").map((each) => options[each] ?? each).join("、") : options[value] ?? value;
  }

  open(isOpen, decisions) {
    if (isOpen && this.fields) this.refill(decisions);
    if (isOpen && !this.fields) this.#build(decisions);
    if (this.fields) this.fields.hidden = !isOpen;
    this.body.tabIndex = isOpen ? 0 : -1;
    for (const button of [this.accept, this.reject]) button.tabIndex = isOpen ? 0 : -1;
    if (isOpen) this.body.setAttribute("aria-current", "true");
    else this.body.removeAttribute("aria-current");
  }

  #build(decisions) {
    const { item, shown } = this;
    this.fields = element("div", { className: "fields" });
    if (!shown.placeless?.includes(item.group)) this.fields.append(this.#words());
    for (const name of shown.fields[item.group]) {
      const field = this.#field(name, decisions.value(item, name));
      this.fields.append(element("label", {}, element("span", { textContent: shown.names[item.group][name] }), field));
    }
    this.restore = this.#button(shown.words.restore, () => {
      this.on.restore(item);
      this.refill(decisions);
      this.body.focus();
    });
    this.restore.tabIndex = 0;
    this.restore.hidden = !(item.id in decisions.edited);
    this.fields.append(this.restore);
    if (shown.fixed) for (const each of this.fields.querySelectorAll("input, select, textarea, button")) each.disabled = true;
    this.body.append(this.fields);
  }

  /** The words of a proposal are its place: other words of the text move it there. */
  #words() {
    const { words } = this.shown, wrong = `wrong-${this.item.id}`;
    this.place = element("textarea", { name: "words", rows: 2, value: this.on.words(this.item), spellcheck: false, autocomplete: "off" });
    this.wrong = element("span", { className: "wrong", id: wrong, role: "alert" });
    this.place.setAttribute("aria-describedby", wrong);
    this.place.addEventListener("input", () => this.#judge(this.on.move(this.item, this.place.value)));
    this.place.addEventListener("change", () => this.on.settle(this.item));
    const take = this.#button(words.take, () => this.on.take(this.item));
    take.tabIndex = 0;
    take.addEventListener("mousedown", (event) => event.preventDefault());  // it would clear the selection
    const label = element("label", {}, element("span", { textContent: words.words }), this.place);
    const parts = [label, this.wrong, take];
    if (this.item.proposed) {
      this.propose = this.#button(words.place, () => this.on.propose(this.item));
      this.propose.tabIndex = 0;
      this.propose.hidden = Boolean(this.item.end);
      parts.push(this.propose);
    }
    return element("div", { className: "place" }, ...parts);
  }

  #judge(found) {
    const message = found ? "" : this.shown.words.not_there;
    this.place.setCustomValidity(message);
    this.place.setAttribute("aria-invalid", String(!found));
    if (this.wrong.textContent !== message) this.wrong.textContent = message;
  }

  /** Offer what can be chosen in a list now; nothing is chosen where the value is none of it. */
  #offer(field, value) {
    const options = this.on.options(this.item.group, field.name);
    const offered = Object.entries(options).map(([code, textContent]) => element("option", { value: code, textContent }));
    if (value !== null && !(value in options)) offered.unshift(element("option", { value: "" }));
    field.replaceChildren(...offered);
  }

  #field(name, value) {
    const options = this.on.options(this.item.group, name), list = this.shown.lists[name];
    const field = options ? element("select") : element("input", { type: name.match(/_(from|to)$/) ? "date" : "text" });
    const many = options && this.shown.many?.includes(name);
    if (options) this.#offer(Object.assign(field, { name }), many ? null : value);
    Object.assign(field, { name, autocomplete: "off", multiple: Boolean(many) });
    write(field, value);
    if (list) field.setAttribute("list", list);
    field.addEventListener("input", () => this.on.change(this.item, name, read(field)));
    if (name.startsWith("stated_")) field.addEventListener("change", () => this.on.restate(this.item));
    return field;
  }
}

/** The value of a field; of a list in which several are chosen, all of them. */
const read = (field) => (field.multiple ? [...field.selectedOptions].map((each) => each.value).sort().join(" ") : field.value);

function write(field, value) {
  if (!field.multiple) field.value = value;
  else for (const option of field.options) option.selected = value.split(" ").includes(option.value);
}

/** Say in one line what the fields of a proposal hold; of fields in a list, the first that holds something. */
function summary(item, said, fields) {
  const number = item.group === "figure" ? `${said("stated_value")}${said("stated_unit")}` : "";
  const parts = fields.map((each) => [each].flat().map(said).find(Boolean));
  return [number, ...parts].filter(Boolean).join(" · ");
}
