// Which records fit the times and the chosen owners, and how; of events with dated parts, which parts do.
import { EXACT } from "./closeness.js";
import { OWNERS } from "./parts.js";

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
