// Pagefind asked token by token, and the answers put in order.
//
// A record must hold every group of the question (AND). How well it fits is the sum over the groups of how rare the
// group is times how much the record says of it; words that stand together as asked count more. Where few records hold
// everything, those that hold most of it follow as similar ones.
import { supply } from "./box.js";
import { allTokens, closeness } from "./closeness.js";
import { Names, Words } from "./knowledge.js";
import { concernsParts, Fitting, loadParts } from "./parts.js";

const SATURATION = 3; // the weight at which a word says half of all it can say
const FEW = 5; // fewer records than that are followed by similar ones
const MOST_SIMILAR = 30;
const ENOUGH = 0.5; // share of what was asked, by rarity, that makes a record similar
const WEAK = 0.3; // what a word that need not be found counts
const TOGETHER = 0.35; // what two words that stand together add, as a share of their rarity
const TIME = 2.4; // what a stretch no longer than the time asked for adds
const NEAR_TIME = 1.2; // the same for the month of a day asked for
const OTHER = { page: "1" }; // the filter that leaves what is no event
const ALL = "za1z"; // the token that every record has: asked for nothing, Pagefind would load its whole index

const NOTHING = { results: [], similar: [], others: [], parts: new Map() };

let loading = null;

// Loads everything once: the engine, its index and what is known. `root` is the address of the site.
export const load = (root) => {
  loading ??= start(root).catch((problem) => {
    loading = null;
    throw problem;
  });
  return loading;
};

// The next `load` begins anew: Pagefind takes what did not load once for something that is not there.
export const forget = () => (loading = null);

const start = async (root) => {
  const supplies = supply();
  const [module, words, names] = await Promise.all([
    import(new URL("pagefind/pagefind.js", root).href), supplies.words, supplies.names,
  ]);
  // without its worker: a search takes milliseconds, and the worker is the same script loaded twice
  const pagefind = module.createInstance({ basePath: new URL("pagefind/", root).href, noWorker: true, metaCacheTag: supplies.tag });
  await pagefind.options({ ranking: { pageLength: 0, termFrequency: 1, termSaturation: SATURATION, termSimilarity: 0 } });
  return new Engine(pagefind, new Words(words), new Names(names));
};

const byScore = (one, other) => other.score - one.score;
// Closest to the times asked for first; within that as `order` tells.
const byCloseness = (order) => (one, other) => one.closeness - other.closeness || order(one, other);

export class Engine {
  constructor(pagefind, words, names) {
    this.pagefind = pagefind;
    this.words = words;
    this.names = names;
  }

