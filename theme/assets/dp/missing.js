// A page that was not found: the words of its address for the search. Words of addresses are Latin, made by the table in
// generator/russian/transliteration.py; here they are Cyrillic again, as near as can be, and the search puts much right.
const LETTERS = {
  shch: "щ", zh: "ж", kh: "х", ts: "ц", ch: "ч", sh: "ш", iu: "ю", ia: "я",
  a: "а", b: "б", v: "в", g: "г", d: "д", e: "е", z: "з", i: "и", k: "к", l: "л", m: "м", n: "н", o: "о", p: "п", r: "р",
  s: "с", t: "т", u: "у", f: "ф", y: "ы",
};
const ANY = new RegExp(Object.keys(LETTERS).join("|"), "g");
const SHORT_I = /([аеиоуыэюя])и(?=$|[аеоуыэюя])/g; // «методический», «районный»; «наименование» has none
const HARD_TS = /цк/g; // «детский», «советский»: of two letters one sound
// the soft sign, which addresses leave out, where it is as good as certain: «начальный», «большой», «учитель», «деятельность»
const SOFT = [[/(^|[^пвмс]о|[^о])лн/g, "$1льн"], [/лш/g, "льш"], [/тел$/, "тель"], [/(сент|окт|но|дек)(я|а)бр$/, "$1$2брь"], [/пяд/g, "пиад"], [/(...)ост$/, "$1ость"], [/^ден$/, "день"]];
// what stands in addresses and tells nothing of what was looked for
const FRAME = new Set(
  ("plans calendar calendar-long topics people organisations schools groups load indicators results progress glossary " +
    "search embed guide data v1 now index table values feed").split(" "),
);
const MOST = 100; // characters

const decoded = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return ""; // no text in any spelling
  }
};

const cyrillic = (word) => {
  if (!/^[a-z]+$/.test(word)) return word;
  const plain = word.replace(ANY, (found) => LETTERS[found]).replace(SHORT_I, "$1й").replace(HARD_TS, "тск");
  return SOFT.reduce((made, [hard, soft]) => made.replace(hard, soft), plain);
};

// The words of an address below `root`, in lower case; digits stay. The last part with a word in it says most of what
// was looked for: the names of folders before it make the search find less, what is behind it (a month) belongs to it.
export const wordsOf = (path, root) => {
  const parts = path
    .slice(path.startsWith(root) ? root.length : 0)
    .replace(/\.[a-z]{2,5}$/, "")
    .split("/")
    .map((part) => decoded(part).toLowerCase().normalize("NFC"))
    .filter((part) => !FRAME.has(part));
  const words = parts.slice(Math.max(0, parts.findLastIndex((part) => /\p{L}/u.test(part)))).join(" ");
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).map(cyrillic).join(" ").slice(0, MOST).trim();
};

const link = document.querySelector("[data-missing]");
if (link) {
  const root = new URL(link.dataset.root, location.href).pathname;
  const words = wordsOf(location.pathname, root);
  if (words && location.pathname !== `${root}404.html`) {
    link.search = new URLSearchParams({ q: words }).toString();
    link.textContent = link.dataset.missing.replace("{words}", () => words);
  }
}
