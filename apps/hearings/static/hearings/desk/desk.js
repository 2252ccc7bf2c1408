// A text with its spans, and the list of what they are beside it: choosing, changing, adding. The import and the workbench share it.

import { Decisions } from "./decisions.js";
import { Entry } from "./items.js";
import { Places } from "./places.js";
import { Sorts } from "./sorts.js";
import { Suggestions } from "./suggestions.js";

const QUOTED = 70;

export const given = (id) => JSON.parse(document.getElementById(id).textContent);

export class Desk {
  /** `on` may hold: counted (something was decided), before (something is about to change), placing (an item is about to move), going (what goes with others), holding (groups that hold others), meant (the item of another span), options and choosing (what a field offers besides, and what is done once it is chosen), naming (what names an item), keys. */
  constructor(shown, decided, form, on = {}) {
    Object.assign(this, { shown, form, words: shown.words, onDesk: on });
    this.items = shown.items;
    this.text = document.getElementById("text");
    this.list = document.getElementById("items");
    this.said = document.getElementById("said");
    this.found = this.items.length;
    this.decisions = new Decisions(this.items, decided);
    this.places = new Places(shown.text);
    this.byId = new Map(this.items.map((item) => [item.id, item]));
    this.entries = new Map();
    this.suggestions = new Suggestions(this);
    this.current = null;
    this.going = new Set();
    this.on = this.#acts();
    const told = { changed: () => this.updateAll(), announce: (message) => this.announce(message) };
    this.sorts = new Sorts(document.getElementById("sorts"), shown, this.decisions, told);
    this.#listen();
  }

  show() {
    this.text.show(this.shown.text, this.#spans(), this.words.text);
    this.list.replaceChildren();
    this.entries.clear();
    for (const item of [...this.items].reverse()) this.#enter(item);
    this.updateAll();
    const first = this.byId.has(this.current) ? this.current : this.items[0]?.id;
    this.current = null;
    if (first) this.choose(first);
  }

  #spans() {
    const warned = this.shown.warnings.filter((warning) => warning.start !== null);
    return [...this.items, ...warned].map((span) => ({ ...span, kind: span.sort ?? "warning", label: span.message ?? "" }));
  }

  /** Take other decisions in place of those that stand, as when one is undone. */
  reset(decided) {
    this.decisions.forget();
    this.decisions.take(decided);
    this.byId = new Map(this.items.map((item) => [item.id, item]));
    this.show();
  }

  item(id = this.current) {
    return this.byId.get(id);
  }

  wordsOf(item) {
    return this.places.words(item).replaceAll("\r", "");
  }

  /** What can be chosen in a field: what the page came with, and what was added to it. */
  options(group, field) {
    const found = this.shown.options[group]?.[field];
    return found && (this.onDesk.options?.(group, field, found) ?? found);
  }

  quoted(item) {
    if (this.shown.placeless?.includes(item.group)) return this.decisions.value(item, "name");
    const quote = item.lost && !item.end ? item.lost.slice(0, QUOTED + 1) : this.places.words(item, QUOTED + 1);
    const line = quote.replace(/\s+/g, " ");
    return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
  }

  announce(message) {
    this.said.textContent = message;
  }

  /** Tell that something is about to change; `what` names a field that is being typed into. */
  note(what) {
    this.onDesk.before?.(what);
  }

