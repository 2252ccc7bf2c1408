// A form is sent only while one is logged in and the site answers: otherwise the login, or an error of the browser, would take
// its place, and what was typed would be lost.

import { readiness } from "./kept.js";

const [lost, unreachable] = ["session-lost", "session-unreachable"].map((id) => document.getElementById(id)), asking = new WeakSet(), sure = new WeakSet();

/** Tell whether a form stores something, and does not ask by itself. */
const concerns = (form) => form.getAttribute("method") === "post" && form.matches(":not([data-token], #logout-form)") && form.querySelector("[name=csrfmiddlewaretoken]");

document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (!lost || event.defaultPrevented || !concerns(form) || sure.delete(form)) return;
  event.preventDefault();
  if (asking.has(form)) return;
  asking.add(form);
  const state = await readiness(form, lost.dataset.token);
  asking.delete(form);
  for (const [each, said] of Object.entries({ lost, unreachable })) said.hidden = state !== each;
  if (state !== "ready") return { lost, unreachable }[state].scrollIntoView({ block: "center" });
  sure.add(form);
  form.requestSubmit(submitter);
  setTimeout(() => sure.delete(form));  // where a field is not valid, nothing was sent
});
