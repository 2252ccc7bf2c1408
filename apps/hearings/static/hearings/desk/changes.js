// What would change, as the server tells it: a table of rows with before and after, and what is wrong, with links to the items.

import { element } from "./items.js";

/** Show differences; each leads to its item. */
export function showRows(place, rows, shown, choose) {
  const { words } = shown, list = element("ol", { className: "rows" });
  for (const row of rows) {
    const act = element("b", { textContent: words[row.act] });
    const link = itemLink(row.item, row.quote, choose);
    const line = element("li", {}, act, ` ${row.kind} `, link);
    if (row.fields.length) line.append(table(row, words));
    list.append(line);
  }
  place.replaceChildren(list);
}

function table(row, words) {
  const heads = [words.field, words.before, words.after].map((textContent) => element("th", { textContent, scope: "col" }));
  const body = element("tbody");
  for (const [field, before, after] of row.fields) {
    const cells = [before, after].map((textContent) => element("td", { textContent }));
    body.append(element("tr", {}, element("th", { textContent: field, scope: "row" }), ...cells));
  }
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body);
}

/** Show what is wrong; a trouble of an item leads to it. */
export function showTroubles(place, troubles, choose) {
  const list = element("ul");
  for (const { item, why } of troubles) {
    list.append(element("li", {}, choose(item, true) ? itemLink(item, why, choose) : why));
  }
  place.replaceChildren(list);
}

function itemLink(id, textContent, choose) {
  const link = element("a", { href: "#items", textContent });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    choose(id);
  });
  return link;
}