  // Returns {results, similar, others, parts}: lists of {id, score, closeness, data}, best first; `others` are no events.
  // `parts` tells of events with dated parts which of them answer, by id. Asked for nothing it finds nothing, or
  // `everything`. Sorted by date, what is nearest to `today` comes first.
  async answer(question, { filters = {}, sort = "relevance", everything = false, today = new Date() } = {}) {
    const hasParts = this.words.facets.has("parts") && concernsParts(question, filters);
    const loaded = hasParts ? loadParts() : null;
    loaded?.catch(() => {}); // told below
    const times = await this.#atTimes(question, filters);
    if (!question.groups.length && !times && !Object.keys(filters).length && !everything) return NOTHING;
    const fitting = new Fitting(this.names, { times, filters, parted: (await loaded) ?? new Map() });
    if (!question.groups.length) return this.#browse(fitting, filters, sort, today);
    const [found, others, pairs] = await Promise.all([
      Promise.all(question.groups.map((group) => this.#score(group, filters))),
      this.#others(question.groups.flatMap((group) => group.any.map(([token]) => token)), filters),
      this.#scorePairs(question.groups, filters),
    ]);
    const needed = found.filter((one) => !one.weak);
    const whole = needed.reduce((sum, one) => sum + one.rarity, 0);
    const entries = [];
    for (const [id, data] of new Map(found.flatMap((one) => [...one.members]))) {
      const fit = fitting.of(id, found);
      if (!fit) continue;
      let score = times?.scores.get(id) ?? 0;
      let covered = 0;
      for (const one of found) {
        if (!fit.holds(one)) continue;
        score += one.rarity * (one.scores.get(id) ?? 0);
        if (!one.weak) covered += one.rarity;
      }
      for (const pair of pairs) if (pair.ids.has(id)) score += TOGETHER * pair.rarity;
      const share = whole ? covered / whole : 1;
      entries.push({ id, data, share, score: score * share, closeness: fit.closeness, all: needed.every(fit.holds) });
    }
    const events = entries.filter((one) => !others.has(one.id));
    const order = byCloseness(sort === "date" ? await this.#byDate(today) : byScore);
    const results = events.filter((one) => one.all).sort(order);
    return {
      results,
      similar: results.length < FEW && needed.length > 1 ? similar(events) : [],
      others: entries.filter((one) => one.all && others.has(one.id)).sort(byScore),
      parts: fitting.parts,
    };
  }

  // The ids of all records, by date; empty when the index does not load.
  async order() {
    return (await this.#dated({})).map((result) => result.id);
  }

  // The ids of those records with one of the tokens that are no events.
  async #others(tokens, filters) {
    const known = tokens.filter((token) => this.words.has(token) || this.words.signs.has(token));
    const found = await Promise.all(
      known.map((token) => this.pagefind.search(`z${token}z`, { filters: { ...filters, ...OTHER } })),
    );
    return new Set(found.flatMap(({ results }) => results.map((result) => result.id)));
  }

  // One token: how much each record says of it (0 to 1), and how rare it is. A token that no record has is not asked
  // for: Pagefind would fall back on the beginning of another.
  async #weigh(token, filters) {
    if (!this.words.has(token) && !this.words.signs.has(token)) return { scores: new Map(), members: new Map(), rarity: 0 };
    const { results, unfilteredResultCount: holding } = await this.pagefind.search(`z${token}z`, { filters });
    const total = this.words.records;
    const highest = Math.log((total - holding + 0.5) / (holding + 0.5) + 1) * (SATURATION + 1); // Pagefind's own scale
    return {
      scores: new Map(results.map((result) => [result.id, result.score / highest])),
      members: new Map(results.map((result) => [result.id, result.data])),
      rarity: Math.log(1 + total / (holding + 1)),
    };
  }

  async #score(group, filters) {
    const [any, lifts] = await Promise.all([this.#weighAll(group.any, filters), this.#weighAll(group.lifts, filters)]);
    const scores = new Map();
    const members = new Map();
    for (const [{ scores: own, members: holding }, weight] of any) {
      for (const [id, score] of own) scores.set(id, Math.max(scores.get(id) ?? 0, weight * score));
      for (const [id, data] of holding) members.set(id, data);
    }
    const tokens = any.map(([{ members: holders }], at) => [group.any[at][0], holders]);
    for (const [{ scores: own }, weight] of lifts) {
      for (const [id, score] of own) if (scores.has(id)) scores.set(id, scores.get(id) + weight * score);
    }
    const rarity = Math.min(...any.map(([one]) => one.rarity).filter(Boolean), 9) * (group.weak ? WEAK : 1);
    return { scores, members, tokens, rarity, weak: group.weak };
  }

  #weighAll(tokens, filters) {
    return Promise.all(tokens.map(async ([token, weight]) => [await this.#weigh(token, filters), weight]));
  }

  // What is on at the times of a question: members, what being so near to them adds, and how close they are. Null when it
  // names none, or months were chosen as a filter.
  async #atTimes(question, filters) {
    if (!question.times.length || filters.month) return null;
    const spread = (told, worth) => told.flatMap(([token, share]) => allTokens(token).map((one) => [one, worth * share]));
    const asked = question.times.flatMap((time) => [...spread(time.tokens, TIME), ...spread(time.near, NEAR_TIME)]);
    const tokens = asked.map(([token]) => token);
    const weighed = await this.#weighAll(asked, filters);
    const holders = new Map(tokens.map((token, at) => [token, weighed[at][0].members]));
    const scores = new Map();
    const members = new Map();
    for (const [found, weight] of weighed) {
      for (const [id, score] of found.scores) scores.set(id, Math.max(scores.get(id) ?? 0, weight * score));
      for (const [id, data] of found.members) members.set(id, data);
    }
    const closenessOf = (id, parts) =>
      closeness((token) => (parts ? parts.some((part) => part.times.has(token)) : holders.get(token)?.has(id)), tokens, question.times);
    return { scores, members, tokens, closenessOf };
  }

  // Neighbouring words of the query that stand side by side in a record.
  async #scorePairs(groups, filters) {
    const words = groups.flatMap((group) => group.words).sort((one, other) => one.place - other.place);
    const pairs = words.slice(1).map((word, at) => [words[at].base, word.base]);
    const known = pairs.filter((pair) => pair.every((word) => this.words.has(word)));
    return Promise.all(
      known.slice(0, 6).map(async ([first, second]) => {
        const { results } = await this.pagefind.search(`"z${first}z z${second}z"`, { filters });
        return {
          ids: new Set(results.map((result) => result.id)),
          rarity: Math.log(1 + this.words.records / (results.length + 1)),
        };
      }),
    );
  }

  // What is nearest to a day first, what has no day of its own last, in the order of the index.
  async #byDate(today) {
    const [{ nearness }, ids] = await Promise.all([import("./nearness.js"), this.order()]);
    const far = await nearness(ids, today);
    const places = new Map(ids.map((id, at) => [id, at]));
    const of = (one) => far.get(one.id) ?? Infinity;
    return (one, other) => (of(one) === of(other) ? places.get(one.id) - places.get(other.id) : of(one) - of(other));
  }

  // Everything that the filters leave, by date.
  async #dated(filters) {
    return (await this.pagefind.search(ALL, { filters, sort: { date: "asc" } })).results;
  }

  // No words: everything at the times asked for, the narrowest first, else everything that the filters leave, by date.
  async #browse(fitting, filters, sort, today) {
    const [dated, others] = await Promise.all([this.#dated(filters), this.#others(["a1"], filters)]);
    const entries = [];
    for (const { id, data } of dated) {
      const fit = fitting.of(id, []);
      if (fit) entries.push({ id, data, share: 1, score: fitting.times?.scores.get(id) ?? 0, closeness: fit.closeness });
    }
    const isByDate = sort === "date" || !fitting.times;
    const byDate = isByDate && this.#byDate(today).catch((problem) => (sort === "date" ? Promise.reject(problem) : () => 0));
    entries.sort(byCloseness(isByDate ? await byDate : byScore));
    return {
      results: entries.filter((one) => !others.has(one.id)),
      similar: [],
      others: entries.filter((one) => others.has(one.id)),
      parts: fitting.parts,
    };
  }
}

const similar = (events) => {
  const some = events.filter((one) => !one.all);
  const best = Math.max(0, ...some.map((one) => one.share));
  return some.filter((one) => one.share >= Math.min(ENOUGH, best * 0.8)).sort(byScore).slice(0, MOST_SIMILAR);
};
