// What was understood of a query: as buttons that take it away again, as pages that it names, and in words.
import { element, fill } from "../dom.js";
import { labelOf } from "./facets.js";
import { fold } from "./russian.js";

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
export const notes = ({ question, engine, isUntimed }, texts, shown) => {
  const told = question.corrected.map(([said, meant]) =>
    fill(texts.corrected, { said, meant: wholeWord(meant, shown, engine.words) }),
  );
  const also = question.groups.flatMap((group) => group.names ?? []).filter((name) => !PLACES.has(name.kind));
  if (also.length) told.push(fill(texts.also, { names: [...new Set(also.map((name) => name.label))].join("; ") }));
  if (question.unknown.length) told.push(fill(texts.unknown, { words: question.unknown.join(", ") }));
  if (isUntimed) told.push(fill(texts.untimed, { time: question.times.map((time) => time.label).join(", ") }));
  return told.map((text) => element("p", {}, text));
};

// A base as a word that stands in one of the results.
const wholeWord = (found, shown, words) => {
  if (/\s/.test(found) || !words.has(found)) return found;
  for (const record of shown) {
    for (const text of [record.title, ...record.texts.map(([, told]) => told)]) {
      const word = (text.match(/\p{L}+/gu) ?? []).find((one) => words.base(fold(one)) === found);
      if (word) return word.toLowerCase();
    }
  }
  return `${found}…`;
};
