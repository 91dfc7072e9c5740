// Which differences between what was typed and a word of the plans are slips: near enough to put right without asking.
//
// A word that stands in no plan need not be an error: «сценарий» is not «центр», «шкала» not «школа». The shorter a word,
// and the nearer to its beginning they part, the more it is another word; hands and ears err in known ways.
const PHONETIC = ["оа", "еи", "иы", "еэ", "яе", "яи", "аы", "бп", "вф", "гк", "дт", "жш", "зс", "щш", "чщ", "цс", "йи", "ую", "ьъ", "её"];
const SOFT = /^[ьъ]$/;
const KEYS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
const [SHORT, MIDDLE, LONG] = [4, 6, 9]; // letters of a stem

// Whether `typed`, that an ending follows or not, is `stem` with a slip or, in the longest words, two.
export const isSlip = (typed, stem, changes, ending) => {
  if (stem.length < SHORT || !changes) return false;
  const at = sameLetters(typed, stem);
  // no error but an unfinished word, or a stem of its own
  if (at === typed.length && !(ending && stem.length >= MIDDLE && /[^аеиоуыэюя]$/.test(stem))) return false;
  if (changes > 1) return stem.length >= LONG && at >= 3;
  const kind = kindOf(typed, stem, at);
  const isLate = at >= stem.length / 2;
  if (kind === "swap" || kind === "double") return at > 0 || stem.length >= LONG;
  if (stem.length < MIDDLE) return stem.length > SHORT && isLate && (kind === "sound" || typed.length < stem.length);
  if (at < typed.length && isOtherEnd(typed, stem, at)) return false;
  if (kind === "sound") return true;
  if (stem.length >= LONG) return at > 0 || kind === "letter";
  if (at === 1 && stem.length === LONG - 1 && typed.length < stem.length) return true; // «пихолог»
  return isLate || (at > 0 && stem.length > MIDDLE && kind === "key");
};

// Another suffix («аттестат», «аттестац») or a root that changes before one («награда», «награжд»).
const isOtherEnd = (typed, stem, at) =>
  at >= Math.min(typed.length, stem.length) - 1 && (typed.length === stem.length || /(?:жд|л)$/.test(stem));

const sameLetters = (one, other) => {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
};

// What one change is: letters swapped, a letter doubled or not, a sound written otherwise, the key beside, a letter more or
// less, or something else.
const kindOf = (typed, stem, at) => {
  const [a, b] = [typed[at], stem[at]];
  if (typed.length === stem.length) {
    if (a === stem[at + 1] && b === typed[at + 1]) return "swap";
    if (PHONETIC.some((pair) => pair === a + b || pair === b + a)) return "sound";
    return areBeside(a, b) ? "key" : "other";
  }
  const [long, letter] = typed.length > stem.length ? [typed, a] : [stem, b];
  if (letter === long[at - 1] || letter === long[at + 1]) return "double";
  return SOFT.test(letter) ? "sound" : "letter";
};

const areBeside = (one, other) =>
  KEYS.some((row) => row.includes(one) && row.includes(other) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1);
