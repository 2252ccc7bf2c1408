// Speakers who are not on record yet: named in the list of parts, and offered wherever a speaker is chosen.

const NEW = "+", CAPACITY = { question: "questioner", answer: "respondent" };

export class Speakers {
  constructor(desk) {
    this.desk = desk;
  }

  #said(item, field) {
    return this.desk.decisions.value(item, field);
  }

  /** What a field offers: of speakers also those who were added in the same capacity, and one more to add. */
  options(group, field, found) {
    if (field !== "speaker") return found;
    const { items, decisions, words } = this.desk;
    const added = items.filter((item) => item.group === "speaker" && this.#said(item, "capacity") === CAPACITY[group]);
    const named = added
      .filter((item) => !decisions.rejected.has(item.id))
      .map((item) => [item.id, [item.id, `${this.#said(item, "role")}${this.#said(item, "name")}`, this.#said(item, "organization")].filter(Boolean).join(" · ")]);
    return { ...found, ...Object.fromEntries(named), [NEW]: words.new_speaker };
  }

  /** Add a speaker where a new one is chosen for a part; tell whether that was chosen. */
  choosing(item, field, value) {
    if (field !== "speaker" || value !== NEW) return false;
    const { desk } = this, added = desk.add("speaker", undefined, { capacity: CAPACITY[item.group] });
    desk.decisions.change(item, "speaker", added.id);
    desk.updateOne(item);
    return true;
  }

  /** The parts that name an added speaker. */
  naming(item) {
    return item.group === "speaker" ? this.desk.items.filter((each) => this.#said(each, "speaker") === item.id) : [];
  }
}
