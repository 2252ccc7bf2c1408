// The page of review: the text with its spans, the list beside it, and what is sent in the end.

import { Decisions } from "./decisions.js";
import { Entry } from "./items.js";
import { Kept, readiness } from "./kept.js";
import { Places } from "./places.js";
import { Sorts } from "./sorts.js";

const QUOTED = 70, AROUND = 400, MOST_READ = 4000;
const given = (id) => JSON.parse(document.getElementById(id).textContent);
const shown = given("shown"), { items, words } = shown, before = given("decisions");
const [text, list, said, form, store] = ["text", "items", "said", "confirm", "store"].map((id) => document.getElementById(id));
const kept = new Kept(before.fingerprint), found = items.length;
const again = form.dataset.faults ? null : kept.get();
const decisions = new Decisions(items, again ?? before);
const places = new Places(shown.text);
const byId = new Map(items.map((item) => [item.id, item]));
const entries = new Map();
const sorts = new Sorts(document.getElementById("sorts"), shown, decisions, { changed: updateAll, announce });
let current = null, going = new Set();

const wordsOf = (item) => places.words(item).replaceAll("\r", "");

function quoted(item) {
  const quote = places.words(item, QUOTED + 1).replace(/\s+/g, " ");
  return quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote;
}

function announce(message) {
  said.textContent = message;
}

const on = {
  choose: (item) => choose(item.id),
  words: wordsOf,
  reject(item, wanted) {
    decisions.reject(item, wanted);
    if (item.group === "turn") updateAll();
    else updateOne(item);
    announce(`${shown.sorts[decisions.sort(item)]}: ${wanted ? words.rejected : words.accepted}`);
  },
  change(item, field, value) {
    decisions.change(item, field, value);
    if (item.group === "turn" && field === "kind") updateAll();
    else updateOne(item);
  },
  restore(item) {
    decisions.restore(item);
    moved(item);
  },
  /** Tie a proposal to other words, where the text holds them; the nearest to where it was found. */
  move(item, written) {
    const place = places.find(written, item.found);
    if (place && (place.start !== item.start || place.end !== item.end)) {
      decisions.place(item, place.start, place.end);
      moved(item);
    }
    return Boolean(place);
  },
  take(item) {
    const place = text.chosen();
    if (!place) return announce(words.select_first);
    decisions.place(item, place.start, place.end);
    moved(item);
    entries.get(item.id).refill(decisions);
    on.settle(item);
  },
  restate,
  settle: (item) => item.id in decisions.added && suggest(item),
};

/** Show one proposal at its new place. */
function moved(item) {
  text.put({ id: item.id, start: item.start, end: item.end, kind: decisions.sort(item), label: quoted(item) });
  if (item.group === "turn") updateAll();
  else updateOne(item);
}

/** Show one proposal, and what is counted, as it is decided now. */
function updateOne(item) {
  show(item);
  counted();
}

/** Show everything as it is decided now. */
function updateAll() {
  going = decisions.going();
  for (const item of items) show(item);
  counted();
}

function show(item) {
  const out = decisions.rejected.has(item.id) || going.has(item.id), sort = decisions.sort(item);
  const hidden = !sorts.shows(item), entry = entries.get(item.id), quote = quoted(item);
  entry.update(decisions, going.has(item.id), quote);
  entry.body.hidden = hidden;
  text.name(item.id, sort, `${shown.sorts[sort]}: ${quote}`);
  text.mark(item.id, "rejected", out);
  text.mark(item.id, "hidden", hidden);
}

