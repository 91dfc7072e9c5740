// Words of a query made the same as the build makes the words of the index (generator/search/tokens.py).
import { RussianStemmer } from "./snowball-russian.js";

const SHORT = 4;
const stemmer = new RussianStemmer();

// Letters of the two alphabets that look alike, as small ones (В is b, Н is h).
const TWINS = { a: "а", b: "в", c: "с", e: "е", h: "н", k: "к", m: "м", o: "о", p: "р", t: "т", x: "х", y: "у" };

// A word in Latin letters as the Russian one that looks the same; the word itself when there is none.
export const fromTwins = (word) => {
  const alike = word.replace(/[a-z]/g, (letter) => TWINS[letter] ?? letter);
  return /[a-z]/.test(alike) ? word : alike;
};

// Small letters, without ё; a word of both alphabets («питаниe», its last letter Latin) was meant in Russian.
export const fold = (text) => {
  const folded = text.toLowerCase().replaceAll("ё", "е");
  return /[a-z]/.test(folded) ? folded.replace(/\p{L}+/gu, (word) => (/[а-я]/.test(word) ? fromTwins(word) : word)) : folded;
};

// Numbers and words apart from each other: «сош2», «184-од».
export const parts = (text) => fold(text).match(/\d+|\p{L}+/gu) ?? [];

// What a word looks like, and what is stemmed in its place: the table of generator/russian/stems.py.
const FORMS = [
  [/(?:урок|срок|поток|блок|игрок|тек|человек|намек|упрек|узбек)$/, "$&"],
  [/^(?:ист|вост|прит|отт|пор|прор|знат|обр|зар|чесн|сор|выс|шир|глуб|жест|один)ок$/, "$&"],
  [/([аеиоуыэюя][бвгджзклмнпрстфхцчшщ]+)[ео]к$/, "$1кам"],
  [/([аеиоуыэюя])ек$/, "$1йкам"],
  [/([аеиоуыэюя])лец$/, "$1льцам"],
  [/([аеиоуыэюя])ец$/, "$1йцам"],
  [/([аеиоуыэюя][бвгджзкмнпрстх]|столб)ец$/, "$1цам"],
  [/(уров|переч|стерж|^кор|^кам|^пар)ень$/, "$1ням"],
  [/^(чис|крес)ел$/, "$1лам"],
  [/^писем$/, "письмам"],
  [/^дн(?:[яюеи]|ем|ей|ям|ями|ях)$/, "день"],
  [/((?:сист|пробл|объ|при|подъ|теор|эмбл)ем|(?:дипл|альб|^агрон|симпт|перел|одр)ом)у?$/, "$1ам"],
  [/(^режим|(?:син|ан)оним|^отдых|^необходим|реклам|панорам|^(?:выз|остр|осн)ов)у?$/, "$1ам"],
  [/^(муз|лиц|юбил|троф|ид|алл|галер|лотер|батар|хокк)е(?:[йяюи]|[ейя]ю|е[мвй]?|ям|ями|ях)$/, "$1еам"],
  [/(?:пис|^памят|^печат)ь$/, "$&ам"],
  [/^(граждан)ин(?:[ауе]|ом)?$/, "$1ам"],
  [/(?:[аяе]н|[аяиы][лв]|[иы]т|ят)$/, "$&ам"],
  [/([аяе]н|[аяиы]л)[аоыи]$/, "$1ам"],
  [/ите$/, "итам"],
  [/([ая]н)н(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ою|ую|ых|ыми)$/, "$1ам"],
];

export const stem = (word) => {
  const form = FORMS.find(([pattern]) => pattern.test(word));
  return stemmer.stemWord(form ? word.replace(...form) : word);
};

// What the stem of an unfinished word may begin with: the vowel of «кружо», «образе» goes in other forms.
export const beginnings = (start) => {
  const [, before, after] = /^(.*[бвгджзклмнпрстфхцчшщ])[ео]([кнц]?)$/.exec(start) ?? [];
  return before ? [start, ...[...(after || "кнц")].map((letter) => before + letter)] : [start];
};

export const base = (word, irregular = {}) =>
  irregular[word] ?? (word.length < SHORT || /^\d/.test(word) ? word : stem(word));

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";

// What was meant when the keyboard stood on Latin letters: «ytltkz» is «неделя».
export const fromLatinKeys = (text) =>
  [...text.toLowerCase()].map((letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter).join("");

// The least number of letters to change, add, drop or swap so that `word` begins with `stem`, an ending left over.
// Returns [changes, ending], or null when it takes more than `most`.
export const distance = (word, stem, most) => {
  if (stem.length - word.length > most || word.length - stem.length > most + LONGEST_ENDING) return null;
  let before = null;
  let last = Array.from({ length: stem.length + 1 }, (_, at) => at);
  let best = last[stem.length] <= most ? [last[stem.length], word] : null;
  for (let at = 1; at <= word.length; at++) {
    const row = [at];
    let least = at;
    for (let to = 1; to <= stem.length; to++) {
      const same = word[at - 1] === stem[to - 1];
      let cost = Math.min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (same ? 0 : 1));
      if (at > 1 && to > 1 && word[at - 1] === stem[to - 2] && word[at - 2] === stem[to - 1]) {
        cost = Math.min(cost, before[to - 2] + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (row[stem.length] <= most && (!best || price(row[stem.length], word.slice(at)) < price(...best))) {
      best = [row[stem.length], word.slice(at)];
    }
    if (least > most && at >= stem.length) break;
    before = last;
    last = row;
  }
  return best && price(...best) <= most ? best : null;
};

const LONGEST_ENDING = 4;
const ENDING =
  /^(?:[аеёиоуыэюяьй]|[аеиоуыюя][йвмхюею]|и[еюия]|ого|его|ому|ему|ыми|ими|ами|ями|ия[мх]|иями|ью|ти|ть|тся|ться|л[аои]?|ла)?$/;
export const isEnding = (text) => ENDING.test(text);
const price = (changes, ending) => changes + (ENDING.test(ending) ? 0 : ending.length > 2 ? 9 : 0.6);
