// Where words stand in a text; offsets are Unicode code points, as the server counts.

import { inPoints, inUnits } from "./spans.js";

export class Places {
  /** `text` is searched as it is; a line end that a field turned into \n is found as the text has it. */
  constructor(text) {
    this.text = text;
    this.wide = /[\ud800-\udfff]/.test(text);
  }

  words({ start, end }, most = Infinity) {
    const [from, to] = this.#units([start, Math.min(end, start + most)]);
    return this.text.slice(from, to);
  }

  /** Find words within the place where they were, or nearest to it. */
  find(written, { start, end }) {
    const words = this.text.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written;
    if (!words.trim()) return null;
    const [from, to] = this.#units([start, end]);
    let at = this.text.indexOf(words, from);
    if (at < 0 || at + words.length > to) at = nearest(from, [at, this.text.lastIndexOf(words, from)]);
    if (at < 0) return null;
    const [first, last] = this.wide ? [at, at + words.length].map((units) => inPoints(this.text, units)) : [at, at + words.length];
    return { start: first, end: last };
  }

  #units(offsets) {
    if (!this.wide) return offsets.map((offset) => Math.min(offset, this.text.length));
    const found = inUnits(this.text, offsets);
    return offsets.map((offset) => found.get(offset));
  }
}

function nearest(from, places) {
  const there = places.filter((place) => place >= 0);
  return there.length ? there.reduce((a, b) => (Math.abs(a - from) <= Math.abs(b - from) ? a : b)) : -1;
}
