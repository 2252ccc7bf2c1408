// What was decided before each change, to go back to; typing in one field is one change.

const MOST = 200;

export class Undo {
  #past = [];
  #last = null;

  /** Note how things stand before a change; `what` names a field that is being typed into. */
  note(json, what = null) {
    if (what !== null && what === this.#last) return;
    this.#last = what;
    if (this.#past.at(-1) !== json) this.#past.push(json);
    if (this.#past.length > MOST) this.#past.shift();
  }

  /** Give what was decided before the last change that made a difference; null where there was none. */
  back(now) {
    this.#last = null;
    let before = this.#past.pop() ?? null;
    while (before === now) before = this.#past.pop() ?? null;
    return before;
  }
}