function counted() {
  sorts.update(going);
  const n = items.filter((item) => !decisions.rejected.has(item.id) && !going.has(item.id)).length;
  store.textContent = words.store.replace("{n}", n);
  if (decisions.touched) kept.put(decisions.json());
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

/** Begin a proposal: on the words that are selected, or on none yet, to be written into its field. */
function add() {
  const sort = document.getElementById("missed").value, group = sort in shown.options ? sort : "turn";
  const place = text.chosen() ?? { start: 0, end: 0 };
  const fields = { start: String(place.start), end: String(place.end) };
  const item = decisions.add(group, group === "turn" ? { ...fields, kind: sort } : { ...fields, ...shown.usual[group] });
  const next = place.end ? items.findIndex((each) => each.start > place.start) : items.indexOf(byId.get(current)) + 1;
  items.splice(next < 0 ? items.length : next, 0, item);
  byId.set(item.id, item);
  enter(item);
  if (place.end) text.put({ id: item.id, start: item.start, end: item.end, kind: sort, label: quoted(item) });
  updateAll();
  choose(item.id);
  entries.get(item.id).place.focus();
  announce(`${shown.sorts[sort]}: ${words.added}`);
  if (place.end) suggest(item);
}

/** Fill the empty fields of an added proposal with what the rules read in its words. */
async function suggest(item) {
  const length = item.end - item.start, from = Math.max(0, item.start - AROUND);
  if (!length || length > MOST_READ || item.group === "turn") return;
  const around = places.words({ start: from, end: item.end + AROUND }).replaceAll("\r", " ");
  const place = { start: item.start - from, end: item.end - from };
  const read = await asked(form.dataset.suggest, { group: item.group, around, ...place, held_on: form.elements.held_on.value });
  const usual = shown.usual[item.group] ?? {};
  take(item, read, (now, field) => !now || now === usual[field]);
}

/** Let the value follow the number as printed. */
async function restate(item) {
  const stated = ["stated_value", "stated_unit"].map((field) => [field, decisions.value(item, field)]);
  take(item, await asked(form.dataset.value, Object.fromEntries(stated)), () => true);
}

async function asked(address, fields) {
  const body = new FormData(), headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual" }).catch(() => null);
  return answer?.ok ? answer.json() : {};
}

function take(item, fields, wanted) {
  for (const [field, value] of Object.entries(fields)) {
    if (value && wanted(decisions.value(item, field), field)) decisions.change(item, field, value);
  }
  entries.get(item.id).refill(decisions);
  updateOne(item);
}

function enter(item) {
  const entry = new Entry(item, shown, on), next = items[items.indexOf(item) + 1];
  entries.set(item.id, entry);
  list.insertBefore(entry.body, entries.get(next?.id)?.body ?? null);
}

const KEYS = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  a: () => on.reject(byId.get(current), false),
  r: () => on.reject(byId.get(current), true),
  e: () => entries.get(current).fields.querySelector("[name]").focus(),
  n: () => document.getElementById("missed").focus(),
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
  const id = entries.has(event.detail) ? event.detail : meant(event.detail)?.id;
  if (id) choose(id, { focus: true, inText: false });
});

/** Find the proposal that a warning is about: on its words, the turn whose words it is among, or whose label it stands on. */
function meant(id) {
  const { start, end } = shown.warnings.find((warning) => warning.id === id);
  const same = items.find((item) => item.start === start && item.end === end);
  const turns = items.filter((item) => item.group === "turn");
  const around = turns.findLast((item) => item.start <= start && item.end >= end);
  return same ?? around ?? turns.find((item) => item.start >= end);
}

document.getElementById("add").addEventListener("mousedown", (event) => event.preventDefault());
document.getElementById("add").addEventListener("click", add);

for (const link of document.querySelectorAll("[data-jump]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const item = meant(link.dataset.jump);
    if (item) choose(item.id);
    text.select(link.dataset.jump, { focus: true });
  });
}

for (const link of document.querySelectorAll("[data-place]")) {
  const [start, end] = link.dataset.place.split(" ").map(Number);
  const item = items.find((each) => each.start === start && each.end === end);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    if (item) choose(item.id, { focus: true });
  });
}

/** Send the decisions once: not twice by a second click, and not into the page of a lost login. */
form.addEventListener("submit", async (event) => {
  form.elements.decisions.value = decisions.json();
  if (event.submitter?.name === "back") {
    decisions.touched = false;
    kept.forget();
    return;
  }
  event.preventDefault();
  if (store.disabled) return;
  store.disabled = true;
  const state = await readiness(form, form.dataset.start);
  for (const each of ["lost", "unreachable"]) document.getElementById(each).hidden = state !== each;
  if (state === "ready") {
    decisions.touched = false;
    form.submit();
  } else store.disabled = false;
});
// Enter in a field of the form would store; that is what the button is for.
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
});
window.addEventListener("pageshow", () => {
  store.disabled = false;
});
window.addEventListener("beforeunload", (event) => {
  if (decisions.touched) event.preventDefault();
});

const warned = shown.warnings.filter((warning) => warning.start !== null);
const spans = [...items, ...warned].map((span) => ({ ...span, kind: span.sort ?? "warning", label: span.message ?? "" }));
text.show(shown.text, spans, words.text);
for (const item of [...items].reverse()) enter(item);
updateAll();
if (items.length) choose(items[0].id);
if (again && (again.rejected.length || items.length > found || Object.keys(again.edited).length)) announce(words.again);
(document.querySelector("[role=alert]:not([hidden]), [data-jump]") ?? entries.get(current)?.body)?.focus();
