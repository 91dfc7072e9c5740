// What the scripts of "what is on" and "my schools and topics" share: the reader's day, and an item as a list shows it.
export const iso = (day) => day.toISOString().slice(0, 10);
const local = (day) => iso(new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())));
const asked = new URLSearchParams(location.search).get("date");

// the day of the reader, or ?date=2023-10-20 to look at any other
export const wanted = /^\d{4}-\d{2}-\d{2}$/.test(asked || "") && !Number.isNaN(Date.parse(asked)) ? asked : local(new Date());

// "октябрь 2023"
export const monthName = (slug) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", year: "numeric", timeZone: "UTC" })
    .format(Date.parse(`${slug}-01`))
    .replace(/\s\D+\.$/, "");

export const plural = (count, { one, few, many }) => {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return ({ one, few }[form] || many).replace("{count}", count);
};

export const fetchJson = async (address) => {
  const answer = await fetch(new URL(address, location.href));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

export const element = (name, className, content) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content) made.textContent = content;
  return made;
};

// a row is [start, end, exact, limit, title, address, printed, words, plan, district] and, when
// the event is marked, its state and the word for it; the key tells equal ones
export const keyOf = (row) => `${row[5]} ${row[4]} ${row[6]}`;

export const item = ([, , , , title, address, printed, words, plan, , state, mark], root) => {
  const entry = element("li", "dp-item");
  const link = element("a", "", title);
  const facts = element("p", "dp-item__facts");
  link.href = new URL(root + address, location.href).href;
  if (printed) {
    facts.append(element("span", "dp-printed", printed));
    if (words) facts.append(" ", element("span", "dp-reading", `· ${words}`));
  }
  if (mark) facts.append(" ", element("span", `dp-chip dp-chip--${state}`, mark));
  facts.append(" ", element("span", "dp-item__plan", `· ${plan}`));
  entry.append(link, facts);
  return entry;
};
