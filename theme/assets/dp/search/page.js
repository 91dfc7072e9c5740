// The search page: its whole state stands in the address.
import { element } from "../dom.js";
import { forget, load } from "./engine.js";
import { Facets } from "./facets.js";
import { addressOf, Inquiry, isIdle, readState } from "./inquiry.js";
import { results, summary } from "./results.js";
import { chips, notes, offers } from "./understood.js";

const PAUSE = 250; // milliseconds without a key before a search is run

const part = (name) => document.querySelector(`[data-search-${name}]`);
const [box, status, tools, dialog, sorting, opener] = ["results", "status", "tools", "filters", "sort", "open"].map(part);
const form = document.querySelector("form[role=search]");
const input = form.elements.q;
const texts = JSON.parse(box.dataset.texts);
const root = new URL(box.dataset.root, location.href).href;
const choose = (facet, value, isChosen) => {
  const left = (state.filters[facet] ?? []).filter((other) => other !== value);
  const filters = { ...state.filters, [facet]: isChosen ? [...left, value] : left };
  if (!filters[facet].length) delete filters[facet];
  change({ filters });
};
const facets = new Facets(dialog, texts, { change: choose, reset: () => change({ filters: {} }) });

let state = null;
let current = null; // the inquiry that is asked or shown
let table = null; // the script of the table, once there is something to put into it

// Changes the state, the address and the results. `replace` is for what is still being typed.
const change = (more, { replace = false, typing = false } = {}) => {
  state = { ...state, ...more };
  if (input.value !== state.q) input.value = state.q;
  history[replace ? "replaceState" : "pushState"](null, "", addressOf(state));
  return run({ typing });
};

const fill = (name, nodes) => {
  part(name).replaceChildren(...nodes);
  if (name === "offers") part(name).hidden = !nodes.length; // an empty landmark leads nowhere
};

const say = (name, text) => {
  box.dataset.state = name;
  status.textContent = text;
};

// Remembers something of this answer in its entry of the browser's history, for those who come back to it.
const remember = (more) => history.replaceState({ ...history.state, ...more }, "");

const run = async ({ typing = false } = {}) => {
  const inquiry = (current = new Inquiry(root, state, { typing }));
  sorting.value = state.sort;
  tools.hidden = isIdle(state);
  if (isIdle(state)) {
    for (const name of ["results", "notes", "chips", "offers"]) fill(name, []);
    facets.hide();
    document.documentElement.classList.remove("dp-asked");
    say("idle", "");
    return;
  }
  box.dataset.state = "loading";
  if (!box.childElementCount) status.textContent = texts.loading;
  try {
    await inquiry.run();
    if (inquiry === current) await show(inquiry);
  } catch (problem) {
    if (inquiry === current) fail(problem);
  }
};

const fail = (problem) => {
  console.warn(problem);
  forget();
  const told = navigator.onLine ? texts.failed : texts.offline;
  const again = element("button", { type: "button" }, texts.again);
  again.addEventListener("click", () => run());
  for (const name of ["notes", "offers"]) fill(name, []);
  fill("results", [element("div", { class: "dp-empty" }, element("p", {}, told), again)]);
  offerTable(null);
  say("done", told);
};

const show = async (inquiry) => {
  const isCurrent = () => inquiry === current;
  const { shown, place } = history.state ?? {};
  const onMore = (name, count) => remember({ shown: { ...history.state?.shown, [name]: count } });
  const { nodes, first } = await results(inquiry, { root: box.dataset.root, texts, isCurrent, shown, onMore });
  if (!isCurrent()) return;
  fill("chips", chips(inquiry, texts, take));
  fill("offers", offers(inquiry, texts));
  fill("notes", notes(inquiry, texts, first));
  fill("results", nodes);
  say("done", summary(inquiry, texts));
  facets.show(inquiry);
  offerTable(inquiry);
  if (place) comeBackTo(place);
};

// Whoever opens a result finds it at the same place when coming back: what the browser remembers is a height, and the
// results are not there yet when it goes there.
box.addEventListener("click", (event) => {
  const link = event.target.closest("[data-record] a");
  if (!link) return;
  const { record } = link.closest("[data-record]").dataset;
  remember({ place: { record, top: link.getBoundingClientRect().top } });
  history.scrollRestoration = "manual";
});

const comeBackTo = ({ record, top }) => {
  remember({ place: undefined });
  const link = box.querySelector(`[data-record="${CSS.escape(record)}"] a`);
  if (link) {
    scrollBy(0, link.getBoundingClientRect().top - top);
    link.focus({ preventScroll: true });
  }
  history.scrollRestoration = "auto";
};

addEventListener("pageshow", ({ persisted }) => {
  if (persisted) history.scrollRestoration = "auto"; // the browser kept the page as it was
});

// What is taken away by a button leaves with it; the focus goes back to the field.
const take = async (more) => {
  await change(more);
  input.focus();
};

// The script is loaded behind the first results, and then at hand without a connection.
const offerTable = async (inquiry) => {
  if (inquiry?.events.length) table ??= import("./table.js").catch((problem) => (console.warn(problem), null));
  const made = await table;
  if (!made) table = null;
  else if (!inquiry || inquiry === current) made.offer(inquiry, texts);
};

let waiting = 0;
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => change({ q: input.value }, { replace: true, typing: true }), PAUSE);
});
input.addEventListener("focus", () => load(root).catch(() => {}), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  change({ q: input.value });
});
sorting.addEventListener("change", () => change({ sort: sorting.value }));
opener.addEventListener("click", () => {
  if (dialog.open) {
    dialog.close();
    return;
  }
  if (matchMedia("(min-width: 60em)").matches) dialog.show();
  else dialog.showModal();
  opener.setAttribute("aria-expanded", "true");
  if (facets.inquiry) facets.show(facets.inquiry);
});
dialog.addEventListener("close", () => {
  opener.setAttribute("aria-expanded", "false");
  opener.focus();
});
const restore = () => {
  state = readState();
  input.value = state.q;
  run();
};
addEventListener("popstate", restore);
document.documentElement.classList.add("dp-scripted");
restore();
