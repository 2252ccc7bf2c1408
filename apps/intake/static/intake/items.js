// The list of proposals beside the text: one entry for each, the current one open with its fields.

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export class Entry {
  /** `on` holds what to do: choose(item), reject(item, wanted), change(item, field, value), restore(item). */
  constructor(item, quote, shown, on) {
    Object.assign(this, { item, shown, on });
    this.chip = element("span", { className: "chip" });
    this.state = element("span", { className: "state" });
    this.meta = element("div", { className: "meta" });
    this.accept = this.#button(shown.words.accept, () => on.reject(item, false));
    this.reject = this.#button(shown.words.reject, () => on.reject(item, true));
    const acts = element("span", { className: "acts" }, this.accept, this.reject);
    const head = element("div", { className: "head" }, this.chip, this.state, acts);
    this.body = element("li", { className: "item", tabIndex: -1 }, head, element("div", { className: "quote", textContent: quote }), this.meta);
    this.body.dataset.item = item.id;
    this.body.addEventListener("click", () => on.choose(item));
  }

  #button(text, act) {
    const button = element("button", { type: "button", textContent: text, tabIndex: -1 });
    button.addEventListener("click", act);
    return button;
  }

  /** Show the entry as it is decided now. */
  update(decisions, going) {
    const { item, shown } = this, { words } = shown;
    const rejected = decisions.rejected.has(item.id), edited = item.id in decisions.edited;
    const sort = decisions.sort(item);
    this.chip.textContent = shown.sorts[sort];
    this.chip.dataset.kind = sort;
    const state = rejected ? words.rejected : going ? words.goes : edited ? words.edited : "";
    this.state.textContent = state;
    this.body.classList.toggle("rejected", rejected || going);
    this.accept.setAttribute("aria-pressed", String(!rejected));
    this.reject.setAttribute("aria-pressed", String(rejected));
    this.meta.textContent = summary(item, (field) => this.#said(field, decisions.value(item, field)));
    if (this.restore) this.restore.hidden = !edited;
  }

  #said(field, value) {
    return this.shown.options[this.item.group][field]?.[value] ?? value;
  }

  open(isOpen, decisions) {
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
    for (const name of shown.fields[item.group]) {
      const field = this.#field(name, decisions.value(item, name));
      this.fields.append(element("label", {}, element("span", { textContent: shown.names[name] }), field));
    }
    this.restore = this.#button(shown.words.restore, () => {
      this.on.restore(item);
      for (const field of this.fields.querySelectorAll("[name]")) field.value = item.fields[field.name];
      this.body.focus();
    });
    this.restore.tabIndex = 0;
    this.restore.hidden = !(item.id in decisions.edited);
    this.fields.append(this.restore);
    this.body.append(this.fields);
  }

  #field(name, value) {
    const options = this.shown.options[this.item.group][name];
    const field = options ? element("select") : element("input", { type: name.match(/_(from|to)$/) ? "date" : "text" });
    for (const [code, text] of Object.entries(options ?? {})) field.append(element("option", { value: code, textContent: text }));
    Object.assign(field, { name, value, autocomplete: "off" });
    field.addEventListener("input", () => this.on.change(this.item, name, field.value));
    return field;
  }
}

/** Say in one line what the fields of a proposal hold. */
function summary(item, said) {
  if (item.group === "figure") {
    const number = `${said("stated_value")}${said("stated_unit")}`;
    return [number, said("measures"), said("kind"), said("qualifier")].filter(Boolean).join(" · ");
  }
  if (item.group === "commitment") return [said("kind"), said("lead"), said("due_stated")].filter(Boolean).join(" · ");
  return [said("office") || said("organization"), said("name")].filter(Boolean).join(" ");
}
