// What a query means: words, names, numbers of schools and rows, times; and what was put right on the way.
import { isForm, readNumbers, readOtherNumbers, ROW, weaken } from "./numbers.js";
import { fold, fromLatinKeys, fromTwins, parts } from "./russian.js";
import { inYears, readTimes } from "./times.js";

// Words that ask rather than tell («кто отвечает за», «где пройдет») or stand in every plan, as bases. They count a
// little where they are found and nothing where they are not.
const ASKING = new Set(
  ("отвеча ответственн ответствен проход проходит пройд пройдет пройдут будет состо состоится провод проводится провест " +
    "провест начнется дела делает занима занимается найт найти показа покажите посмотрет узна ищ нужн информац сведен " +
    "распис расписан дат срок мероприят событ план приказ распоряжен документ пункт строк номер такое значит расшифровк хочу хоч стать стат нужно").split(" "),
);
const DOTTED = /(?<![\d.])(\d{1,3}(?:\.\d{1,3})+)\.?(?!\d)/gu;
// What recurs, told in other words than the plans tell it.
const RECURRING = [
  [/кажд\p{L}+\s+недел\p{L}+/gu, "еженедельно"], [/кажд\p{L}+\s+месяц\p{L}*/gu, "ежемесячно"],
  [/кажд\p{L}+\s+квартал\p{L}*/gu, "ежеквартально"], [/кажд\p{L}+\s+год\p{L}*/gu, "ежегодно"],
  [/кажд\p{L}+\s+д(?:ень|ня)/gu, "ежедневно"],
];  // prettier-ignore
// Names that stand for everything linked to them; the others only lift what names them.
const GATHERING = new Set(["topic", "term", "school", "plan", "district"]);
const ORDER_OF_KINDS = ["topic", "plan", "school", "person", "organisation", "group", "term", "district"];
const MOST_OFFERS = 4;
const LINKED = 0.4; // what being linked to a name says, beside naming it
const LITERAL = 0.6;
const SHARED = 0.3; // the same where several have the name
const KIN = 0.45; // a word of the same family: «педагог», «педагогический»
const SYNONYM = 0.5; // «учитель», «педагог»
const UNFINISHED = 0.6;
const CUT = 4; // letters: fewer are no beginning of a word

// Returns {text, groups, times, offers, corrected, related, begun, unknown}. `text` is the query as it was read: folded,
// what was typed on the wrong keyboard put right. `corrected` are pairs of what was typed and what was meant, `related` of
// a word that stands nowhere and the bases that were searched for instead, and whether they are forms of it; `begun` are
// beginnings of words. A group is one thing asked for: any of its tokens makes a record its member, `lifts` only
// raise it; each is [token, weight]. A weak group is not needed. A time is as `readTimes` tells it, its tokens
// [token, share] of the index. With `typing` the last word may be unfinished.
export const understand = (text, words, names, { today, typing = false }) => {
  const question = { text: "", groups: [], times: [], offers: [], corrected: [], related: [], begun: [], unknown: [] };
  const typed = new Map((text.match(/\d+|\p{L}+/gu) ?? []).filter(isWritten).map((word) => [fold(word), word]));
  const pieces = fold(text).split(/\s+/).map((piece) => (/[a-z]/.test(piece) ? asRussian(piece, words, question) : piece));
  question.text = pieces.join(" ");
  let plain = question.text.replaceAll("№", " номер ");
  for (const [said, meant] of RECURRING) plain = plain.replaceAll(said, meant);
  const { times, rest } = readTimes(plain, today);
  const dated = (tokens) => tokens.flatMap((token) => inYears(token, words, today));
  question.times = times.map((time) => ({ ...time, tokens: dated(time.tokens), near: dated(time.near ?? []) }));
  const read = readWords(rest.replaceAll(DOTTED, (dotted) => ` пункт ${dotted} `), words);
  readNumbers(read, words, question);
  readNames(read, names, question);
  readOtherNumbers(read, words, question);
  finishWords(read, words, names, question, typing);
  if (!question.offers.length && !question.times.length) question.offers = names.beginningWith(parts(question.text));
  for (const told of [question.corrected, question.related]) for (const pair of told) pair[0] = typed.get(pair[0]) ?? pair[0];
  for (const list of ["begun", "unknown"]) question[list] = question[list].map((word) => typed.get(word) ?? word);
  question.groups = merge(question.groups);
  if (question.groups.every((group) => group.weak)) for (const group of question.groups) group.weak = false;
  return question;
};

