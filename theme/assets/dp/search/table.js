// The found events as a table for spreadsheets, made in the browser: all of the answer, not only what is shown.
import { element, fill, plural } from "../dom.js";
import { table } from "./csv_text.js";

const MOST = 1000; // events: each is a small file to load, and a table of all events stands in the open data
const LONGEST = 60; // characters of the query in the name of the file

const button = document.querySelector("[data-search-table]");
const status = document.querySelector("[data-search-table-status]");
let offered = null; // the inquiry whose events the button takes, and the words of the page
let isBusy = false;

// Offers the events of an inquiry; null, or one without events, offers none.
export const offer = (inquiry, texts) => {
  offered = { inquiry, texts };
  button.hidden = !inquiry?.events.length;
  status.replaceChildren();
};

const make = async () => {
  const { inquiry, texts } = offered;
  const told = texts.table;
  if (inquiry.events.length > MOST) {
    const link = element("a", { href: `${inquiry.root}data/v1/` }, told.data);
    status.replaceChildren(fill(told.many, { most: MOST }), " ", link);
    return;
  }
  status.replaceChildren(told.loading);
  const records = await inquiry.records((asked) => asked.events);
  if (inquiry !== offered.inquiry) return; // another answer is shown by now
  const total = inquiry.events.length;
  if (records.length) save(table(told.headings, records.map((record) => row(record, inquiry.root))), fileName(inquiry.state.q, told.name));
  status.replaceChildren(
    records.length === total ? plural(told.made, total)
      : fill(told.partial, { count: records.length, total }),
  );
};

const row = ({ title, deadline, texts, plan, address }, root) => {
  const responsible = texts.find(([role]) => role === "responsible")?.[1] ?? "";
  return [title, deadline, responsible, plan, new URL(root + address).href];
};

// "Мероприятия — конкурс в мае.csv": no sign that a file system forbids
const fileName = (query, name) => {
  const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ").slice(0, LONGEST).trim();
  return `${name}${words ? ` — ${words}` : ""}.csv`;
};

const save = (text, name) => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it after the click
};

button.addEventListener("click", async () => {
  if (isBusy) return;
  isBusy = true;
  await make().finally(() => (isBusy = false));
});
