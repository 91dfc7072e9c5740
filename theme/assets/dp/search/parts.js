// Events with dated parts: what a part says of itself holds in its own time alone (generator/search/parts.py).
//
// «сентябрь — Тутурская школа; октябрь — Рудовская школа» is one record with both months and both schools. Asked for a
// school in a month, it is an answer only when one of its parts has both.
import { fetchPacked } from "./box.js";
import { EXACT } from "./closeness.js";

// The facets whose values are owners, who may belong to parts.
export const OWNERS = new Set(["school", "person", "organisation", "group"]);
const OWNER = /^[esk]\d/; // tokens of names and of numbers of schools

let loading = null;

// The events with parts by the id of their record; loaded once, and anew after a failure.
export const loadParts = () => {
  loading ??= fetchPacked("search/parts.json").then(
    (file) => new Map(Object.entries(file).map(([id, parts]) => [id, new PartedEvent(parts)])),
  );
  loading.catch(() => (loading = null));
  return loading;
};

// Whether parts may matter: a time is asked for, or somebody.
export const concernsParts = (question, filters) =>
  question.times.length > 0 ||
  Object.keys(filters).some((facet) => facet === "month" || OWNERS.has(facet)) ||
  question.groups.some((group) => [...group.any, ...group.lifts].some(([token]) => OWNER.test(token)));

class PartedEvent {
  constructor(parts) {
    this.parts = parts.map((part) => {
      const [times, months, claims] = part.map((words) => new Set(words.split(" ")));
      return { times, months, claims };
    });
    this.claimed = new Set(this.parts.flatMap(({ claims }) => [...claims]));
  }

  // Whether a part has a token of its event: what no part claims belongs to all of them.
  allows(at, token) {
    return !this.claimed.has(token) || this.parts[at].claims.has(token);
  }

  // The parts that answer best: of those at the time asked for, whom the chosen owners concern, the ones that hold most
  // of the question. Returns {at, held}: their places, and the groups that they hold.
  answering(id, { isAt, owners, groups }) {
    let best = { at: [], held: new Set(), worth: -1 };
    this.parts.forEach((part, at) => {
      if (!isAt(part) || !owners.every((tokens) => tokens.some((token) => this.allows(at, token)))) return;
      const held = groups.filter((one) => one.tokens.some(([token, holders]) => holders.has(id) && this.allows(at, token)));
      const worth = held.reduce((sum, one) => sum + (one.weak ? 0 : one.rarity), 0);
      if (worth > best.worth) best = { at: [at], held: new Set(held), worth };
      else if (worth === best.worth) best.at.push(at);
    });
    return best;
  }
}

// Which records fit the times and the chosen owners, and how; of events with dated parts, which parts do.
export class Fitting {
  constructor(names, { times, filters, parted }) {
    Object.assign(this, { times, parted, parts: new Map() });
    this.months = filters.month?.any;
    this.isTimed = Boolean(times || this.months);
    this.owners = Object.entries(filters)
      .filter(([facet]) => OWNERS.has(facet))
      .map(([facet, { any }]) => any.map((one) => names.byKey.get(`${facet} ${one}`)?.token));
  }

  // {holds, closeness} of a record: `holds(one)` tells whether it holds a group; null when it does not fit.
  of(id, groups) {
    const { times, isTimed, months, owners } = this;
    if (times && !times.members.has(id)) return null;
    const event = this.parted.get(id);
    if (!event) return { holds: (one) => one.members.has(id), closeness: times?.closenessOf(id) ?? EXACT };
    const isAt = ({ times: own, months: its }) =>
      (!times || times.tokens.some((token) => own.has(token))) && (!months || months.some((month) => its.has(month)));
    const best = event.answering(id, { isAt, owners, groups });
    if (isTimed && !best.at.length) return null;
    const holds = (one) => (isTimed ? best.held.has(one) : one.members.has(id));
    const isWhole = groups.every((one) => one.weak || best.held.has(one));
    this.parts.set(id, { event, at: isWhole ? best.at : [], isTimed });
    return { holds, closeness: times?.closenessOf(id, best.at.map((at) => event.parts[at])) ?? EXACT };
  }
}
