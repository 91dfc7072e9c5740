// What a result looks like: title and excerpt with marks, deadline, schools, plan.
import { element } from "../dom.js";
import { base, fold } from "./russian.js";

const AROUND = 90; // characters of an excerpt on either side of the first found word
const WORD = /\d+|\p{L}+/gu;

// The bases by which words of a text are marked.
export const markedBases = (question) =>
  new Set(question.groups.flatMap((group) => [...group.any, ...group.lifts].map(([token]) => token)).concat(
    question.groups.flatMap((group) => group.words.map((word) => word.base)),
  ));

// The text of a record as nodes, found words in <mark>; nothing of it is ever read as HTML.
export const marked = (text, bases, irregular) => {
  const nodes = [];
  let last = 0;
  for (const found of text.matchAll(WORD)) {
    if (!bases.has(base(fold(found[0]), irregular))) continue;
    nodes.push(text.slice(last, found.index), element("mark", {}, found[0]));
    last = found.index + found[0].length;
  }
  nodes.push(text.slice(last));
  return nodes;
};

// The part of a text around its first found word; null when it holds none.
export const excerpt = (text, bases, irregular) => {
  for (const found of text.matchAll(WORD)) {
    if (!bases.has(base(fold(found[0]), irregular))) continue;
    let from = Math.max(0, found.index - AROUND);
    let to = Math.min(text.length, found.index + AROUND);
    if (from > 0) from = text.indexOf(" ", from) + 1;
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), found.index + found[0].length);
    return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  }
  return null;
};

export const readRecord = (data) => {
  const [kind, id, address, title, deadline, plan, schools, texts, years] = JSON.parse(data.meta.r);
  return { kind, id, address, title, deadline, plan, schools, texts, years };
};

// The deadline as it is printed, and in brackets the years that it leaves to the plan.
export const when = ({ deadline, years }) => (years ? `${deadline} (${years})` : deadline);

// A result as a list item; `texts` are the words of the page.
export const card = (record, { root, bases, irregular, texts, names }) => {
  const item = element("li", { class: "dp-card", "data-record": record.id, "data-kind": record.kind });
  const kind = texts.kinds[record.kind];
  if (kind) item.append(element("p", { class: "dp-found__kind" }, kind));
  item.append(
    element("a", { class: "dp-card__title", href: new URL(root + record.address, location.href).href }, ...marked(record.title, bases, irregular)),
  );
  const told = record.texts.map(([role, text]) => [role, excerpt(text, bases, irregular)]).find(([, text]) => text);
  if (told) {
    const [role, text] = told;
    const label = texts.roles[role];
    item.append(
      element("p", { class: "dp-found__excerpt" }, label ? element("span", { class: "dp-found__role" }, `${label}: `) : "", ...marked(text, bases, irregular)),
    );
  } else if (record.kind !== "event" && record.kind !== "row" && record.texts.length) {
    item.append(element("p", { class: "dp-found__excerpt" }, record.texts[0][1].slice(0, 2 * AROUND)));
  }
  const facts = element("p", { class: "dp-card__facts" });
  if (record.deadline) facts.append(element("span", { class: "dp-found__deadline" }, when(record)));
  for (const fact of [record.schools, record.plan || names.place(record)]) {
    if (fact) facts.append(facts.childNodes.length ? " · " : "", fact);
  }
  if (facts.childNodes.length) item.append(facts);
  return item;
};
