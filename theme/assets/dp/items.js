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

export const item = ([, , , , title, address, printed, words, plan, , state, mark], root) => {
  const facts = element("p", { class: "dp-item__facts" });
  if (printed) {
    facts.append(element("span", { class: "dp-printed" }, printed));
    if (words) facts.append(" ", element("span", { class: "dp-reading" }, `· ${words}`));
  }
  if (mark) facts.append(" ", element("span", { class: `dp-chip dp-chip--${state}` }, mark));
  facts.append(" ", element("span", { class: "dp-item__plan" }, `· ${plan}`));
  const link = element("a", { href: new URL(root + address, location.href).href }, title);
  return element("li", { class: "dp-item" }, link, facts);
};

// How many more there are than the list shows; the block has the forms of the words.
export const moreOf = (count, { entryOne, entryFew, entryMany }) =>
  element("p", { class: "dp-hint" }, plural([entryOne, entryFew, entryMany], count));
