// The ends of spans on the workbench: moved by a character, dragged, split in two, joined; what stands inside goes along.

export class Ends {
  constructor(desk) {
    this.desk = desk;
  }

  /** Move one end of the current item by some characters; an item keeps at least one. */
  move(side, by) {
    const item = this.desk.item();
    if (item?.end) this.to(item, side, item[side] + by);
  }

  /** Put one end of an item at an offset, as far as it can go. */
  to(item, side, at) {
    const last = [...this.desk.shown.text].length;
    const bounds = side === "start" ? [0, item.end - 1] : [item.start + 1, last];
    const to = Math.min(Math.max(at, bounds[0]), bounds[1]);
    if (to === item[side]) return;
    this.desk.place(item, { ...{ start: item.start, end: item.end }, [side]: to }, `${item.id} ${side}`);
    this.desk.announce(this.desk.words.moved_end.replace("{words}", this.desk.quoted(item)));
  }

  /** Take the figures of a commitment along when the same words, with them, stand elsewhere. */
  takeAlong(item, start, end) {
    const { desk } = this;
    if (item.group !== "commitment" || (start < item.end && end > item.start)) return;
    const inside = desk.items.filter((each) => each.group === "figure" && item.start <= each.start && each.end <= item.end);
    for (const figure of inside) {
      const shift = start - item.start, place = { start: figure.start + shift, end: figure.end + shift };
      if (place.end > end || desk.places.words(place) !== desk.places.words(figure)) continue;
      desk.decisions.place(figure, place.start, place.end);
      desk.moved(figure);
    }
  }

  /** Place whatever has no place in the text where it probably stands; the preview shows each. */
  placeAll() {
    const { desk } = this, lost = desk.items.filter((item) => item.proposed && !item.end);
    desk.note();
    for (const item of lost) desk.decisions.place(item, item.proposed.start, item.proposed.end);
    desk.show();
    desk.announce(desk.words.placed.replace("{n}", lost.length));
  }

  /** The current answer, or the one around what is current. */
  #answer() {
    const { desk } = this, item = desk.item();
    if (!item?.end || item.group === "answer") return item?.group === "answer" ? item : null;
    const around = (each) => each.group === "answer" && each.start <= item.start && item.end <= each.end;
    return desk.items.find((each) => around(each) && !desk.decisions.rejected.has(each.id)) ?? null;
  }

  /** Split the current answer where the cursor stands, in the text or in the field of its words. */
  split() {
    const { desk } = this, item = this.#answer(), at = this.#cursor(desk.item());
    if (!item || at === null || at <= item.start || at >= item.end) return desk.announce(desk.words.split_where);
    const { start, end } = item, words = desk.places;
    const head = words.words({ start, end: at }), tail = words.words({ start: at, end });
    const cut = at - [...head].length + [...head.trimEnd()].length, begin = at + [...tail].length - [...tail.trimStart()].length;
    if (cut <= start || begin >= end) return desk.announce(desk.words.split_where);
    const value = (field) => desk.decisions.value(item, field);
    const more = { speaker: value("speaker"), others: value("others"), question: value("question") };
    desk.add("answer", { start: begin, end }, more);
    desk.decisions.place(item, start, cut);
    for (const point of desk.items.filter((each) => each.group === "point" && each.start < cut && each.end > cut && each.start >= start)) {
      desk.decisions.place(point, point.start, cut);
      desk.moved(point);
    }
    desk.moved(item);
    desk.announce(desk.words.split);
  }

  #cursor(item) {
    if (!item) return null;
    const { place } = this.desk.entries.get(item.id);
    const inField = document.activeElement === place || (place?.dataset.cursor !== undefined && document.activeElement?.id === "split");
    if (inField) {
      const units = Number(place.dataset.cursor ?? place.selectionStart), typed = place.value.slice(0, units);
      return item.start + [...typed].length + this.#returns(item, typed);
    }
    return this.desk.text.caret();
  }

  /** Count the line feeds of a typed text that are two characters in the source. */
  #returns(item, typed) {
    return this.desk.places.words(item).includes("\r\n") ? typed.split("\n").length - 1 : 0;
  }

  /** Join the next answer to the current one: the words between them become words of the answer, too. */
  join() {
    const { desk } = this, item = this.#answer();
    const turns = desk.items.filter((each) => ["answer", "question", "heading"].includes(each.group) && each.end && !desk.decisions.rejected.has(each.id));
    const next = turns.filter((each) => each !== item && each.start >= (item?.end ?? 0)).sort((a, b) => a.start - b.start)[0];
    if (!item || next?.group !== "answer") return desk.announce(desk.words.join_none);
    desk.reject(next, true);
    desk.decisions.place(item, item.start, next.end);
    desk.moved(item);
    desk.entries.get(item.id).refill(desk.decisions);
    desk.choose(item.id);
    desk.announce(desk.words.join);
  }

  /** Name what goes without being removed itself: answers to a removed question, and what lies in a removed answer alone. */
  going() {
    const { items, decisions } = this.desk, gone = new Set();
    const out = (item) => decisions.rejected.has(item.id) || gone.has(item.id);
    const answers = items.filter((item) => item.group === "answer");
    for (const answer of answers) {
      if (decisions.rejected.has(decisions.value(answer, "question")) && !decisions.rejected.has(answer.id)) gone.add(answer.id);
    }
    const within = (item, answer) => answer.end && answer.start <= item.start && item.end <= answer.end;
    const [lost, kept] = [answers.filter(out), answers.filter((answer) => !out(answer))];
    for (const item of items) {
      if (!["commitment", "figure", "point"].includes(item.group) || out(item)) continue;
      if (lost.some((answer) => within(item, answer)) && !kept.some((answer) => within(item, answer))) gone.add(item.id);
    }
    return gone;
  }
}