  #acts() {
    return {
      choose: (item) => this.choose(item.id),
      options: (group, field) => this.options(group, field),
      words: (item) => (item.end ? this.wordsOf(item) : item.lost ?? ""),
      reject: (item, wanted) => this.reject(item, wanted),
      change: (item, field, value) => {
        if (this.onDesk.choosing?.(item, field, value)) return;
        this.note(`${item.id} ${field}`);
        this.decisions.change(item, field, value);
        if (item.group === "turn" && field === "kind") this.updateAll();
        else this.updateOne(item);
        for (const other of this.onDesk.naming?.(item) ?? []) this.#show(other);
      },
      restore: (item) => {
        this.note();
        this.decisions.restore(item);
        this.moved(item);
      },
      move: (item, written) => {
        const place = this.places.find(written, item.lost ? item.proposed ?? item.found : item.found);
        if (place && (place.start !== item.start || place.end !== item.end)) this.place(item, place, `${item.id} words`);
        return Boolean(place);
      },
      take: (item) => {
        const place = this.text.chosen();
        if (!place) return this.announce(this.words.select_first);
        this.place(item, place);
        this.on.settle(item);
      },
      propose: (item) => this.place(item, item.proposed),
      restate: (item) => this.suggestions.restate(item),
      settle: (item) => item.id in this.decisions.added && this.suggestions.fill(item),
    };
  }

  reject(item, wanted) {
    if (this.shown.fixed) return;
    this.note();
    this.decisions.reject(item, wanted);
    this.#update(item);
    this.announce(`${this.shown.sorts[this.decisions.sort(item)]}: ${wanted ? this.words.rejected : this.words.accepted}`);
  }

  /** Tie a proposal to other words of the text. */
  place(item, { start, end }, what) {
    this.note(what);
    this.onDesk.placing?.(item, start, end);
    this.decisions.place(item, start, end);
    this.moved(item);
    this.entries.get(item.id).refill(this.decisions);
  }

  /** Show one proposal at its new place. */
  moved(item) {
    this.text.put({ id: item.id, start: item.start, end: item.end, kind: this.decisions.sort(item), label: this.quoted(item) });
    this.#update(item);
  }

  /** Show an item as it is decided now; what holds others is shown with them. */
  #update(item) {
    if (item.group === "turn" || this.onDesk.holding?.has(item.group)) this.updateAll();
    else this.updateOne(item);
  }

  /** Show one proposal, and what is counted, as it is decided now. */
  updateOne(item) {
    this.#show(item);
    this.#counted();
  }

  /** Show everything as it is decided now. */
  updateAll() {
    this.going = (this.onDesk.going ?? (() => this.decisions.going()))();
    for (const item of this.items) this.#show(item);
    this.#counted();
  }

  #show(item) {
    const { decisions, going } = this, sort = decisions.sort(item), quote = this.quoted(item);
    const out = decisions.rejected.has(item.id) || going.has(item.id), hidden = !this.sorts.shows(item);
    const entry = this.entries.get(item.id);
    entry.update(decisions, going.has(item.id), quote);
    entry.body.hidden = hidden;
    this.text.name(item.id, sort, `${this.shown.sorts[sort]}: ${quote}`);
    this.text.mark(item.id, "rejected", out);
    this.text.mark(item.id, "hidden", hidden);
  }

  #counted() {
    this.sorts.update(this.going);
    this.onDesk.counted?.();
  }

  choose(id, { focus = false, inText = true } = {}) {
    if (this.current !== id) {
      this.entries.get(this.current)?.open(false, this.decisions);
      this.current = id;
      this.entries.get(id).open(true, this.decisions);
    }
    const { body } = this.entries.get(id);
    if (inText) this.text.select(id);
    if (focus) body.focus({ preventScroll: true });
    // Only the list scrolls, not the page around it.
    const top = body.getBoundingClientRect().top - this.list.getBoundingClientRect().top;
    if (top < 0 || top + body.offsetHeight > this.list.clientHeight) this.list.scrollTop += top - this.list.clientHeight / 4;
  }

  #step(by) {
    const seen = this.items.filter((item) => !this.entries.get(item.id).body.hidden);
    const next = seen[seen.findIndex((item) => item.id === this.current) + by];
    if (next) this.choose(next.id, { focus: true });
  }

  /** Begin a proposal: on the words that are selected, or on none yet, to be written into its field. */
  add(sort, place = this.text.chosen() ?? { start: 0, end: 0 }, more = {}) {
    this.note();
    if (this.shown.placeless?.includes(sort)) place = { start: 0, end: 0 };
    const group = sort in this.shown.options ? sort : "turn";
    const fields = { start: String(place.start), end: String(place.end), ...more };
    const item = this.decisions.add(group, group === "turn" ? { ...fields, kind: sort } : { ...this.shown.usual[group], ...fields });
    const next = place.end ? this.items.findIndex((each) => each.start > place.start) : this.items.indexOf(this.item()) + 1;
    this.items.splice(next < 0 ? this.items.length : next, 0, item);
    this.byId.set(item.id, item);
    this.#enter(item);
    if (place.end) this.text.put({ id: item.id, start: item.start, end: item.end, kind: sort, label: this.quoted(item) });
    this.updateAll();
    this.choose(item.id);
    this.entries.get(item.id).fields.querySelector("[name]").focus();
    this.announce(`${this.shown.sorts[sort]}: ${this.words.added}`);
    if (place.end) this.suggestions.fill(item);
    return item;
  }

  #enter(item) {
    const entry = new Entry(item, this.shown, this.on), next = this.items[this.items.indexOf(item) + 1];
    this.entries.set(item.id, entry);
    this.list.insertBefore(entry.body, this.entries.get(next?.id)?.body ?? null);
  }

  #listen() {
    const keys = {
      ArrowDown: () => this.#step(1),
      ArrowUp: () => this.#step(-1),
      a: () => this.reject(this.item(), false),
      r: () => this.reject(this.item(), true),
      e: () => this.entries.get(this.current).fields.querySelector("[name]").focus(),
      n: () => document.getElementById("missed").focus(),
      s: () => this.form.querySelector("#store").focus(),
      Enter: () => this.text.select(this.current, { focus: true }),
      ...this.onDesk.keys,
    };
    this.list.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.entries.get(this.current).body.focus();
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const free = event.target.matches("li") || (event.target.matches("button") && key !== "Enter");
      if (!free || !keys[key] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      keys[key]();
    });
    this.text.addEventListener("span-select", (event) => {
      const id = this.entries.has(event.detail) ? event.detail : this.onDesk.meant?.(event.detail)?.id;
      if (id) this.choose(id, { focus: true, inText: false });
    });
    const adding = document.getElementById("add");
    adding?.addEventListener("mousedown", (event) => event.preventDefault());  // it would clear the selection
    adding?.addEventListener("click", () => this.add(document.getElementById("missed").value));
    // Enter in a field of the form would store; that is what the button is for.
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.decisions.touched) event.preventDefault();
    });
  }
}
