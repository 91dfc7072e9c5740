// How close records are to the times asked for: in the very days, in the month, by a longer stretch, all the time.
//
// The index has three tokens for a month, of which a record has the closest: what is in the month itself («m»), what lasts
// longer («l»), what is on all the time («w»).
export const [EXACT, WITHIN, LONGER, ALWAYS] = [0, 1, 2, 3];
const MONTH = { m: WITHIN, l: LONGER, w: ALWAYS };

// All tokens of the index for one of a question, which tells months by «m».
export const allTokens = (token) => (token.startsWith("m") ? Object.keys(MONTH).map((sign) => sign + token.slice(1)) : [token]);

// Whether answers to these times stand in groups: a whole year has no closer and no farther.
export const isGrouped = (times) => times.length > 0 && !times.some((time) => time.kind === "year");

// How close something is of which `has` tells the tokens; `asked` are all tokens of the times.
export const closeness = (has, asked, times) => {
  if (!isGrouped(times)) return EXACT;
  const best = Math.min(ALWAYS, ...asked.filter(has).map((token) => MONTH[token[0]] ?? EXACT));
  const isWide = times.some((time) => time.kind === "months"); // a longer stretch may be just the one asked for
  return best === LONGER && isWide ? WITHIN : best;
};
