// The search page: its whole state stands in the address.
import { card, element, markedBases, plural, readRecord } from "./cards.js";
import { load } from "./engine.js";
import { FACETS, Facets } from "./facets.js";
import { understand } from "./question.js";

const STEP = 10; // results shown at a time
const PAGES = 5; // pages that are no events, beside the events
const PAUSE = 250; // milliseconds without a key before a search is run
const SUGGESTED = 6;

const box = document.querySelector("[data-search-results]");
const form = document.querySelector("form[role=search]");
const input = form.elements.q;
const status = document.querySelector("[data-search-status]");
const notes = document.querySelector("[data-search-notes]");
const chips = document.querySelector("[data-search-chips]");
const offers = document.querySelector("[data-search-offers]");
const tools = document.querySelector("[data-search-tools]");
const dialog = document.querySelector("[data-search-filters]");
const sorting = document.querySelector("[data-search-sort]");
const texts = JSON.parse(box.dataset.texts);
const root = new URL(box.dataset.root, location.href).href;

let engine = null;
let facets = null;
let turn = null;
let state = { q: "", filters: {}, sort: "relevance" };

const today = () => {
  const day = new Date();
  return new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
};

const fromAddress = () => {
  const asked = new URLSearchParams(location.search);
  const filters = {};
  for (const facet of FACETS) {
    const values = asked.getAll(facet).filter(Boolean);
    if (values.length) filters[facet] = values;
  }
  return { q: asked.get("q") ?? "", filters, sort: asked.get("sort") === "date" ? "date" : "relevance" };
};

const toAddress = () => {
  const address = new URL(location.href);
  address.search = "";
  if (state.q) address.searchParams.set("q", state.q);
  for (const [facet, values] of Object.entries(state.filters)) for (const value of values) address.searchParams.append(facet, value);
  if (state.sort !== "relevance") address.searchParams.set("sort", state.sort);
  return address;
};

const asFilters = (filters) => Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, { any: values }]));

// Changes the state, the address and the results. `replace` is for what is still being typed.
const change = (more, { replace = false, typing = false } = {}) => {
  state = { ...state, ...more };
  if (input.value !== state.q) input.value = state.q;
  history[replace ? "replaceState" : "pushState"](null, "", toAddress());
  return run({ typing });
};

const say = (name, text) => {
  box.dataset.state = name;
  status.textContent = text;
};

const run = async ({ typing = false } = {}) => {
  const mine = (turn = {});
  sorting.value = state.sort;
  const isIdle = !state.q.trim() && !Object.keys(state.filters).length;
  tools.hidden = isIdle;
  if (isIdle) {
    for (const part of [box, notes, chips, offers]) part.replaceChildren();
    say("idle", "");
    return;
  }
  box.dataset.state = "loading";
  if (!box.childElementCount) status.textContent = texts.loading;
  try {
    engine ??= await load(root);
    const question = understand(state.q, engine.words, engine.names, { today: today(), typing });
    const filters = asFilters(state.filters);
    let answer = await engine.answer(question, { filters, sort: state.sort });
    let untimed = false;
    if (!answer.results.length && !answer.similar.length && question.times.length && question.groups.length) {
      answer = await engine.answer({ ...question, times: [] }, { filters, sort: state.sort });
      untimed = answer.results.length + answer.similar.length > 0;
    }
    if (mine !== turn) return;
    await show(question, answer, { mine, untimed });
  } catch (problem) {
    if (mine === turn) fail(problem);
  }
};

const fail = (problem) => {
  console.warn(problem);
  const again = element("button", { type: "button" }, texts.again);
  again.addEventListener("click", () => run());
  for (const part of [notes, offers]) part.replaceChildren();
  box.replaceChildren(element("div", { class: "dp-empty" }, element("p", {}, navigator.onLine ? texts.failed : texts.offline), again));
  say("done", navigator.onLine ? texts.failed : texts.offline);
};

const show = async (question, answer, { mine, untimed }) => {
  const look = { root: box.dataset.root, bases: markedBases(question), irregular: engine.words.irregular, texts };
  const events = [...answer.results, ...answer.similar];
  const first = await records(events.slice(0, STEP));
  const pages = await records(answer.others.slice(0, PAGES));
  if (mine !== turn) return;
  showChips(question);
  showOffers(question);
  const parts = [];
  const together = first.slice(0, answer.results.length);
  if (together.length) parts.push(list(together, look));
  const rest = first.slice(answer.results.length);
  if (answer.results.length > STEP) parts.push(moreButton(answer.results, parts[0], look, mine));
  if (rest.length) parts.push(...similarPart(answer, rest, look, mine));
  if (pages.length) parts.push(...pagesPart(answer.others, pages, look, mine));
  if (!events.length && !pages.length) parts.push(nothing(question));
  box.replaceChildren(...parts);
  showNotes(question, { untimed, first });
  const found = answer.results.length || answer.similar.length;
  say("done", answer.results.length || !found ? plural(texts.found, answer.results.length) : plural(texts.similar_found, found));
  prepareFacets();
  facets.show(state.filters, answer.results.length + answer.others.length);
};

const records = (entries) => Promise.all(entries.map(async (entry) => readRecord(await entry.data())));
const list = (found, look) => element("ol", { class: "dp-cards dp-found" }, ...found.map((record) => card(record, look)));
const heading = (text) => element("h2", { class: "dp-found__part" }, text);

const similarPart = (answer, rest, look, mine) => {
  const shown = list(rest, look);
  const parts = [heading(texts.similar), element("p", { class: "dp-hint" }, texts.similar_hint), shown];
  if (answer.similar.length > rest.length) parts.push(moreButton(answer.similar, shown, look, mine, rest.length));
  return parts;
};

