// The page of the workbench: the text of a source with everything of a hearing that quotes it, changed here and stored by one save.

import { showRows, showTroubles } from "./changes.js";
import { Desk, given } from "./desk.js";
import { Ends } from "./ends.js";
import { Kept, readiness } from "./kept.js";
import { Speakers } from "./speakers.js";
import { Undo } from "./undo.js";

const shown = given("shown"), opened = given("decisions"), { words } = shown;
const [form, store, save, report, changes] = ["bench", "store", "save", "report", "changes"].map((id) => document.getElementById(id));
const kept = new Kept(`workbench ${form.dataset.name}`), undo = new Undo(), editable = Boolean(store);
let digest = null;

/** What was kept in this tab, as far as what it is about is still there. */
function stillThere(again) {
  if (!again || !editable) return null;
  const there = new Set([...shown.items.map((item) => item.id), ...Object.keys(again.added ?? {})]);
  const edited = Object.fromEntries(Object.entries(again.edited ?? {}).filter(([id]) => there.has(id)));
  const rejected = (again.rejected ?? []).filter((id) => there.has(id));
  return { ...opened, rejected, edited, added: again.added ?? {} };
}

const counted = () => {
  const { decisions } = desk, ids = new Set([...decisions.rejected, ...Object.keys(decisions.edited), ...Object.keys(decisions.added)]);
  decisions.touched = ids.size > 0;
  if (!editable) return;
  store.textContent = words.store.replace("{n}", ids.size);
  if (ids.size) kept.put(decisions.json());
  else kept.forget();
  changes.hidden = true;
};

const again = stillThere(kept.get());
const desk = new Desk(shown, again ?? opened, form, {
  counted,
  before: (what) => undo.note(desk.decisions.json(), what),
  placing: (item, start, end) => ends.takeAlong(item, start, end),
  going: () => ends.going(),
  options: (...asked) => speakers.options(...asked),
  choosing: (...chosen) => speakers.choosing(...chosen),
  naming: (item) => speakers.naming(item),
  holding: new Set(["question", "answer"]),
  keys: { u: back, "/": () => ends.split(), j: () => ends.join() },
});
const ends = new Ends(desk), speakers = new Speakers(desk);

function back() {
  const before = undo.back(desk.decisions.json());
  if (before === null) return desk.announce(words.nothing_to_undo);
  desk.reset(JSON.parse(before));
  desk.announce(words.undone);
  desk.entries.get(desk.current)?.body.focus({ preventScroll: true });
}

/** Alt with an arrow moves the end of the current item by a character, with Shift its start; Ctrl+Z goes back. */
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, textarea, select"), within = event.target.closest("#text, #items, #tools");
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!editable || !within) return;
  if (event.altKey && step && !event.ctrlKey && !event.metaKey && !typing) ends.move(event.shiftKey ? "start" : "end", step);
  else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z" && !typing) back();
  else if (event.altKey && event.key === "Enter" && event.target.matches("[name=words]")) ends.split();
  else return;
  event.preventDefault();
});

desk.text.movable = editable;
desk.text.addEventListener("span-drag", ({ detail: { id, side, at } }) => desk.item(id) && ends.to(desk.item(id), side, at));
desk.list.addEventListener("focusout", ({ target }) => {
  if (target.name === "words") target.dataset.cursor = target.selectionStart;
});
desk.text.addEventListener("pointerdown", () => {
  for (const field of desk.list.querySelectorAll("[data-cursor]")) delete field.dataset.cursor;
});
const acts = { split: () => ends.split(), join: () => ends.join(), undo: back, "place-all": () => ends.placeAll() };
for (const [id, act] of Object.entries(acts)) {
  const button = document.getElementById(id);
  button?.addEventListener("mousedown", (event) => event.preventDefault());
  button?.addEventListener("click", act);
}

/** Choose an item of the report; `asking` only tells whether there is one. */
function choose(id, asking = false) {
  if (asking) return Boolean(desk.item(id));
  if (desk.item(id)) desk.choose(id, { focus: true });
}

async function send(more) {
  const body = new FormData(form);
  body.set("decisions", desk.decisions.json());
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
  const told = answer?.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
  return told ?? { troubles: [{ item: "", why: document.getElementById("refused").textContent }] };
}

/** Ask the server what would change, or let it store what it said, once. */
async function ask(more, button) {
  if (button.disabled) return;
  button.disabled = true;
  const state = await readiness(form);
  for (const each of ["lost", "unreachable"]) document.getElementById(each).hidden = state !== each;
  if (state === "ready") tell(await send(more));
  button.disabled = false;
}

function tell(told) {
  if (told.saved !== undefined) {
    desk.decisions.touched = false;
    kept.forget();
    location.reload();
    return;
  }
  changes.hidden = false;
  const unexplained = told.troubles?.some(({ item }) => item === "why");
  digest = told.digest ?? (unexplained ? digest : null);
  save.hidden = !digest || told.rows?.length === 0;
  document.getElementById("stale").hidden = !told.stale;
  document.getElementById("why-row")?.toggleAttribute("hidden", !told.asks_why && !unexplained);
  document.getElementById("wrong").hidden = !told.troubles;
  if (told.stale) report.textContent = told.stale.join(" ");
  else if (told.troubles) showTroubles(report, told.troubles, choose);
  else if (told.rows.length) showRows(report, told.rows, shown, choose);
  else report.textContent = words.nothing;
  changes.focus();
}

// What was changed is kept; to load the page anew loses nothing.
document.querySelector("#stale a")?.addEventListener("click", () => {
  desk.decisions.touched = false;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.submitter === save && digest) ask({ confirmed: digest }, save);
  else ask({ confirmed: "" }, store);
});

desk.show();
if (again && desk.decisions.touched) desk.announce(words.again);
const wanted = new URLSearchParams(location.search).get("item");
if (wanted && desk.item(wanted)) desk.choose(wanted, { focus: true });
