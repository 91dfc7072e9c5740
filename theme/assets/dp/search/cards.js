// What a result looks like: title and excerpt with marks, deadline, schools, plan.
import { element } from "../dom.js";
import { base, fold } from "./russian.js";

const AROUND = 90; // characters of an excerpt on either side of the first found word
const SEEN = 40; // characters of a title that a suggestion shows in any case
const BEFORE = 12; // characters that are left before the place to which it is cut, at most
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

// A title from its beginning; what lies before its first found word is cut away where two lines of so many characters
// would not reach it.
export const fromFound = (title, bases, irregular, line) => {
  const found = firstFound(title, bases, irregular);
  if (!found || found.index + found[0].length <= SEEN) return title;
  return cutTo(title, found.index, line, Math.min(BEFORE, Math.max(0, line - found[0].length - 3)));
};

// Titles of which some begin with the same words, from where they differ.
export const apart = (titles, line) =>
  titles.map((title) => {
    const like = titles.filter((other) => other !== title && other.slice(0, SEEN) === title.slice(0, SEEN));
    const same = Math.max(0, ...like.map((other) => [...title].findIndex((letter, place) => letter !== other[place])));
    return same > SEEN ? cutTo(title, same, line, BEFORE) : title;
  });

// A title with its first words on one line, and what stands from a place on with a few characters before it.
const cutTo = (title, place, line, before) => {
  const begin = title.lastIndexOf(" ", line - 3);
  const from = title.lastIndexOf(" ", Math.max(place - before, begin)) + 1;
  const start = place - from > before ? place : from;
  return begin < 1 || start <= begin + BEFORE ? title : `${title.slice(0, begin)} … ${title.slice(start)}`;
};

// What a record shows; `answering` tells which of its dated parts answer, when not all of them do.
export const readRecord = (data, answering) => {
  const [kind, id, address, title, deadline, plan, schools, texts, years, parts = []] = JSON.parse(data.meta.r);
  const at = answering && answering.at.length < parts.length ? answering.at : [];
  return { kind, id, address, title, deadline, plan, schools, texts, years, parts: at.map((one) => parts[one]) };
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
  for (const part of record.parts) tell("part", part);
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
    if (fact) facts.append(facts.childNodes.length ? "\u00a0· " : "", fact); // the sign begins no line
  }
  if (facts.childNodes.length) item.append(facts);
  return item;
};
