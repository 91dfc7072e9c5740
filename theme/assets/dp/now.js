// What is on, by the reader's date: the page shows the state of the day it was built for, and this script puts the
// same groups together for another day, from the files of the months around it. ?date=2023-10-20 looks at any day.
const block = document.querySelector("[data-now]");
const DAY = 86400000;
const ENDED = 14;
const SHOWN = 8;
const GROUPS = ["today", "week", "thirty", "month", "ended"];
const text = block.dataset;

const iso = (day) => day.toISOString().slice(0, 10);
const local = (day) => iso(new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())));
const asked = new URLSearchParams(location.search).get("date");
const wanted = /^\d{4}-\d{2}-\d{2}$/.test(asked || "") && !Number.isNaN(Date.parse(asked)) ? asked : local(new Date());

const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const shift = (day, by) => iso(new Date(Date.parse(day) + by * DAY));

// [start, end, exact, limit, title, address, printed, words, plan, district, state, mark]: the same rules as views/now.py
const place = ([from, end, exact, limit], day) => {
  const start = limit ? end : from;
  if (end < day) return days(end, day) <= ENDED ? "ended" : null;
  if (start <= day) return exact ? "today" : "month";
  const ahead = days(day, start);
  if (ahead <= 7 && exact) return "week";
  if (start.slice(0, 7) === day.slice(0, 7) && !exact) return "month";
  return ahead <= 30 ? "thirty" : null;
};

const load = async (day) => {
  const known = new Set(text.months.split(" "));
  const months = new Set([-ENDED, 0, 15, 30].map((by) => shift(day, by).slice(0, 7)));
  const files = [...months].filter((month) => known.has(month));
  const rows = await Promise.all(
    files.map(async (month) => (await fetch(new URL(`${text.files}${month}.json`, location.href))).json()),
  );
  return rows.flat().filter((row) => !text.district || row[9] === text.district);
};

const element = (name, className, content) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content) made.textContent = content;
  return made;
};

const item = ([, , , , title, address, printed, words, plan, , state, mark]) => {
  const entry = element("li", "dp-item");
  const link = element("a", "", title);
  const facts = element("p", "dp-item__facts");
  link.href = new URL(text.root + address, location.href).href;
  if (printed) {
    facts.append(element("span", "dp-printed", printed));
    if (words) facts.append(" ", element("span", "dp-reading", `· ${words}`));
  }
  if (mark) facts.append(" ", element("span", `dp-chip dp-chip--${state}`, mark));
  facts.append(" ", element("span", "dp-item__plan", `· ${plan}`));
  entry.append(link, facts);
  return entry;
};

const rest = (count) => {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  const phrase = { one: text.entryOne, few: text.entryFew }[form] || text.entryMany;
  return element("p", "dp-hint", phrase.replace("{count}", count));
};

const compare = (one, other) => {
  for (const index of [0, 1, 4, 5]) {
    if (one[index] !== other[index]) return one[index] < other[index] ? -1 : 1;
  }
  return 0;
};

const show = (rows, day) => {
  const groups = Object.fromEntries(GROUPS.map((name) => [name, new Map()]));
  for (const row of rows.sort(compare)) {
    const name = place(row, day);
    const key = `${row[5]} ${row[4]} ${row[6]}`;
    if (name && !groups[name].has(key)) groups[name].set(key, row);
  }
  const made = [];
  for (const name of GROUPS) {
    const found = [...groups[name].values()];
    if (!found.length) continue;
    const list = element("ul", "dp-items");
    list.append(...found.slice(0, SHOWN).map(item));
    made.push(element("h3", "", text[name]), list);
    if (found.length > SHOWN) made.push(rest(found.length - SHOWN));
  }
  const over = Boolean(text.last) && text.last < day;
  if (!made.length) made.push(element("p", "", over ? text.over : text.nothing));
  block.querySelector("[data-now-groups]").replaceChildren(...made);
  const months = block.querySelector("[data-now-months]");
  if (months && over) months.open = true;
  const time = block.querySelector("time");
  time.dateTime = day;
  const words = new Intl.DateTimeFormat(document.documentElement.lang, {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
  // held together as in the built page: no break after the day and before «г.»
  time.textContent = words.format(Date.parse(day)).replace(/^(\d+) /, "$1\u00a0").replace(/ (\S+\.)$/, "\u00a0$1");
};

if (wanted !== text.now) {
  load(wanted)
    .then((rows) => {
      show(rows, wanted);
      block.dataset.now = wanted;
    })
    .catch((problem) => console.warn(problem)); // without the files the built state stays, with its date
}
