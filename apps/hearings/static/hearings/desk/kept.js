// Decisions outlive what happens to a page: going back, loading it anew, a lost login.

/** Keep decisions in this tab, under a name that says what they belong to. */
export class Kept {
  #name;

  constructor(name) {
    this.#name = name;
  }

  put(json) {
    try {
      sessionStorage.setItem(this.#name, json);
    } catch {
      // A full or forbidden store costs only what it would have kept.
    }
  }

  get() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#name));
    } catch {
      return null;
    }
  }

  forget() {
    try {
      sessionStorage.removeItem(this.#name);
    } catch {
      // Nothing was kept then.
    }
  }
}

/** Tell whether one is still logged in, with the token that a form needs now: "ready", "lost" or "unreachable". */
export async function readiness(form, address = form.dataset.token) {
  try {
    const answer = await fetch(address, { redirect: "manual", cache: "no-store" });
    if (!answer.ok) return answer.type === "opaqueredirect" ? "lost" : "unreachable";
    form.querySelector("[name=csrfmiddlewaretoken]").value = (await answer.json()).token;
    return "ready";
  } catch {
    return "unreachable";
  }
}
