// The answer as lists of cards, some at a time, by how close they are to the time asked for; and what stands in their
// place when nothing is found.
import { element, fill, plural } from "../dom.js";
import { card, markedBases } from "./cards.js";
import { ALWAYS, EXACT, LONGER, WITHIN } from "./closeness.js";

const FIRST = 10; // results shown at first
const LATER = 5; // the same of what is not so close to the time asked for, and of pages that are no events
const [LEAST, MOST] = [20, 60]; // results that are added at a time: as many as there are, within these bounds
const SUGGESTED = 6;
const ALIKE = 0.5; // how much of a word a topic must have in common with one that was asked for

// Returns the nodes to show, and the records of the first events. `root` as the page writes it; `isCurrent()` tells
// whether this answer is still shown; `shown` how many of each list have been, by its name, and `onMore(name, count)` is
// told of more. Throws when the first records do not load.
export const results = async (inquiry, { root, texts, isCurrent, shown = {}, onMore = () => {} }) => {
  const { answer, question, engine } = inquiry;
  const look = { root, texts, names: engine.names, bases: markedBases(question), irregular: engine.words.irregular };
  const lists = [...inquiry.sections, { name: "others", entries: answer.others }].filter(({ entries }) => entries.length);
  const counts = lists.map(({ name }, at) => shown[name] ?? (at === 0 && name !== "others" ? FIRST : LATER));
  const records = await Promise.all(lists.map(({ name }, at) => inquiry.records(entriesOf(name), 0, counts[at])));
  if (inquiry.isBroken) throw new Error("not loaded");
  const nodes = lists.flatMap(({ name, entries }, at) => {
    const list = element("ol", { class: "dp-cards dp-found" }, ...records[at].map((record) => card(record, look)));
    const more = entries.length > records[at].length ? [moreButton(inquiry, name, { list, look, isCurrent, onMore })] : [];
    return [...heading(name, entries.length, inquiry, texts), list, ...more];
  });
  const first = lists.flatMap(({ name }, at) => (name === "others" ? [] : records[at]));
  return { nodes: nodes.length ? nodes : [nothing(inquiry, texts)], first };
};

// The entries of a list by its name.
const entriesOf = (name) => (inquiry) =>
  name === "others" ? inquiry.answer.others : (inquiry.sections.find((one) => one.name === name)?.entries ?? []);

// How much was found: of events, how many of them just at the time asked for, and of the pages beside them.
export const summary = (inquiry, texts) => {
  const { answer, events, sections } = inquiry;
  const pages = answer.others.length;
  if (pages && !events.length) return plural(texts.pages_found, pages);
  const isWhole = answer.results.length || !events.length;
  const found = plural(isWhole ? texts.found : texts.similar_found, events.length);
  const all = pages ? fill(plural(texts.with_pages, pages), { found }) : found;
  const [{ name, entries }] = sections.filter((one) => one.entries.length).concat({ name: "", entries: [] });
  const closest = { [EXACT]: texts.exact_found, [WITHIN]: isWide(inquiry) ? texts.time_found : texts.month_found }[name];
  return closest && entries.length < events.length ? fill(closest, { found: all, count: entries.length }) : all;
};

const isWide = ({ question }) => question.times.some((time) => time.kind === "months");

// What stands above a list; nothing above all events that have all the words.
const heading = (name, count, { question }, texts) => {
  if (name === "results") return [];
  if (name === "similar") return [part(texts.similar), element("p", { class: "dp-hint" }, texts.similar_hint)];
  if (name === "others") return [part(texts.pages)];
  const time = question.times.map(({ label }) => label).join(", ");
  const month = question.times.map((one) => one.month ?? one.label).join(", ");
  const isOneDay = question.times.every((one) => one.kind === "day");
  const told = {
    [EXACT]: fill(isOneDay ? texts.exact_day : texts.exact_days, { time }),
    [WITHIN]: isWide({ question }) ? fill(texts.within_time, { time }) : fill(texts.within_month, { time: month }),
    [LONGER]: texts.longer,
    [ALWAYS]: texts.always,
  }[name];
  return [part(told, " ", element("span", { class: "dp-count" }, String(count)))];
};

const part = (...told) => element("h2", { class: "dp-found__part" }, ...told);

const moreButton = (inquiry, name, { list, look, isCurrent, onMore }) => {
  const { texts } = look;
  const button = element("button", { type: "button", class: "dp-more-results" });
  const said = element("p", { class: "dp-hint", role: "status" });
  const rest = () => entriesOf(name)(inquiry).length - list.childElementCount;
  const step = () => Math.min(rest(), MOST, Math.max(LEAST, list.childElementCount));
  const label = () => (button.textContent = fill(plural(texts.more, step()), { rest: rest() }));
  button.addEventListener("click", async () => {
    const from = list.childElementCount;
    const records = await inquiry.records(entriesOf(name), from, from + step());
    if (!isCurrent()) return;
    said.textContent = "";
    if (!records.length || inquiry.isBroken) {
      said.textContent = navigator.onLine ? texts.failed : texts.offline;
      return;
    }
    const cards = records.map((record) => card(record, look));
    list.append(...cards);
    onMore(name, list.childElementCount);
    if (rest()) label();
    else box.remove();
    cards[0].querySelector("a").focus();
  });
  label();
  const box = element("div", {}, button, said);
  return box;
};

// Topics that look like what was asked, and the ways to everything.
const nothing = ({ question, engine, state, root }, texts) => {
  const said = question.groups.flatMap((group) => group.words.map((word) => word.base)).concat(question.unknown);
  const near = engine.names.list
    .filter((name) => name.kind === "topic")
    .map((name) => [name, Math.max(0, ...name.forms.flat().flatMap((word) => said.map((one) => likeness(word, one))))])
    .filter(([, how]) => how >= ALIKE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, SUGGESTED)
    .map(([name]) => element("li", {}, element("a", { href: new URL(root + name.address).href }, name.label)));
  const link = (href, text) => element("a", { href }, text);
  const ways = [
    link(new URL("topics/", root).href, texts.all_topics),
    ...engine.names.list.filter((name) => name.kind === "district").slice(0, SUGGESTED)
      .map((name) => link(new URL(root + name.address).href, name.label)),
    link("#lists", texts.lists),
  ];
  return element(
    "div", { class: "dp-empty" },
    element("p", {}, Object.keys(state.filters).length ? texts.none_filtered : texts.none),
    ...(near.length ? [element("p", {}, texts.topics), element("ul", { class: "dp-links" }, ...near)] : []),
    element("ul", { class: "dp-links" }, ...ways.map((way) => element("li", {}, way))),
  );
};

const likeness = (one, other) => {
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same += 1;
  return same < 3 ? 0 : same / Math.max(one.length, other.length);
};