// Whether a word was folded only in its capitals and its ё: it is told as it was typed.
const isWritten = (word) => fold(word) === word.toLowerCase().replaceAll("ё", "е");

// Two words for one thing («егэ и огэ») are one thing asked for.
const merge = (groups) => {
  const merged = new Map();
  for (const group of groups) {
    const key = group.any[0][0];
    const other = merged.get(key);
    if (other) {
      other.lifts.push(...group.lifts);
      other.words.push(...group.words);
    } else {
      merged.set(key, group);
    }
  }
  return [...merged.values()];
};

// A piece in Latin letters that no plan holds was typed in letters that look like Russian ones («MAPT»), which is no
// error to tell, or on the wrong keyboard: «ytltkz» is «неделя».
const asRussian = (piece, words, question) => {
  if (parts(piece).every((word) => words.has(words.base(word)))) return piece;
  const alike = fromTwins(piece);
  if (words.stop.has(alike) || words.has(words.base(alike))) return alike;
  const meant = fromLatinKeys(piece);
  if (words.stop.has(meant)) return meant; // «d vft»: too little to be told of
  // an English word («constructor») would become letters that say nothing: then something of the plans must be near
  const isNear = (word) => words.has(words.base(word)) || words.beginningWith(word, 1).length || words.correct(word);
  const isSlip = !/[aeiou]/.test(piece) && /^[^a-z]*[аеиоуыэюя][^a-z]*$/u.test(meant);
  if (!isSlip && !parts(meant).some(isNear)) return piece;
  question.corrected.push([piece, meant]);
  return meant;
};

const readWords = (text, words) => {
  const found = [];
  for (const raw of parts(text)) {
    if (words.stop.has(raw) || (raw.length < 2 && !/\d/.test(raw) && !ROW.test(raw))) continue;
    found.push({ raw, base: words.base(raw), place: found.length, isNumber: /^\d/.test(raw) });
  }
  return found;
};

// People, schools, topics …: the longest names first, each word for one name; what several share is left to the words.
const readNames = (read, names, question) => {
  for (const group of question.groups) if (group.number) narrowNumber(group, names, read, question);
  const free = read.filter((word) => !word.taken);
  weaken(read);
  let found = names.find(free.map((word) => word.base));
  const hasSchool = found.some(({ name }) => name.kind === "school");
  const tellsKind = (word) => word.weak || (hasSchool && isKind(word, names));
  found = found.filter(({ name, places }) => name.kind !== "term" || !places.every((place) => tellsKind(free[place])));
  found.sort((one, other) => other.size - one.size);
  const used = new Set();
  while (found.length) {
    const { size, places } = found[0];
    const same = found.filter((one) => one.size === size && one.places.some((place) => places.includes(place)));
    for (const one of same) found.splice(found.indexOf(one), 1);
    if (places.some((place) => used.has(place))) continue;
    for (const place of places) used.add(place);
    takeNames(same, places.map((place) => free[place]), free, names, question);
  }
  question.offers = [...new Set(question.offers)]
    .filter((name) => name.kind !== "term" || read.every((word) => word.taken || ASKING.has(word.base)))
    .sort((one, other) => ORDER_OF_KINDS.indexOf(one.kind) - ORDER_OF_KINDS.indexOf(other.kind))
    .slice(0, MOST_OFFERS);
};

// What kind of thing a school is: «школа», «МБОУ».
const isKind = (word, names) => !word.isNumber && (names.generic.has(word.base) || isForm(word.raw));

// «жигаловская сош 1»: of the schools with this number those whose other words are said too.
const narrowNumber = (group, names, read, question) => {
  const numbered = names.list.filter((name) => name.number === group.number);
  const rest = read.filter((word) => !word.taken);
  const rate = (name) => Math.max(...name.forms.map((form) => rest.filter((word) => saysPart(form, word.base)).length), 0);
  const best = Math.max(...numbered.map(rate), 0);
  const meant = numbered.filter((name) => rate(name) === best);
  question.offers.push(...meant);
  if (best === 0 || meant.length > 1) return;
  group.lifts.push([group.any[0][0], SHARED]);
  group.any = [[meant[0].token, 1]];
  for (const word of rest) if (meant[0].forms.some((form) => saysPart(form, word.base))) word.taken = true;
};

