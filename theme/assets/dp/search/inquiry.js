// What is asked, as the address of the page tells it, and its answer.
import { today } from "../day.js";
import { readRecord } from "./cards.js";
import { ALWAYS, EXACT, isGrouped, LONGER, WITHIN } from "./closeness.js";
import { forget, load } from "./engine.js";
import { understand } from "./question.js";

export const FACETS = ["kind", "district", "month", "school", "topic", "plan", "person", "organisation", "group", "form", "mark"];

// A state is {q, filters, sort}; `filters` are the chosen values of each facet that has any.
export const readState = () => {
  const asked = new URLSearchParams(location.search);
  const filters = {};
  for (const facet of FACETS) {
    const values = asked.getAll(facet).filter(Boolean);
    if (values.length) filters[facet] = values;
  }
  return { q: asked.get("q") ?? "", filters, sort: asked.get("sort") === "date" ? "date" : "relevance" };
};

export const addressOf = ({ q, filters, sort }) => {
  const address = new URL(location.href);
  address.search = "";
  if (q) address.searchParams.set("q", q);
  for (const [facet, values] of Object.entries(filters)) for (const value of values) address.searchParams.append(facet, value);
  if (sort !== "relevance") address.searchParams.set("sort", sort);
  return address;
};

export const isIdle = ({ q, filters }) => !q.trim() && !Object.keys(filters).length;

export class Inquiry {
  // `root` is the address of the site; with `typing` the last word may be unfinished.
  constructor(root, state, { typing = false } = {}) {
    Object.assign(this, { root, state, typing });
  }

  // Loads the engine and asks it; throws when either does not succeed. Returns itself.
  async run() {
    const { root, state, typing } = this;
    const engine = await load(root);
    const question = understand(state.q, engine.words, engine.names, { today: today(), typing });
    let answer = await this.#ask(engine, question, state.filters);
    let isUntimed = false;
    if (!eventsOf(answer).length && question.times.length && question.groups.length) {
      answer = await this.#ask(engine, { ...question, times: [] }, state.filters);
      isUntimed = eventsOf(answer).length > 0;
    }
    // Pagefind takes a part of its index that does not load for an empty one
    if (!navigator.onLine && !idsOf(answer).length) {
      forget();
      throw new Error("offline");
    }
    return Object.assign(this, { engine, question, answer, isUntimed, isBroken: false });
  }

  #ask(engine, question, filters, everything = false) {
    const asked = Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, { any: values }]));
    return engine.answer(question, { filters: asked, sort: this.state.sort, everything, today: today() });
  }

  get events() {
    return eventsOf(this.answer);
  }

  get count() {
    return idsOf(this.answer).length;
  }

  // What was found that is an event, as the page shows it: lists of {name, entries}, by how close they are to the time
  // asked for. A name is that of `answer`, "similar", or a closeness.
  get sections() {
    const { results, similar } = this.answer;
    const isTimed = !this.isUntimed && !this.state.filters.month && isGrouped(this.question.times);
    if (!isTimed) return [{ name: "results", entries: results }, { name: "similar", entries: similar }];
    return [
      ...[EXACT, WITHIN, LONGER, ALWAYS].map((close) => ({
        name: close, entries: results.filter((one) => one.closeness === close),
      })),
      { name: "similar", entries: similar },
    ];
  }

  // The answer that the other filters leave to a facet, as {ids, parts}. Only a facet with a choice of its own, or months that were told in
  // words, need another answer than the one that is shown.
  async leftFor(facet) {
    const { [facet]: chosen, ...others } = this.state.filters;
    const isTimed = facet === "month" && this.question.times.length > 0 && !this.isUntimed;
    if (!chosen && !isTimed) return leftBy(this.answer);
    const question = facet === "month" ? { ...this.question, times: [] } : this.question;
    return leftBy(await this.#ask(this.engine, question, others, true));
  }

  // The records of some entries of the answer, from one place to another; those that do not load are left out. Pagefind
  // keeps a failure for good: the next call asks anew. `entriesOf(inquiry)` gives the entries.
  async records(entriesOf, from = 0, to = Infinity) {
    if (this.isBroken) await this.run().catch(() => {}); // what has been loaded before can still be read
    const { parts } = this.answer;
    const read = await Promise.allSettled(
      entriesOf(this).slice(from, to).map(async (entry) => readRecord(await entry.data(), parts.get(entry.id))),
    );
    const records = read.filter(({ status }) => status === "fulfilled").map(({ value }) => value);
    if (records.length < read.length) {
      this.isBroken = true;
      forget();
    }
    return records;
  }
}

// What was found that is an event: where none has all the words, the similar ones.
const eventsOf = ({ results, similar }) => (results.length ? results : similar);
const leftBy = (answer) => ({ ids: idsOf(answer), parts: answer.parts });
const idsOf = (answer) => [...eventsOf(answer), ...answer.others].map((one) => one.id);
