// What the search box in the header finds while one types: arrows choose, Enter goes there, Esc closes.
import { today } from "../day.js";
import { element, plural } from "../dom.js";
import { apart, fromFound, marked, markedBases, readRecord, when } from "./cards.js";
import { load } from "./engine.js";
import { understand } from "./question.js";

const form = document.querySelector("[data-search-box]");
const input = form.elements.q;
const popup = form.querySelector("[role=listbox]");
const status = form.querySelector("[role=status]");
const root = new URL(form.dataset.root, location.href).href;
const [SHOWN, NAMED, ALL] = [6, 4, 8]; // events and names at most, and both together
const [LETTER, BESIDE] = [10, 32]; // pixels of a letter, and those beside a line
const SHORTEST = 2; // letters
const PAUSE = 150; // milliseconds without a key

let turn = null;
let waiting = 0;

const close = () => {
  turn = null;
  popup.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
};

const options = () => [...popup.querySelectorAll("[role=option]")];
const chosen = () => popup.querySelector("[aria-selected=true]");

const choose = (option) => {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
};

const option = (at, href, ...inside) => {
  const made = element("li", { role: "option", id: `found-${at}`, "aria-selected": "false", "data-href": href }, ...inside);
  made.addEventListener("click", () => location.assign(href));
  return made;
};

const suggest = async () => {
  const mine = (turn = {});
  const text = input.value.trim();
  if (text.length < SHORTEST) {
    close();
    return;
  }
  try {
    const engine = await load(root);
    const question = understand(text, engine.words, engine.names, { today: today(), typing: true });
    const answer = await engine.answer(question);
    const named = question.offers.slice(0, NAMED);
    const found = [...answer.results, ...answer.similar];
    const entries = found.length ? found : answer.others;
    const shown = await Promise.all(entries.slice(0, Math.min(SHOWN, ALL - named.length)).map(async (entry) => readRecord(await entry.data())));
    if (mine !== turn) return;
    const bases = markedBases(question);
    const line = Math.floor((form.clientWidth - BESIDE) / LETTER);
    const differing = apart(shown.map((record) => record.title), line);
    const titles = shown.map((record, at) => {
      const cut = fromFound(record.title, bases, engine.words.irregular, line);
      return cut === record.title ? differing[at] : cut;
    });
    const made = named.map((name, at) => {
      const kind = element("span", { class: "dp-offer__kind" }, form.dataset[name.kind] ?? "");
      const place = engine.names.place(name);
      return option(`page-${at}`, new URL(root + name.address).href, kind, ` ${name.label}`, place ? element("small", {}, place) : "");
    });
    made.push(
      ...shown.map((record, at) => {
        const title = titles[at];
        const facts = [when(record), record.plan || engine.names.place(record)].filter(Boolean).join(" · ");
        return option(
          at, new URL(root + record.address).href,
          element("span", {}, ...marked(title, bases, engine.words.irregular)), element("small", {}, facts),
        );
      }),
    );
    const all = new URL(form.action);
    all.searchParams.set("q", text);
    made.push(option("all", all.href, form.dataset.all));
    popup.replaceChildren(...made);
    popup.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
    status.textContent = plural([form.dataset.one, form.dataset.few, form.dataset.many], answer.results.length);
  } catch (problem) {
    console.warn(problem);
    close();
  }
};

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, PAUSE);
});
input.addEventListener("keydown", (event) => {
  const all = options();
  const at = all.indexOf(chosen());
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !popup.hidden) {
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    choose(next < 0 || next >= all.length ? null : all[next]);
    if (at < 0 && event.key === "ArrowUp") choose(all[all.length - 1]);
  } else if (event.key === "Enter" && chosen()) {
    event.preventDefault();
    location.assign(chosen().dataset.href);
  } else if (event.key === "Escape" && !popup.hidden) {
    event.preventDefault(); // the browser would clear the field as well
    close();
  }
});
form.addEventListener("focusout", (event) => {
  if (!form.contains(event.relatedTarget)) close();
});
popup.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field

// what was typed while this script was loading
load(root).catch(() => {});
if (input.value.trim()) suggest();
