// The first search: the words as typed, on Pagefind. Texts come from the page, so that they are translated with it.
const box = document.querySelector("[data-search-results]");
const form = document.querySelector("form.dp-search");
const status = document.querySelector(".dp-status");
const input = form.elements.q;
document.querySelector(".dp-noscript").remove();
const STEP = 10;
let engine = null;
let turn = 0;

const say = (state, text) => {
  box.dataset.state = state;
  status.textContent = text;
};

const load = async () => {
  if (!engine) {
    const module = await import(new URL(box.dataset.bundle, location.href).href);
    await module.init();
    engine = module;
  }
  return engine;
};

const count = (number) => {
  const form = new Intl.PluralRules(document.documentElement.lang).select(number);
  const phrase = { one: box.dataset.one, few: box.dataset.few }[form] || box.dataset.many;
  return phrase.replace("{count}", number);
};

// Pagefind marks found words with <mark>; everything else of an excerpt is set as text.
const excerpt = (html) => {
  const paragraph = document.createElement("p");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    if (node.nodeName === "MARK") {
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      paragraph.append(mark);
    } else {
      paragraph.append(node.textContent);
    }
  }
  return paragraph;
};

const item = (data) => {
  const element = document.createElement("li");
  const link = document.createElement("a");
  const facts = document.createElement("p");
  element.className = "dp-card";
  element.dataset.record = data.meta.record || "";
  link.className = "dp-card__title";
  link.href = new URL(box.dataset.root + (data.meta.address || ""), location.href).href;
  link.textContent = data.meta.title;
  facts.className = "dp-card__facts";
  facts.textContent = [data.meta.deadline, data.meta.plan].filter(Boolean).join(" · ");
  element.append(link, excerpt(data.excerpt), facts);
  return element;
};

const show = async (results, list, from) => {
  const mine = turn;
  const loaded = await Promise.all(results.slice(from, from + STEP).map((result) => result.data()));
  if (mine !== turn) return;
  list.append(...loaded.map(item));
  const rest = box.querySelector("button");
  if (rest) rest.remove();
  if (from + STEP < results.length) {
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = box.dataset.more;
    more.addEventListener("click", () => show(results, list, from + STEP));
    box.append(more);
  }
};

const facet = form.elements.district;

const run = async (query) => {
  const mine = ++turn;
  if (!query.trim()) {
    box.replaceChildren();
    say("idle", "");
    return;
  }
  say("loading", box.dataset.loading);
  try {
    const filters = facet && facet.value ? { district: facet.value } : {};
    const { results } = await (await load()).search(query, { filters });
    if (mine !== turn) return;
    if (!results.length) {
      const none = document.createElement("p");
      none.textContent = box.dataset.none;
      box.replaceChildren(none);
      say("done", count(0));
      return;
    }
    const list = document.createElement("ul");
    list.className = "dp-cards";
    box.replaceChildren(list);
    await show(results, list, 0);
    if (mine === turn) say("done", count(results.length));
  } catch (problem) {
    if (mine === turn) say("done", box.dataset.failed);
    console.warn(problem);
  }
};

const fromAddress = () => {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") || "";
  if (facet) facet.value = asked.get("district") || "";
  return run(input.value);
};

const ask = () => {
  const address = new URL(location.href);
  address.searchParams.set("q", input.value);
  if (facet && facet.value) address.searchParams.set("district", facet.value);
  else address.searchParams.delete("district");
  history.pushState(null, "", address);
  run(input.value);
};
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
if (facet) facet.addEventListener("change", ask);
input.addEventListener("focus", () => load().catch(() => {}), { once: true });
addEventListener("popstate", fromAddress);
fromAddress();
