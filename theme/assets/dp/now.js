// What is on, by the reader's date: the page shows the state of the day it was built for, and this script puts the
// same groups together for another day, from the files of the months around it.
import { iso, wanted } from "./day.js";
import { element } from "./dom.js";
import { fetchJson, isLong, item, keyOf, listsOf } from "./items.js";

const block = document.querySelector("[data-now]");
const DAY = 86400000;
const ENDED = 14;
const SHOWN = 8;
const GROUPS = ["today", "week", "month", "thirty", "ended"];
const text = block.dataset;
const names = JSON.parse(text.names);

const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const shift = (day, by) => iso(new Date(Date.parse(day) + by * DAY));

// the same rules as views/now.py; a row is told in items.js
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
  const rows = await Promise.all(files.map((month) => fetchJson(`${text.files}${month}.json`)));
  return rows.flat().filter((row) => !text.district || row[9] === text.district);
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
    const key = keyOf(row);
    if (name && !groups[name].has(key)) groups[name].set(key, row);
  }
  const made = [];
  for (const name of GROUPS) {
    const found = [...groups[name].values()];
    // what is of this month alone before what began earlier or goes on; the order is kept otherwise
    if (name === "month") found.sort((one, other) => isLong(one) - isLong(other));
    if (!found.length) continue;
    const entries = found.map((row) => item(row, text.root, names));
    made.push(element("h3", {}, text[name]), ...listsOf(entries, SHOWN, text));
  }
  const over = Boolean(text.last) && text.last < day;
  if (!made.length) made.push(element("p", {}, over ? text.over : text.nothing));
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
