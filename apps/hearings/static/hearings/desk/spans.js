// One text with its coloured, nested spans: <span-text>. It knows nothing of what the spans mean.
//
// element.show(text, spans, label): spans are [{id, start, end, kind, label}], offsets in Unicode code points.
// element.select(id, {focus}): marks one span as the current one and scrolls to it.
// element.mark(id, name, on): puts a class on a span, such as "rejected".
// element.name(id, kind, label): changes the colour and the name of a span.
// element.put(span): adds a span, or gives one another place; element.drop(id) takes it out.
// element.chosen(): the words that are selected in it, as {start, end} in code points, or null.
// element.caret(): where the cursor stands in it, in code points, or null.
// element.movable = true: the current span has handles at its ends; event "span-drag" (detail: {id, side, at}) while one is dragged.
// Event "span-select" (detail: id): somebody chose a span, by click or by Enter.
// Keys: the text is one stop of the Tab key; arrows, Home and End move between spans inside it.

/** Turn offsets in code points into offsets in UTF-16, which is what strings of JavaScript count in. */
export function inUnits(text, offsets) {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const found = new Map();
  let points = 0, units = 0;
  for (const offset of wanted) {
    while (points < offset && units < text.length) {
      units += text.codePointAt(units) > 0xffff ? 2 : 1;
      points += 1;
    }
    found.set(offset, units);
  }
  return found;
}

