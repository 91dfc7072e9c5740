// What is asked, as the address of the page tells it, and its answer.
import { today } from "../day.js";
import { readRecord } from "./cards.js";
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
    return engine.answer(question, { filters: asked, sort: this.state.sort, everything });
  }

  get events() {
    return eventsOf(this.answer);
  }

  get count() {
    return idsOf(this.answer).length;
  }

  // The ids that the other filters leave to a facet. Only a facet with a choice of its own, or months that were told in
  // words, need another answer than the one that is shown.
  async idsFor(facet) {
    const { [facet]: chosen, ...others } = this.state.filters;
    const isTimed = facet === "month" && this.question.times.length > 0 && !this.isUntimed;
    if (!chosen && !isTimed) return idsOf(this.answer);
    const question = facet === "month" ? { ...this.question, times: [] } : this.question;
    return idsOf(await this.#ask(this.engine, question, others, true));
  }

  // The records of a part of the answer, from one place to another; those that do not load are left out. Pagefind keeps
  // a failure for good: the next call asks anew.
  async records(part, from = 0, to = Infinity) {
    if (this.isBroken) await this.run().catch(() => {}); // what has been loaded before can still be read
    const entries = part === "events" ? this.events : this.answer[part];
    const read = await Promise.allSettled(entries.slice(from, to).map(async (entry) => readRecord(await entry.data())));
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
const idsOf = (answer) => [...eventsOf(answer), ...answer.others].map((one) => one.id);
