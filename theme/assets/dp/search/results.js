// The answer as lists of cards, ten at a time; and what stands in their place when nothing is found.
import { element, fill, plural } from "../dom.js";
import { card, markedBases } from "./cards.js";

const STEP = 10; // results shown at a time
const PAGES = 5; // pages that are no events, beside the events
const SUGGESTED = 6;

// Returns the nodes to show, and the records of the first events. `root` as the page writes it; `isCurrent()` tells
// whether this answer is still shown. Throws when the first records do not load.
export const results = async (inquiry, { root, texts, isCurrent }) => {
  const { answer, question, engine } = inquiry;
  const look = { root, texts, names: engine.names, bases: markedBases(question), irregular: engine.words.irregular };
  const [found, similar, pages] = await Promise.all([
    inquiry.records("results", 0, STEP),
    inquiry.records("similar", 0, Math.max(0, STEP - answer.results.length)),
    inquiry.records("others", 0, PAGES),
  ]);
  if (inquiry.isBroken) throw new Error("not loaded");
  const nodes = [];
  const add = (part, records, ...before) => {
    if (!records.length) return;
    const shown = element("ol", { class: "dp-cards dp-found" }, ...records.map((record) => card(record, look)));
    nodes.push(...before, shown);
    if (answer[part].length > records.length) nodes.push(moreButton(inquiry, part, { shown, look, isCurrent }));
  };
  add("results", found);
  add("similar", similar, heading(texts.similar), element("p", { class: "dp-hint" }, texts.similar_hint));
  add("others", pages, heading(texts.pages));
  return { nodes: nodes.length ? nodes : [nothing(inquiry, texts)], first: [...found, ...similar] };
};

// How much was found: of events, and of the pages beside them.
export const summary = ({ answer, events }, texts) => {
  const pages = answer.others.length;
  if (pages && !events.length) return plural(texts.pages_found, pages);
  const isWhole = answer.results.length || !events.length;
  const found = plural(isWhole ? texts.found : texts.similar_found, events.length);
  return pages ? fill(plural(texts.with_pages, pages), { found }) : found;
};

const heading = (text) => element("h2", { class: "dp-found__part" }, text);

const moreButton = (inquiry, part, { shown, look, isCurrent }) => {
  const { texts } = look;
  const button = element("button", { type: "button", class: "dp-more-results" }, texts.more);
  const said = element("p", { class: "dp-hint", role: "status" });
  button.addEventListener("click", async () => {
    const from = shown.childElementCount;
    const records = await inquiry.records(part, from, from + STEP);
    if (!isCurrent()) return;
    said.textContent = "";
    if (!records.length || inquiry.isBroken) {
      said.textContent = navigator.onLine ? texts.failed : texts.offline;
      return;
    }
    const cards = records.map((record) => card(record, look));
    shown.append(...cards);
    if (shown.childElementCount >= inquiry.answer[part].length) box.remove();
    cards[0].querySelector("a").focus();
  });
  const box = element("div", {}, button, said);
  return box;
};

// Topics that look like what was asked, else the largest ones.
const nothing = ({ question, engine, state, root }, texts) => {
  const said = question.groups.flatMap((group) => group.words.map((word) => word.base)).concat(question.unknown);
  const near = engine.names.list
    .filter((name) => name.kind === "topic")
    .map((name, at) => [name, Math.max(0, ...name.forms.flat().flatMap((word) => said.map((one) => likeness(word, one)))), at])
    .sort(([, one, at], [, other, otherAt]) => other - one || at - otherAt)
    .slice(0, SUGGESTED)
    .map(([name]) => element("li", {}, element("a", { href: new URL(root + name.address).href }, name.label)));
  return element(
    "div", { class: "dp-empty" },
    element("p", {}, Object.keys(state.filters).length ? texts.none_filtered : texts.none),
    near.length ? element("p", {}, texts.topics) : "",
    element("ul", { class: "dp-links" }, ...near),
    element("p", {}, element("a", { href: "#lists" }, texts.lists)),
  );
};

const likeness = (one, other) => {
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same += 1;
  return same < 3 ? 0 : same / Math.max(one.length, other.length);
};
