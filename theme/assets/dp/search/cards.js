// What a result looks like: title and excerpt with marks, deadline, schools, plan.
import { element } from "../dom.js";
import { base, fold } from "./russian.js";

const AROUND = 90; // characters of an excerpt on either side of the first found word
const SEEN = 40; // characters of a title that a suggestion shows in any case
const BEFORE = 15; // characters before the first found word, where the beginning is cut away
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

// The first found word of a text with its place there; undefined when it holds none.
const firstFound = (text, bases, irregular) =>
  [...text.matchAll(WORD)].find(([word]) => bases.has(base(fold(word), irregular)));

// The part of a text between two places, cut between words; what lies from `kept` to `end` stays whole.
const part = (text, from, to, kept = from, end = kept) => {
  const first = from > 0 ? Math.min(text.indexOf(" ", from) + 1 || kept, kept) : 0;
  const last = to < text.length ? Math.max(text.lastIndexOf(" ", to), end) || to : text.length;
  return `${first > 0 ? "…" : ""}${text.slice(first, last)}${last < text.length ? "…" : ""}`;
};

// The part of a text around its first found word; null when it holds none.
export const excerpt = (text, bases, irregular) => {
  const found = firstFound(text, bases, irregular);
  if (!found) return null;
  return part(text, found.index - AROUND, found.index + AROUND, found.index, found.index + found[0].length);
};

// A title from its beginning, or from shortly before its first found word, where a few lines would not reach it.
export const fromFound = (title, bases, irregular) => {
  const found = firstFound(title, bases, irregular);
  if (!found || found.index + found[0].length <= SEEN) return title;
  return part(title, found.index - BEFORE, title.length, found.index);
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
  const tell = (role, text) => {
    const label = texts.roles[role];
    item.append(
      element("p", { class: "dp-found__excerpt" }, label ? element("span", { class: "dp-found__role" }, `${label}: `) : "", ...marked(text, bases, irregular)),
    );
  };
  const told = record.texts.map(([role, text]) => [role, excerpt(text, bases, irregular)]).find(([, text]) => text);
  if (told) tell(...told);
  if (record.kind === "event" || record.kind === "row") {
    const [, responsible] = record.texts.find(([role]) => role === "responsible") ?? [];
    if (responsible && told?.[0] !== "responsible") tell("responsible", part(responsible, 0, AROUND));
  } else if (!told && record.texts.length) {
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
