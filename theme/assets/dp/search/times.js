// Months and days told in a query: «в мае», «осенью», «20 октября 2023», «на этой неделе», «2 квартал».
import { allTokens } from "./closeness.js";

const MONTHS = [
  ["январь января январе январю январем янв", "январь"],
  ["февраль февраля феврале февралю февралем фев", "февраль"],
  ["март марта марте марту мартом", "март"],
  ["апрель апреля апреле апрелю апрелем апр", "апрель"],
  ["май мая мае маю маем", "май"],
  ["июнь июня июне июню июнем", "июнь"],
  ["июль июля июле июлю июлем", "июль"],
  ["август августа августе августу августом авг", "август"],
  ["сентябрь сентября сентябре сентябрю сентябрем сент", "сентябрь"],
  ["октябрь октября октябре октябрю октябрем окт", "октябрь"],
  ["ноябрь ноября ноябре ноябрю ноябрем нояб", "ноябрь"],
  ["декабрь декабря декабре декабрю декабрем дек", "декабрь"],
].map(([forms, name], at) => ({ forms: forms.split(" "), name, number: at + 1 }));
const SEASONS = [
  ["зима зимой зимы зиму зиме", "зима", [12, 1, 2]],
  ["весна весной весны весну весне", "весна", [3, 4, 5]],
  ["лето летом", "лето", [6, 7, 8]],
  ["осень осенью осени", "осень", [9, 10, 11]],
];
const QUARTERS = { 1: 1, 2: 2, 3: 3, 4: 4, i: 1, ii: 2, iii: 3, iv: 4, перв: 1, втор: 2, трет: 3, четверт: 4 };
const PREPOSITION = "(?:(?:в|во|на|к|ко|до|с|со|за|по|от|после|не\\s+поз(?:днее|же))\\s+)?";
const LIMIT = /^(?:к|ко|до|не\s+поз(?:днее|же))(?=\s)/u;
const KEPT = /^(?:к|ко|до|с|со|после|не\s+поз(?:днее|же))\s+/u; // what changes the meaning of a day or a month
const YEAR = "(?:\\s+((?:19|20)\\d\\d)(?:\\s*(?:г\\.?|год[ау]?|году))?)?";
const EDGE = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const DAY = 86_400_000;

const two = (number) => String(number).padStart(2, "0");
const expression = (text) => new RegExp(EDGE + PREPOSITION + text + END, "u");
const monthWords = MONTHS.flatMap((month) => month.forms).join("|");
const monthOf = (word) => MONTHS.find((month) => month.forms.includes(word));
const names = Object.fromEntries(MONTHS.map((month) => [month.number, month.name]));

// A time: its label, its kind (a day, days, a month, months, a year), and the tokens that stand for it; those of a day's
// month are near to it, `month` is the label of that. A token without a year stands for those of all years (`inYears`).
const ofMonths = (numbers, label, year) => ({
  label: year ? `${label} ${year}` : label,
  kind: numbers.length > 1 ? "months" : "month",
  tokens: numbers.map((number) => `m${year ?? ""}${two(number)}`),
});

// The month before one.
const before = (month, year) => [month === 1 ? 12 : month - 1, year && month === 1 ? year - 1 : year];

// «до апреля»: what has its time in March, as the plans mean it (generator/deadlines).
const ofMonth = (month, word, year, said) => {
  const [kept] = KEPT.exec(said) ?? [""];
  const [number, its] = LIMIT.test(said) ? before(month.number, year && +year) : [month.number, year];
  return { ...ofMonths([number], "", its), label: [kept ? kept.trim() + " " + word : month.name, year].filter(Boolean).join(" ") };
};

const ofDay = (day, month, year, said) => {
  const [kept] = KEPT.exec(said) ?? [""];
  const [near, its] = LIMIT.test(said) && day === 1 ? before(month, year && +year) : [month, year];
  return {
    label: [kept.trim(), day, MONTHS[month - 1].forms[1], year].filter(Boolean).join(" "),
    kind: "day",
    tokens: [`d${year ?? ""}${two(month)}${two(day)}`],
    near: [`m${its ?? ""}${two(near)}`],
    month: [names[near], its].filter(Boolean).join(" "),
  };
};

const ofSomeDays = (first, last, month, year) => ({
  label: [`${first}–${last}`, MONTHS[month - 1].forms[1], year].filter(Boolean).join(" "),
  kind: "days",
  tokens: Array.from({ length: last - first + 1 }, (_, at) => `d${year ?? ""}${two(month)}${two(first + at)}`),
  near: [`m${year ?? ""}${two(month)}`],
  month: [names[month], year].filter(Boolean).join(" "),
});

const ofDays = (from, count, label) => {
  const days = Array.from({ length: count }, (_, at) => new Date(from.getTime() + at * DAY));
  const iso = days.map((day) => day.toISOString().slice(0, 10));
  const months = [...new Set(iso.map((day) => day.slice(0, 7)))];
  return {
    label,
    kind: count > 1 ? "days" : "day",
    tokens: iso.map((day) => `d${day.replaceAll("-", "")}`),
    near: months.map((month) => `m${month.replace("-", "")}`),
    month: months.map((month) => `${names[+month.slice(5)]} ${month.slice(0, 4)}`).join(", "),
  };
};

const ofYear = (first, second, label) => {
  const months = second
    ? [9, 10, 11, 12].map((one) => [first, one]).concat([1, 2, 3, 4, 5, 6, 7, 8].map((one) => [second, one]))
    : MONTHS.map((month) => [first, month.number]);
  return { label, kind: "year", tokens: months.map(([year, month]) => `m${year}${two(month)}`) };
};

