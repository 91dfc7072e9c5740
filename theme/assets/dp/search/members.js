// Which records have which value of a facet, from files that are loaded when somebody opens a facet.
//
// A file names records by their places in the order of their dates; the engine is asked once for the ids in that order.
import { fetchPacked } from "./box.js";

export class Members {
  constructor(engine) {
    this.engine = engine;
    this.places = null; // promise: id → place
    this.facets = new Map(); // promises: value → places
  }

  // How many of `ids` each value of a facet has: pairs of value and count. Throws when a file does not load.
  async count(facet, ids) {
    if (!this.engine.words.facets.has(facet)) return [];
    const [places, values] = await Promise.all([this.#order(), this.#values(facet)]);
    const isFound = new Uint8Array(places.size);
    for (const id of ids) isFound[places.get(id)] = 1;
    return values.map(([value, members]) => [value, members.reduce((sum, place) => sum + isFound[place], 0)]);
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
const read = (file) =>
  Object.entries(file).map(([value, steps]) => {
    let place = 0;
    return [value, steps.map((step) => (place += step))];
  });
