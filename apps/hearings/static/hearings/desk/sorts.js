// One row for each sort of proposal: how many are kept, show or hide them, accept or reject them all.

import { element } from "./items.js";

export class Sorts {
  constructor(place, shown, decisions, { changed, announce }) {
    Object.assign(this, { shown, decisions, changed, announce });
    this.place = place;
    this.hidden = new Set();
    this.counts = new Map();
  }

  shows(item) {
    return !this.hidden.has(item.sort);
  }

  update(going) {
    // The sorts as they were found: a changed kind moves no entry to another row while one works on it.
    const found = new Set(this.shown.items.map((item) => item.sort));
    for (const sort of Object.keys(this.shown.sorts).filter((each) => found.has(each) && !this.counts.has(each))) {
      this.place.append(this.#row(sort));
    }
    for (const [sort, count] of this.counts) {
      const all = this.#of(sort), { rejected } = this.decisions;
      const kept = all.filter((item) => !rejected.has(item.id) && !going.has(item.id)).length;
      count.textContent = this.#filled("kept", { n: kept, all: all.length });
    }
  }

  #of(sort) {
    return this.shown.items.filter((item) => item.sort === sort);
  }

  #filled(name, values) {
    return this.shown.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  #row(sort) {
    const kind = this.shown.sorts[sort], { words } = this.shown;
    const box = element("input", { type: "checkbox", checked: true });
    box.setAttribute("aria-label", `${words.show}: ${kind}`);
    box.addEventListener("change", () => {
      this.hidden[box.checked ? "delete" : "add"](sort);
      this.changed();
    });
    const count = element("span", { className: "count" });
    this.counts.set(sort, count);
    const chip = element("span", { className: "chip", textContent: kind });
    chip.dataset.kind = sort;
    const label = element("label", { title: words.show }, box, chip);
    const all = words.accept_all ? [this.#all(sort, kind, false), this.#all(sort, kind, true)] : [];
    return element("div", { className: "sort" }, label, count, ...all);
  }

  #all(sort, kind, wanted) {
    const text = this.shown.words[wanted ? "reject_all" : "accept_all"];
    const button = element("button", { type: "button", textContent: text });
    button.setAttribute("aria-label", `${text}: ${kind}`);
    button.addEventListener("click", () => {
      const all = this.#of(sort);
      for (const item of all) this.decisions.reject(item, wanted);
      this.changed();
      this.announce(this.#filled(wanted ? "all_rejected" : "all_accepted", { kind, n: all.length }));
    });
    return button;
  }
}
