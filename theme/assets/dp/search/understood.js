// What was understood of a query: as buttons that take it away again, as pages that it names, and in words.
import { element, fill } from "../dom.js";
import { EXACT } from "./closeness.js";
import { labelOf } from "./facets.js";
import { fold } from "./russian.js";

const RELATIVES = 3; // told of one word
const PLACES = new Set(["school", "district"]);

// Times told in words, and the chosen filters. `change(state)` is told what is left.
export const chips = ({ question, state, engine }, texts, change) => [
  ...question.times.map((time) =>
    chip(time.label, texts, () => change({ q: question.text.replace(time.said, " ").replace(/\s+/g, " ").trim() })),
  ),
  ...Object.entries(state.filters).flatMap(([facet, values]) =>
    values.map((value) =>
      chip(labelOf(facet, value, texts, engine.names), texts, () => {
        const left = values.filter((other) => other !== value);
        const { [facet]: _, ...others } = state.filters;
        return change({ filters: left.length ? { ...others, [facet]: left } : others });
      }),
    ),
  ),
];

const chip = (label, texts, remove) => {
  const named = fill(texts.remove, { name: label });
  const button = element(
    "button", { type: "button", class: "dp-taken", "aria-label": named },
    label, element("span", { "aria-hidden": "true" }, "×"),
  );
  button.addEventListener("click", remove);
  return button;
};

// The pages of what the query names.
export const offers = ({ question, root, engine }, texts) => {
  const links = question.offers.map((name) => {
    const place = engine.names.place(name);
    return element(
      "a", { class: "dp-offer", href: new URL(root + name.address).href },
      element("span", { class: "dp-offer__kind" }, texts.kinds[name.kind]), ` ${name.label}`,
      place ? element("span", { class: "dp-offer__kind dp-offer__place" }, `, ${place}`) : "",
    );
  });
  return links.length ? [element("ul", {}, ...links.map((link) => element("li", {}, link)))] : [];
};

// What was put right, what stands nowhere, what was left aside; `shown` are the first records.
export const notes = ({ question, engine, isUntimed, answer, state }, texts, shown) => {
  const told = question.corrected.map(([said, meant, base]) => {
    const isStem = base === meant; // without an ending it may be no word
    return fill(texts.corrected, { said, meant: (isStem && wholeWord(base, shown, engine.words)) || meant });
  });
  for (const [said, bases, isForm] of question.related) {
    const meant = [...new Set(bases.map((one) => wholeWord(one, shown, engine.words)).filter(Boolean))].slice(0, RELATIVES);
    const words = meant.map((one) => `«${one}»`).join(", ") || said;
    told.push(fill(!meant.length ? texts.unknown : isForm ? texts.form : texts.related, { said, words }));
  }
  for (const said of question.begun) told.push(fill(texts.begun, { said }));
  const also = question.groups.flatMap((group) => group.names ?? []).filter((name) => !PLACES.has(name.kind));
  if (also.length) told.push(fill(texts.also, { names: [...new Set(also.map((name) => name.label))].join("; ") }));
  if (question.unknown.length) told.push(fill(texts.unknown, { words: question.unknown.join(", ") }));
  const days = question.times.filter((time) => time.kind === "day" || time.kind === "days");
  const isInexact = !isUntimed && days.length && answer.results.length && answer.results[0].closeness !== EXACT && !state.filters.month;
  if (isInexact) told.push(fill(texts.none_exact, { time: days.map((time) => time.label).join(", ") }));
  if (isUntimed) told.push(fill(texts.untimed, { time: question.times.map((time) => time.label).join(", ") }));
  return told.map((text) => element("p", {}, text));
};

// A base as a word that stands in one of the results, the likest to what a dictionary has; "" when none has it.
const wholeWord = (found, shown, words) => {
  const texts = shown.flatMap((record) => [record.title, ...record.texts.map(([, text]) => text)]);
  const all = texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  const forms = [...new Set(all.filter((word) => words.base(fold(word)) === found))];
  const has = (...endings) => forms.find((form) => endings.some((ending) => form.endsWith(ending)));
  for (const endings of has("ого", "ому", "ых", "ым", "ую") ? ADJECTIVE : has("ов", "ом") ? MASCULINE : OTHER) {
    const form = forms.find((one) => fold(one).slice(found.length) === endings);
    if (form) return form;
  }
  return forms[0] ?? "";
};

// Endings of dictionary forms in their order.
const ADJECTIVE = ["ый", "ий", "ой", "ая", "ое", "ые", "ие"];
const MASCULINE = ["", "ь", "й"];
const OTHER = ["ия", "ие", "а", "я", "о", "е", "ь", "", "ы", "и"];
