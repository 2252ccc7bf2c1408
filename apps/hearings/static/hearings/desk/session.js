// A form is sent only while one is logged in: otherwise the login would take its place, and what was typed would be lost.

import { readiness } from "./kept.js";

const lost = document.getElementById("session-lost"), asking = new WeakSet(), sure = new WeakSet();

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
  lost.hidden = state !== "lost";
  if (state === "lost") return lost.scrollIntoView({ block: "center" });
  sure.add(form);
  form.requestSubmit(submitter);
  setTimeout(() => sure.delete(form));  // where a field is not valid, nothing was sent
});