const pagesPart = (entries, pages, look, mine) => {
  const shown = list(pages, look);
  const parts = [heading(texts.pages), shown];
  if (entries.length > pages.length) parts.push(moreButton(entries, shown, look, mine, pages.length));
  return parts;
};

const moreButton = (entries, shown, look, mine, from = STEP) => {
  let next = from;
  const button = element("button", { type: "button", class: "dp-more-results" }, texts.more);
  button.addEventListener("click", async () => {
    const found = await records(entries.slice(next, next + STEP));
    if (mine !== turn) return;
    const cards = found.map((record) => card(record, look));
    shown.append(...cards);
    next += STEP;
    if (next >= entries.length) button.remove();
    cards[0]?.querySelector("a").focus();
  });
  return button;
};

// What was understood, as buttons that take it away again: times told in words, and the chosen filters.
const showChips = (question) => {
  prepareFacets();
  const made = question.times.map((time) =>
    chip(time.label, () => change({ q: state.q.toLowerCase().replaceAll("ё", "е").replace(time.said, " ").replace(/\s+/g, " ").trim() })),
  );
  for (const [facet, values] of Object.entries(state.filters)) {
    for (const value of values) {
      made.push(
        chip(facets.label(facet, value), () => {
          const left = values.filter((other) => other !== value);
          const { [facet]: _, ...others } = state.filters;
          change({ filters: left.length ? { ...others, [facet]: left } : others });
        }),
      );
    }
  }
  chips.replaceChildren(...made);
};

const chip = (label, remove) => {
  const button = element("button", { type: "button", class: "dp-taken", "aria-label": texts.remove.replace("{name}", label) }, label, element("span", { "aria-hidden": "true" }, "×"));
  button.addEventListener("click", async () => {
    await remove();
    input.focus();
  });
  return button;
};

const showOffers = (question) => {
  const links = question.offers.map((name) =>
    element("li", {}, element("a", { class: "dp-offer", href: new URL(root + name.address).href }, element("span", { class: "dp-offer__kind" }, texts.kinds[name.kind] ?? ""), ` ${name.label}`)),
  );
  offers.replaceChildren(...(links.length ? [element("ul", {}, ...links)] : []));
};

const showNotes = (question, { untimed, first }) => {
  const told = [];
  for (const [said, meant] of question.corrected) told.push(texts.corrected.replace("{said}", said).replace("{meant}", wholeWord(meant, first)));
  const also = question.groups.flatMap((group) => (group.names ?? []).filter((name) => name.kind !== "school" && name.kind !== "district").map((name) => name.label));
  if (also.length) told.push(texts.also.replace("{names}", [...new Set(also)].join("; ")));
  if (question.unknown.length) told.push(texts.unknown.replace("{words}", question.unknown.join(", ")));
  if (untimed) told.push(texts.untimed.replace("{time}", question.times.map((time) => time.label).join(", ")));
  notes.replaceChildren(...told.map((text) => element("p", {}, text)));
};

// A base as a word that stands in one of the results.
const wholeWord = (found, shown) => {
  if (/\s/.test(found) || !engine.words.has(found)) return found;
  for (const record of shown) {
    for (const text of [record.title, ...record.texts.map(([, told]) => told)]) {
      const word = (text.match(/\p{L}+/gu) ?? []).find((one) => engine.words.base(one.toLowerCase().replaceAll("ё", "е")) === found);
      if (word) return word.toLowerCase();
    }
  }
  return `${found}…`;
};

// Nothing found: topics that look like what was asked, else the largest ones.
const nothing = (question) => {
  const said = question.groups.flatMap((group) => group.words.map((word) => word.base)).concat(question.unknown);
  const near = engine.names.list
    .filter((name) => name.kind === "topic")
    .map((name, at) => [name, Math.max(0, ...name.forms.flat().flatMap((word) => said.map((one) => likeness(word, one)))), at])
    .sort(([, one, at], [, other, otherAt]) => other - one || at - otherAt)
    .slice(0, SUGGESTED)
    .map(([name]) => element("li", {}, element("a", { href: new URL(root + name.address).href }, name.label)));
  return element(
    "div", { class: "dp-empty" },
    element("p", {}, Object.keys(state.filters).length ? texts.none_filtered : texts.none),
    near.length ? element("p", {}, texts.topics) : "",
    element("ul", { class: "dp-links" }, ...near),
    element("p", {}, element("a", { href: "#lists" }, texts.lists)),
  );
};

const likeness = (one, other) => {
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same += 1;
  return same < 3 ? 0 : same / Math.max(one.length, other.length);
};

const prepareFacets = () => {
  facets ??= new Facets(dialog, texts, {
    engine,
    ask: async (facet) => {
      const { [facet]: _, ...others } = state.filters;
      const question = understand(state.q, engine.words, engine.names, { today: today() });
      if (facet === "month") question.times = [];
      const answer = await engine.answer(question, { filters: asFilters(others), sort: "relevance" });
      return [...answer.results, ...(answer.results.length ? [] : answer.similar), ...answer.others].map((one) => one.id);
    },
    change: (filters) => change({ filters }),
  });
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
const opener = document.querySelector("[data-search-open]");
opener.addEventListener("click", async () => {
  if (dialog.open) {
    dialog.close();
    return;
  }
  if (matchMedia("(min-width: 60em)").matches) dialog.show();
  else dialog.showModal();
  opener.setAttribute("aria-expanded", "true");
  await run();
});
dialog.addEventListener("close", () => {
  opener.setAttribute("aria-expanded", "false");
  opener.focus();
});
const restore = () => {
  state = fromAddress();
  input.value = state.q;
  run();
};
addEventListener("popstate", restore);
document.documentElement.classList.add("dp-scripted");
restore();
