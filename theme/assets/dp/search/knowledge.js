// What is known before Pagefind is asked: the words of the site, and everything that has a name.
import { dictionary } from "../dom.js";
import { base, beginnings, distance, isEnding, parts } from "./russian.js";
import { isSlip } from "./slips.js";

const CLOSE = 4; // letters: shorter words are not put right
const CUT = 0.7; // a word of which only the beginning was said
const ENDING = 3; // letters
const FAR = 8; // letters: from here on two errors are
const FAMILY = 5; // letters that all words of a family have in common
const [OFFERED, BEGUN] = [4, 2]; // names that begin as what was typed, and the letters that must have been
const KINDS = ["person", "school", "topic", "plan", "organisation", "group", "district", "term"];
const PLACED = new Set(["school", "person", "organisation", "group"]);
const SUFFIX =
  /^(?:н|ен|енн|лен|онн|ионн|ск|ическ|ьск|ьн|ств|еств|ост|ност|ик|ник|ниц|ничеств|ическ|ован|ирован|ов|к|льн|тельн|изац|ар|ист|ир)$/;

export class Words {
  constructor(file) {
    this.records = file.records;
    this.facets = new Set(file.facets); // those that have values
    this.stop = new Set(file.stop.split(" "));
    this.irregular = dictionary(file.irregular);
    this.signs = new Set(file.tokens.split(" "));
    this.years = [...new Set([...this.signs].filter((sign) => /^[mlw]\d{6}$/.test(sign)).map((sign) => +sign.slice(1, 5)))];
    this.sizes = new Map(file.words.split(" ").map((word) => [word.slice(0, -1), parseInt(word.slice(-1), 36)]));
    this.list = [...this.sizes.keys()];
  }

  base(word) {
    return base(word, this.irregular);
  }

  has(found) {
    return this.sizes.has(found);
  }

  // Bases that begin with what was typed so far, the most common first.
  beginningWith(start, most = 6) {
    const starts = beginnings(start);
    const found = [];
    for (const word of this.list) {
      if (starts.some((one) => word.startsWith(one))) found.push(word);
    }
    return found.sort((one, other) => this.sizes.get(other) - this.sizes.get(one) || one.length - other.length).slice(0, most);
  }

  // Bases of the same family: «педагог» and «педагогическ», «состав» and «составлен».
  kin(found) {
    return this.list.filter((word) => {
      const [short, long] = word.length < found.length ? [word, found] : [found, word];
      return short.length >= FAMILY && long !== short && long.startsWith(short) && SUFFIX.test(long.slice(short.length));
    });
  }

  // Bases of what may be other forms of an unknown word: its ending is wrong, or one that the stems do not know.
  formsOf(word) {
    const isBegun = (stem, rest) => (stem.length >= FAMILY ? rest.length <= ENDING : stem.length === CLOSE && rest && isEnding(rest));
    return this.list.filter((stem) => word.startsWith(stem) && isBegun(stem, word.slice(stem.length))).sort(byLength);
  }

  // Two words typed as one («дорожнаякарта»), or the beginning of one and the whole of another («педсовет», «турслет»),
  // as lists of [base, weight]; or null.
  split(word) {
    for (let at = CLOSE; at <= word.length - CLOSE; at++) {
      const both = [word.slice(0, at), word.slice(at)].map((part) => this.base(part));
      if (both.every((part) => this.has(part))) return both.map((part) => [[part, 1]]);
    }
    for (let at = 3; at <= Math.min(5, word.length - CLOSE); at++) {
      const whole = this.base(word.slice(at));
      if (!this.has(whole)) continue;
      const first = this.beginningWith(word.slice(0, at), 12);
      if (first.length) return [first.map((found) => [found, CUT]), [[whole, 1]]];
    }
    return null;
  }

  // What was meant by a mistyped word, as {base, word}: the word is the typed one put right. Null when nothing is near.
  correct(word) {
    if (word.length < CLOSE || /\d/.test(word)) return null;
    const most = word.length >= FAR ? 2 : 1;
    let best = null;
    for (const stem of this.list) {
      if (stem.length < Math.min(word.length - 1, CLOSE) || /\d/.test(stem)) continue;
      const found = distance(word, stem, most);
      if (!found || !isEnding(found[1])) continue;
      const [changes, ending] = found;
      // a change costs more than a rare word; an error in the first letter is rarer than one further on
      const rank = changes * 10 + ending.length * 1.2 + (word[0] === stem[0] ? 0 : 4) - this.sizes.get(stem) * 0.5;
      if (best && rank >= best.rank) continue;
      if (isSlip(word.slice(0, word.length - ending.length), stem, changes, ending)) best = { rank, base: stem, word: stem + ending };
    }
    return best ?? this.#swapped(word);
  }