/** Turn one offset in UTF-16 into code points. */
export function inPoints(text, units) {
  let points = 0;
  for (let at = 0; at < units; points += 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return points;
}

/** Order spans from outside in; one that crosses the end of another is cut there into two pieces. */
export function nested(spans) {
  const waiting = [...spans].sort(outsideIn), roots = [], open = [];
  while (waiting.length) {
    const span = waiting.shift();
    while (open.length && open.at(-1).end <= span.start) open.pop();
    const outer = open.at(-1);
    const piece = { ...span, inner: [] };
    if (outer && span.end > outer.end) {
      piece.end = outer.end;
      const rest = { ...span, start: outer.end, continued: true };
      const at = waiting.findIndex((other) => outsideIn(rest, other) < 0);
      waiting.splice(at < 0 ? waiting.length : at, 0, rest);
    }
    (outer ? outer.inner : roots).push(piece);
    open.push(piece);
  }
  return roots;
}

function handle(side) {
  const made = document.createElement("span");
  made.className = "handle";
  made.dataset.side = side;
  made.setAttribute("aria-hidden", "true");
  return made;
}

const outsideIn = (a, b) => a.start - b.start || b.end - a.end;

class SpanText extends HTMLElement {
  #byId = new Map();
  #spans = new Map();
  #marks = new Map();
  #text = "";
  #current = null;
  #dragged = null;
  movable = false;

  connectedCallback() {
    this.addEventListener("pointerdown", (event) => this.#grip(event));
    this.addEventListener("pointermove", (event) => this.#drag(event));
    for (const end of ["pointerup", "pointercancel"]) this.addEventListener(end, () => this.#release());
    this.addEventListener("click", (event) => {
      // Who selects words does not choose the span in which the mouse is let go.
      if (getSelection().isCollapsed) this.#chosen(event.target.closest("[data-span]"));
    });
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  show(text, spans, label) {
    this.#text = text;
    this.#spans = new Map(spans.map((span) => [span.id, span]));
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", label);
    this.#draw();
    this.#stop(this.#stops()[0]);
  }

  put(span) {
    this.#spans.set(span.id, { ...this.#spans.get(span.id), ...span });
    this.#draw();
  }

  drop(id) {
    this.#spans.delete(id);
    this.#draw();
  }

  chosen() {
    const chosen = getSelection();
    if (chosen.isCollapsed || !chosen.rangeCount) return null;
    const range = chosen.getRangeAt(0);
    if (!this.contains(range.startContainer) || !this.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(this);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString(), first = before.toString().length + words.length - words.trimStart().length;
    if (!words.trim()) return null;
    const start = inPoints(this.#text, first);
    return { start, end: start + inPoints(words.trim(), words.trim().length) };
  }

  caret() {
    const chosen = getSelection();
    return chosen.rangeCount && this.contains(chosen.focusNode) ? this.#offset(chosen.focusNode, chosen.focusOffset) : null;
  }

  #offset(node, at) {
    const before = document.createRange();
    before.selectNodeContents(this);
    before.setEnd(node, at);
    return inPoints(this.#text, before.toString().length);
  }

  #grip(event) {
    const { side } = event.target.dataset ?? {};
    if (!side) return;
    event.preventDefault();
    this.#dragged = { id: this.#current, side };
    this.setPointerCapture(event.pointerId);
  }

  #drag(event) {
    if (!this.#dragged) return;
    const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const range = place ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const node = place?.offsetNode ?? range?.startContainer;
    if (!node || !this.contains(node)) return;
    const at = this.#offset(node, place?.offset ?? range.startOffset);
    this.dispatchEvent(new CustomEvent("span-drag", { detail: { ...this.#dragged, at }, bubbles: true }));
  }

  #release() {
    if (!this.#dragged) return;
    this.#dragged = null;
    getSelection().removeAllRanges();
    this.dispatchEvent(new CustomEvent("span-dragged", { bubbles: true }));
  }

  /** Put handles at the ends of the current span; they hold no text. */
  #handles() {
    for (const old of this.querySelectorAll(".handle")) old.remove();
    const pieces = this.#of(this.#current);
    if (!this.movable || !pieces.length) return;
    pieces[0].prepend(handle("start"));
    pieces.at(-1).append(handle("end"));
  }

  /** Write the text anew with its spans where they are now; the scrolled place and the current span stay. */
  #draw() {
    const spans = [...this.#spans.values()], { scrollTop } = this;
    const units = inUnits(this.#text, spans.flatMap((span) => [span.start, span.end]));
    const placed = spans.map((span) => ({ ...span, start: units.get(span.start), end: units.get(span.end) }));
    const roots = nested(placed.filter((span) => span.start < span.end));
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.span : null;
    this.#byId.clear();
    this.replaceChildren(...this.#pieces(this.#text, roots, 0, this.#text.length));
    this.scrollTop = scrollTop;
    for (const [id, names] of this.#marks) for (const name of names) this.mark(id, name, true);
    if (this.#current) for (const piece of this.#of(this.#current)) piece.setAttribute("aria-current", "true");
    this.#stop(this.#of(this.#current)[0] ?? this.#stops()[0]);
    this.#handles();
    if (focused) this.#of(focused)[0]?.focus({ preventScroll: true });
  }

  select(id, { focus = false } = {}) {
    for (const piece of this.#of(this.#current)) piece.removeAttribute("aria-current");
    this.#current = id;
    const pieces = this.#of(id);
    for (const piece of pieces) piece.setAttribute("aria-current", "true");
    this.#handles();
    if (!pieces.length) return;
    this.#stop(pieces[0]);
    if (focus) pieces[0].focus({ preventScroll: true });
    this.#into(pieces[0]);
  }

  mark(id, name, on) {
    const marks = this.#marks.get(id) ?? new Set();
    marks[on ? "add" : "delete"](name);
    this.#marks.set(id, marks);
    for (const piece of this.#of(id)) piece.classList.toggle(name, on);
  }

  name(id, kind, label) {
    Object.assign(this.#spans.get(id) ?? {}, { kind, label });
    for (const piece of this.#of(id)) {
      piece.dataset.kind = kind;
      piece.title = label;
      if (piece.hasAttribute("tabindex")) piece.setAttribute("aria-label", label);
    }
  }

  // What is written here goes in as text nodes only: nothing in a transcript becomes markup.
  #pieces(text, spans, start, end) {
    const pieces = [];
    let at = start;
    for (const span of spans) {
      pieces.push(text.slice(at, span.start), this.#piece(text, span));
      at = span.end;
    }
    return [...pieces, text.slice(at, end)];
  }

  #piece(text, span) {
    const piece = document.createElement("span");
    piece.className = "span";
    piece.dataset.span = span.id;
    piece.dataset.kind = span.kind;
    piece.title = span.label;
    if (!span.continued) {
      piece.tabIndex = -1;
      piece.setAttribute("role", "group");
      piece.setAttribute("aria-label", span.label);
    }
    this.#byId.set(span.id, [...this.#of(span.id), piece]);
    piece.append(...this.#pieces(text, span.inner, span.start, span.end));
    return piece;
  }

  #of(id) {
    return this.#byId.get(id) ?? [];
  }

  #stops() {
    return [...this.querySelectorAll("[data-span][tabindex]")].filter((piece) => !piece.classList.contains("hidden"));
  }

  #stop(piece) {
    for (const old of this.querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
    if (piece) piece.tabIndex = 0;
  }

  #into(piece) {
    // Only the text scrolls, not the page around it; a long span is shown from its beginning.
    const top = piece.getClientRects()[0].top - this.getBoundingClientRect().top;
    if (top < 0 || top > this.clientHeight - 80) this.scrollTop += top - this.clientHeight / 4;
  }

  #chosen(piece) {
    if (!piece) return;
    const { span: id } = piece.dataset;
    this.select(id);
    this.dispatchEvent(new CustomEvent("span-select", { detail: id, bubbles: true }));
  }

  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = this.#stops(), at = stops.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 };
    if (event.key === "Enter" && at >= 0) this.#chosen(stops[at]);
    else if (event.key in steps && stops[steps[event.key]]) {
      const piece = stops[steps[event.key]];
      this.#stop(piece);
      piece.focus({ preventScroll: true });
      this.#into(piece);
    } else return;
    event.preventDefault();
  }
}

customElements.define("span-text", SpanText);
