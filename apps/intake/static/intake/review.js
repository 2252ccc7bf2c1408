// The page of review of an import: what was found in a text, its warnings, and what is sent in the end.

import { Desk, given } from "../hearings/desk/desk.js";
import { Kept, readiness } from "../hearings/desk/kept.js";

const shown = given("shown"), before = given("decisions"), found = shown.items.length;
const form = document.getElementById("confirm"), store = document.getElementById("store");
const kept = new Kept(`import ${before.fingerprint}`);
const again = form.dataset.faults ? null : kept.get();

/** Find the proposal that a warning is about: on its words, the turn whose words it is among, or whose label it stands on. */
function meant(id) {
  const { start, end } = shown.warnings.find((warning) => warning.id === id);
  const same = shown.items.find((item) => item.start === start && item.end === end);
  const turns = shown.items.filter((item) => item.group === "turn");
  const around = turns.findLast((item) => item.start <= start && item.end >= end);
  return same ?? around ?? turns.find((item) => item.start >= end);
}

function counted() {
  const { items, decisions, going } = desk;
  const n = items.filter((item) => !decisions.rejected.has(item.id) && !going.has(item.id)).length;
  store.textContent = shown.words.store.replace("{n}", n);
  if (decisions.touched) kept.put(decisions.json());
}

const desk = new Desk(shown, again ?? before, form, { counted, meant });

for (const link of document.querySelectorAll("[data-jump]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const item = meant(link.dataset.jump);
    if (item) desk.choose(item.id);
    desk.text.select(link.dataset.jump, { focus: true });
  });
}

for (const link of document.querySelectorAll("[data-place]")) {
  const [start, end] = link.dataset.place.split(" ").map(Number);
  const item = shown.items.find((each) => each.start === start && each.end === end);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    if (item) desk.choose(item.id, { focus: true });
  });
}

/** Send the decisions once: not twice by a second click, and not into the page of a lost login. */
form.addEventListener("submit", async (event) => {
  form.elements.decisions.value = desk.decisions.json();
  if (event.submitter?.name === "back") {
    desk.decisions.touched = false;
    kept.forget();
    return;
  }
  event.preventDefault();
  if (store.disabled) return;
  store.disabled = true;
  const state = await readiness(form);
  for (const each of ["lost", "unreachable"]) document.getElementById(each).hidden = state !== each;
  if (state === "ready") {
    desk.decisions.touched = false;
    form.submit();
  } else store.disabled = false;
});
window.addEventListener("pageshow", () => {
  store.disabled = false;
});

desk.show();
if (again && (again.rejected.length || shown.items.length > found || Object.keys(again.edited).length)) desk.announce(shown.words.again);
(document.querySelector("[role=alert]:not([hidden]), [data-jump]") ?? desk.entries.get(desk.current)?.body)?.focus();
