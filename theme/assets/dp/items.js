// What the scripts of "what is on" and "my schools and topics" share: an item as a list shows it, and the files of items.
import { element, plural } from "./dom.js";

export const fetchJson = async (address) => {
  const answer = await fetch(new URL(address, location.href));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

// a row is [start, end, exact, limit, title, address, printed, words, plan, district] and, when
// the event is marked, its state and the word for it; the key tells equal ones
export const keyOf = (row) => `${row[5]} ${row[4]} ${row[6]}`;

// whether a row is no matter of one month; such come last
export const isLong = ([from, end]) => from.slice(0, 7) !== end.slice(0, 7);

// `names` are those of the districts where items of several stand together
export const item = ([, , , , title, address, printed, words, plan, district, state, mark], root, names = {}) => {
  const facts = element("p", { class: "dp-item__facts" });
  if (printed) {
    facts.append(element("span", { class: "dp-printed" }, printed));
    if (words) facts.append(" ", element("span", { class: "dp-reading" }, `· ${words}`));
  }
  if (mark) facts.append(" ", element("span", { class: `dp-chip dp-chip--${state}` }, mark));
  facts.append(" ", element("span", { class: "dp-item__plan" }, `· ${plan}${names[district] ? `, ${names[district]}` : ""}`));
  const link = element("a", { href: new URL(root + address, location.href).href }, title);
  return element("li", { class: "dp-item" }, link, facts);
};

const MOST = 60; // that can be opened, as in views/now.py

// The first `shown` of `entries` as a list, more of them to open; the block has the forms of the words.
export const listsOf = (entries, shown, { entryOne, entryFew, entryMany }) => {
  const list = (some) => element("ul", { class: "dp-items" }, ...some);
  const count = (number) => plural([entryOne, entryFew, entryMany], number);
  const more = entries.slice(shown, shown + MOST);
  const left = entries.length - shown - more.length;
  const told = left > 0 ? element("p", { class: "dp-hint" }, count(left)) : "";
  const rest = element("details", { class: "dp-rest" }, element("summary", {}, count(entries.length - shown)), list(more), told);
  return more.length ? [list(entries.slice(0, shown)), rest] : [list(entries)];
};
