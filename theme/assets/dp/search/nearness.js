// The order by date: what comes next on the reader's day first, then what is past, the latest first.
import { fetchPacked } from "./box.js";
import { read } from "./members.js";

const DAY = 86_400_000;
const PAST = 1e6; // days
let loading = null;

// Returns how far each record is from `today` by its id; `ids` are all records by date. What has begun stands at its end;
// what has no date of its own is in nobody's order and comes last. Throws when the days do not load.
export const nearness = async (ids, today) => {
  loading ??= fetchPacked("search/facets/days.json").then(read);
  loading.catch(() => (loading = null));
  const far = new Map();
  for (const [stretch, places] of await loading) {
    const [start, end] = stretch.split("/").map((day) => (Date.parse(day) - today) / DAY);
    const days = start >= 0 ? start : end >= 0 ? end : PAST - end;
    for (const place of places) {
      const id = ids[place];
      if (!(far.get(id) <= days)) far.set(id, days);
    }
  }
  return far;
};
