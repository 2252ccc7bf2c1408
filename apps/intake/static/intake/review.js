// The page of review: the text with its spans, the list beside it, and what is sent in the end.

import { Decisions } from "./decisions.js";
import { Entry } from "./items.js";
import { Sorts } from "./sorts.js";
import { inUnits } from "./spans.js";

const QUOTED = 70;
const given = (id) => JSON.parse(document.getElementById(id).textContent);
const shown = given("shown"), { items, words } = shown;
const decisions = new Decisions(items, given("decisions"));
const [text, list, said, form, store] = ["text", "items", "said", "confirm", "store"].map((id) => document.getElementById(id));
const byId = new Map(items.map((item) => [item.id, item]));
const units = inUnits(shown.text, items.flatMap((item) => [item.start, item.end]));
const entries = new Map();
const sorts = new Sorts(document.getElementById("sorts"), shown, decisions, { changed: update, announce });
let current = null;

function quoted(item) {
  const quote = shown.text.slice(units.get(item.start), units.get(item.end)).replace(/\s+/g, " ");
  return quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote;
}

function announce(message) {
  said.textContent = message;
}

const on = {
  choose: (item) => choose(item.id),
  reject(item, wanted) {
    decisions.reject(item, wanted);
    update();
    announce(`${shown.sorts[decisions.sort(item)]}: ${wanted ? words.rejected : words.accepted}`);
  },
  change(item, field, value) {
    decisions.change(item, field, value);
    update();
  },
  restore(item) {
    decisions.restore(item);
    update();
  },
};

/** Show everything as it is decided now: entries, spans, counts and the button that stores. */
function update() {
  const going = decisions.going();
  let kept = 0;
  for (const item of items) {
    const out = decisions.rejected.has(item.id) || going.has(item.id), sort = decisions.sort(item);
    const hidden = !sorts.shows(item);
    kept += out ? 0 : 1;
    entries.get(item.id).update(decisions, going.has(item.id));
    entries.get(item.id).body.hidden = hidden;
    text.name(item.id, sort, `${shown.sorts[sort]}: ${quoted(item)}`);
    text.mark(item.id, "rejected", out);
    text.mark(item.id, "hidden", hidden);
  }
  sorts.update(going);
  store.textContent = words.store.replace("{n}", kept);
}

function choose(id, { focus = false, inText = true } = {}) {
  if (current !== id) {
    entries.get(current)?.open(false, decisions);
    current = id;
    entries.get(id).open(true, decisions);
  }
  const { body } = entries.get(id);
  if (inText) text.select(id);
  if (focus) body.focus({ preventScroll: true });
  // Only the list scrolls, not the page around it.
  const top = body.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (top < 0 || top + body.offsetHeight > list.clientHeight) list.scrollTop += top - list.clientHeight / 4;
}

function step(by) {
  const seen = items.filter((item) => !entries.get(item.id).body.hidden);
  const next = seen[seen.findIndex((item) => item.id === current) + by];
  if (next) choose(next.id, { focus: true });
}

const KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  a: () => on.reject(byId.get(current), false),
  r: () => on.reject(byId.get(current), true),
  e: () => entries.get(current).fields.querySelector("[name]").focus(),
  s: () => store.focus(),
  Enter: () => text.select(current, { focus: true }),
};

list.addEventListener("keydown", (event) => {
  if (event.key === "Escape") entries.get(current).body.focus();
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const free = event.target.matches("li") || (event.target.matches("button") && key !== "Enter");
  if (!free || !KEYS[key] || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  KEYS[key]();
});

text.addEventListener("span-select", (event) => {
  if (entries.has(event.detail)) choose(event.detail, { focus: true, inText: false });
});

for (const link of document.querySelectorAll("[data-jump]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    text.select(link.dataset.jump, { focus: true });
  });
}

form.addEventListener("submit", () => {
  form.elements.decisions.value = decisions.json();
  decisions.touched = false;
});
window.addEventListener("beforeunload", (event) => {
  if (decisions.touched) event.preventDefault();
});

const warned = shown.warnings.filter((warning) => warning.start !== null);
const spans = [...items, ...warned].map((span) => ({ ...span, kind: span.sort ?? "warning", label: span.message ?? "" }));
text.show(shown.text, spans, words.text);
for (const item of items) {
  entries.set(item.id, new Entry(item, quoted(item), shown, on));
  list.append(entries.get(item.id).body);
}
update();
if (items.length) choose(items[0].id);
(document.querySelector("[role=alert], [data-jump]") ?? entries.get(current)?.body)?.focus();