const saysPart = (form, base) =>
  form.some((word) => word === base || (base.length > 4 && word.startsWith(base) && word.length - base.length < 3));

const takeNames = (same, said, free, names, question) => {
  question.offers.push(...same.map((one) => one.name));
  const gathering = same
    .map((one) => one.name)
    .filter((name) => GATHERING.has(name.kind))
    .sort((one, other) => ORDER_OF_KINDS.indexOf(one.kind) - ORDER_OF_KINDS.indexOf(other.kind));
  const leaders = gathering.filter((name) => name.kind === gathering[0].kind); // several: any of them is meant
  if (!leaders.length) {
    for (const word of said) word.lifts = same.map((one) => [one.name.token, SHARED]);
    return;
  }
  const [{ kind }] = leaders;
  for (const word of said) word.taken = true;
  // «тутурская школа»: what kind of thing it is was said as well and need not be found again
  if (kind === "school" || kind === "district") {
    for (const word of free) if (isKind(word, names)) word.taken = true;
  }
  question.groups.push({
    said: said.map((word) => word.raw).join(" "),
    any: leaders.map((name) => [name.token, LINKED]),
    lifts: [
      ...said.filter((word) => !word.isNumber).map((word) => [word.base, LITERAL / said.length]),
      ...same.filter((one) => !leaders.includes(one.name)).map((one) => [one.name.token, SHARED]),
    ],
    words: kind === "topic" || kind === "term" ? said : [],
    names: leaders,
  });
};

// Words that are no name: known ones with their family, mistyped ones put right, the last one perhaps unfinished.
const finishWords = (read, words, names, question, typing) => {
  const near = (base) => [
    ...words.kin(base).map((found) => [found, KIN]),
    ...names.synonymsOf(base).map((found) => [found, SYNONYM]),
  ];
  const last = read[read.length - 1];
  for (const word of read) {
    if (word.taken) continue;
    const weak = word.weak || ASKING.has(word.base) || ASKING.has(word.raw);
    const starts = typing && word === last ? words.beginningWith(word.raw).map((found) => [found, UNFINISHED]) : [];
    const made = (base, more) =>
      question.groups.push({
        said: word.raw, any: [[base, 1], ...more, ...starts.filter(([found]) => found !== base)],
        lifts: word.lifts ?? [], words: [{ base, place: word.place }], weak,
      });
    const kin = word.isNumber ? [] : near(word.base);
    if (words.has(word.base)) {
      made(word.base, kin);
    } else if (starts.length) {
      made(starts[0][0], []);
    } else if (!weak) {
      mend(word, kin, words, names, question, (base, more) => made(base, more ?? near(base)));
    }
  }
};

// A word that stands in no plan: two words in one, another form or a relative of a known one, its beginning, an error.
const mend = (word, kin, words, names, question, made) => {
  const joined = words.split(word.raw);
  const forms = joined ? [] : words.formsOf(word.raw);
  const related = forms.length ? forms.slice(0, 1) : kin.map(([found]) => found).filter((found) => words.has(found));
  const begun = joined || related.length || word.isNumber || word.raw.length < CUT ? [] : words.beginningWith(word.raw);
  const meant = joined || related.length || begun.length ? null : words.correct(word.raw) ?? words.correct(word.base);
  if (joined) {
    for (const found of joined) question.groups.push({ said: word.raw, any: found, lifts: [], words: [] });
  } else if (related.length) {
    if (related[0] !== word.raw) question.related.push([word.raw, related, forms.length > 0]);
    if (forms.length) made(forms[0]);
    else made(kin[0][0], kin.slice(1));
  } else if (begun.length) {
    const named = names.beginningWith([word.raw]);
    question.begun.push(word.raw);
    question.offers.push(...named.filter((name) => !question.offers.includes(name)));
    made(begun[0], [...begun.slice(1).map((found) => [found, UNFINISHED]), ...named.map((name) => [name.token, LINKED])]);
  } else if (meant) {
    question.corrected.push([word.raw, meant.word, meant.base]);
    made(meant.base);
  } else if (kin.length) {
    made(kin[0][0], kin.slice(1));
  } else {
    question.unknown.push(word.raw);
  }
};
