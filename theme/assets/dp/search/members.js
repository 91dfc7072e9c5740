// Which records have which value of a facet, from files that are loaded when somebody opens a facet.
//
// A file names records by their places in the order of their dates; the engine is asked once for the ids in that order.
import { fetchPacked } from "./box.js";
import { OWNERS } from "./parts.js";

export class Members {
  constructor(engine) {
    this.engine = engine;
    this.places = null; // promise: id → place
    this.facets = new Map(); // promises: value → places
  }

  // How many of `ids` each value of a facet has: pairs of value and count. `parts` tells of events with dated parts which
  // of them answer: the others give their months and owners to nobody. Throws when a file does not load.
  async count(facet, { ids, parts }) {
    if (!this.engine.words.facets.has(facet)) return [];
    const [places, values] = await Promise.all([this.#order(), this.#values(facet)]);
    const isFound = new Uint8Array(places.size);
    for (const id of ids) isFound[places.get(id)] = 1;
    const parted = [...parts].filter(([id]) => isFound[places.get(id)]).map(([id, told]) => [places.get(id), told]);
    const isLost = (value, { event, at, isTimed }) => {
      if (facet === "month") return !at.some((one) => event.parts[one].months.has(value));
      const token = isTimed && OWNERS.has(facet) && this.engine.names.byKey.get(`${facet} ${value}`)?.token;
      return token && !at.some((one) => event.allows(one, token));
    };
    return values.map(([value, members]) => {
      const lost = parted.filter(([place, told]) => members.includes(place) && isLost(value, told)).length;
      return [value, members.reduce((sum, place) => sum + isFound[place], 0) - lost];
    });
  }

  #order() {
    this.places ??= this.engine.order().then((ids) => {
      if (!ids.length) throw new Error("no order");
      return new Map(ids.map((id, place) => [id, place]));
    });
    this.places.catch(() => (this.places = null));
    return this.places;
  }

  #values(facet) {
    if (!this.facets.has(facet)) this.facets.set(facet, fetchPacked(`search/facets/${facet}.json`).then(read));
    this.facets.get(facet).catch(() => this.facets.delete(facet));
    return this.facets.get(facet);
  }
}

// A place is told as the steps from the one before.
export const read = (file) =>
  Object.entries(file).map(([value, steps]) => {
    let place = 0;
    return [value, steps.map((step) => (place += step))];
  });