const monday = (today) => new Date(today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY);
const monthFrom = (today, more) => {
  const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + more, 1));
  return ofMonths([day.getUTCMonth() + 1], names[day.getUTCMonth() + 1], day.getUTCFullYear());
};

const RULES = [
  [expression("сегодня"), (_, today) => ofDays(today, 1, "сегодня")],
  [expression("завтра"), (_, today) => ofDays(new Date(today.getTime() + DAY), 1, "завтра")],
  [expression("(?:этой|эту|текущей)\\s+недел[еюи]"), (_, today) => ofDays(monday(today), 7, "эта неделя")],
  [
    expression("(?:следующей|следующую|будущей)\\s+недел[еюи]"),
    (_, today) => ofDays(new Date(monday(today).getTime() + 7 * DAY), 7, "следующая неделя"),
  ],
  [expression("(?:этом|этот|текущем)\\s+месяце?"), (_, today) => monthFrom(today, 0)],
  [expression("(?:следующем|следующий|будущем)\\s+месяце?"), (_, today) => monthFrom(today, 1)],
  [
    expression("(\\d\\d?)\\.(\\d\\d)\\.((?:19|20)\\d\\d)"),
    ([said, day, month, year]) => valid(day, month) && ofDay(+day, +month, year, said),
  ],
  [expression("(\\d\\d)\\.(\\d\\d)"), ([said, day, month]) => valid(day, month) && ofDay(+day, +month, undefined, said)],
  [
    expression(`(\\d\\d?)(?:-?го)?\\s*(?:-|–|—|по|до)\\s*(\\d\\d?)(?:-?го)?\\s+(${monthWords})${YEAR}`),
    ([, first, last, word, year]) =>
      valid(first, 1) && valid(last, 1) && +first < +last && ofSomeDays(+first, +last, monthOf(word).number, year),
  ],
  [
    expression(`(\\d\\d?)(?:-?го)?\\s+(${monthWords})${YEAR}`),
    ({ 0: said, 1: day, 2: word, 3: year, index, input }) =>
      valid(day, monthOf(word).number) && !isOfSchool(input.slice(0, index), word) && ofDay(+day, monthOf(word).number, year, said),
  ],
  [
    expression(`(${monthWords})\\s*(?:-|–|—|по|до)\\s*(${monthWords})${YEAR}`),
    ([, first, last, year]) => {
      const [from, to] = [monthOf(first), monthOf(last)];
      const count = ((to.number - from.number + 12) % 12) + 1;
      const numbers = Array.from({ length: count }, (_, at) => ((from.number - 1 + at) % 12) + 1);
      return ofMonths(numbers, `${from.name} – ${to.name}`, year && from.number <= to.number ? year : undefined);
    },
  ],
  [
    expression(`(${monthWords})${YEAR}`),
    ([said, word, year]) => ofMonth(monthOf(word), word, year, said),
  ],
  ...SEASONS.map(([forms, label, numbers]) => [
    expression(`(?:${forms.replaceAll(" ", "|")})${YEAR}`),
    ([, year]) => ofMonths(numbers, label, year && label !== "зима" ? year : undefined),
  ]),
  [
    expression(`(iv|i{1,3}|[1-4]|перв|втор|трет|четверт)(?:\\p{L}{0,3}|-\\p{L}{1,2})\\s+квартал[еа]?${YEAR}`),
    ([, told, year]) => {
      const first = (QUARTERS[told] - 1) * 3 + 1;
      return ofMonths([first, first + 1, first + 2], `${QUARTERS[told]} квартал`, year);
    },
  ],
  [
    expression("((?:19|20)\\d\\d)\\s*[-–—/]\\s*((?:19|20)?\\d\\d)(?:\\s*(?:учебн\\p{L}+|уч\\.?))?(?:\\s*год[ау]?|\\s*г\\.?)?"),
    ([, first, second]) => +second % 100 === (+first + 1) % 100 && ofYear(+first, +first + 1, `${first}/${+first + 1}`),
  ],
  [expression("((?:19|20)\\d\\d)(?:\\s*год[ау]?|\\s*г\\.?)?"), ([, year]) => ofYear(+year, null, year)],
];

// «сош № 2 апрель»: the number of a school, no day of April.
const isOfSchool = (before, word) =>
  !MONTHS.some(({ forms }) => forms[1] === word) && /(?:номер|школ\p{L}*|[сон]ош|гимнази\p{L}*|лице\p{L}*|сад\p{L}*|доу)\s+$/u.test(before);

const valid = (day, month) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

// Takes the times out of a folded text. `today` is a Date at midnight UTC. Each time remembers the words it was told in.
export const readTimes = (text, today) => {
  const times = [];
  let rest = text;
  for (const [rule, make] of RULES) {
    for (let found = rule.exec(rest); found; found = rule.exec(rest)) {
      const time = make(found, today);
      if (!time) break;
      times.push({ ...time, said: found[0] });
      rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    }
  }
  return { times, rest };
};

// The tokens of the index that a token of a time stands for, as pairs of token and share. Told without a year a month is
// meant in every year: first the current or next such month of the reader, then the nearest others.
export const inYears = (token, words, today) => {
  const [, sign, month, day] = /^([md])(\d\d)(\d\d)?$/.exec(token) ?? [];
  if (!sign) return [[token, 1]];
  const now = today.getUTCFullYear() * 12 + today.getUTCMonth();
  const distance = (year) => {
    const months = year * 12 + (month - 1) - now;
    return months >= 0 && months < 12 ? 0 : Math.abs(months);
  };
  return words.years
    .map((year) => [`${sign}${year}${month}${day ?? ""}`, distance(year)])
    .filter(([dated]) => allTokens(dated).some((one) => words.signs.has(one)))
    .sort(([, one], [, other]) => one - other)
    .map(([dated], place) => [dated, 1 / (1 + place)]);
};