  // A word of which two neighbouring letters changed places: its form may have another stem than its letters show («гдоа»).
  #swapped(word) {
    for (let at = 1; at < word.length - 1; at++) {
      const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      if (this.has(this.base(swapped))) return { base: this.base(swapped), word: swapped };
    }
    return null;
  }
}

const byLength = (one, other) => other.length - one.length;

export class Names {
  constructor(file) {
    this.generic = new Set(file.generic);
    this.synonyms = file.synonyms;
    this.list = file.names.map(([kind, id, label, address, forms, number], at) => ({
      kind, id, label, address, number, token: `e${at}`,
      forms: forms ? forms.split("|").map((form) => form.split(" ")) : [],
    }));
    this.byWord = new Map();
    for (const name of this.list) {
      for (const form of name.forms) {
        const listed = this.byWord.get(form[0]);
        if (listed) listed.push([form, name]);
        else this.byWord.set(form[0], [[form, name]]);
      }
    }
    this.byKey = new Map(this.list.map((name) => [`${name.kind} ${name.id}`, name]));
    this.hasDistricts = this.list.filter((name) => name.kind === "district").length > 1;
  }

  // Other words for the same, by a base.
  synonymsOf(word) {
    return this.synonyms.filter((few) => few.includes(word)).flat().filter((other) => other !== word);
  }

  label(kind, id) {
    return this.byKey.get(`${kind} ${id}`)?.label ?? id;
  }

  // The district of what may have namesakes in others; nothing on a site of one district.
  place({ kind, id }) {
    return this.hasDistricts && PLACED.has(kind) ? this.label("district", id.split("/")[0]) : "";
  }

  // Every name whose words all stand in the query, with the positions of its words there.
  find(bases) {
    const found = [];
    bases.forEach((word, at) => {
      for (const [form, name] of this.byWord.get(word) ?? []) {
        const places = placesOf(form, bases, at, name.kind);
        if (places && !isBareNumber(form, name.kind)) found.push({ name, places, size: places.length });
      }
    });
    return found.concat(this.#ofPlaces(bases));
  }

  // Names whose written words begin as the parts of what was typed: «калинен», «детский с», «114». The likeliest first.
  beginningWith(typed) {
    if (typed.join("").length < BEGUN || typed.every((part) => this.generic.has(base(part)))) return [];
    const isOwn = (word) => typed.length > 1 || !this.generic.has(base(word)); // «шко» begins every school
    const found = [];
    for (const name of this.list) {
      name.written ??= writtenWords(name);
      const places = [];
      for (const part of typed) {
        const place = name.written.findIndex((word, at) => word.startsWith(part) && isOwn(word) && !places.includes(at));
        if (place < 0) break;
        places.push(place);
      }
      if (places.length === typed.length) found.push([places[0] ? 1 : 0, KINDS.indexOf(name.kind), name.label.length, name]);
    }
    found.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
    return found.slice(0, OFFERED).map(([, , , name]) => name);
  }

  // «тутура» for «тутурская школа», «жигалово» for «Жигаловский район»: the place inside of its adjective.
  #ofPlaces(bases) {
    const found = [];
    bases.forEach((word, at) => {
      if (word.length < 4 || /\d/.test(word)) return;
      for (const name of this.list) {
        if (name.kind !== "school" && name.kind !== "district") continue;
        if (name.forms.some((form) => form.length === 1 && isAdjectiveOf(form[0], word))) {
          found.push({ name, places: [at], size: 0.5 });
        }
      }
    });
    return found;
  }
}

// The words by which a name is looked for while it is typed: of a plan its number, of a term the abbreviation.
const writtenWords = ({ kind, label, forms }) => {
  if (kind === "plan") return forms.flat();
  return parts(kind === "term" ? label.split(" — ")[0] : label);
};

const isAdjectiveOf = (adjective, place) =>
  adjective !== place && adjective.endsWith("ск") &&
  (adjective.startsWith(place) || (place.length > 5 && adjective.slice(0, -2).endsWith(place))) &&
  adjective.length - place.length <= (adjective.startsWith(place) ? 4 : 99);

// A number alone names no school (its number is read beside the word for it), and an order only if it is a long one.
const isBareNumber = (form, kind) => form.length === 1 && /^\d/.test(form[0]) && (kind !== "plan" || form[0].length < 3);

// Topics and terms are phrases, their words stand together; the words of other names may stand anywhere.
const placesOf = (form, bases, at, kind) => {
  if (kind === "topic" || kind === "term") {
    return form.every((word, step) => bases[at + step] === word) ? form.map((_, step) => at + step) : null;
  }
  const places = [at];
  for (const word of form.slice(1)) {
    const place = bases.findIndex((other, where) => other === word && !places.includes(where));
    if (place < 0) return null;
    places.push(place);
  }
  return places;
};
