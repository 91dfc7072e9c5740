// "My schools and topics" on the home page: what the reader keeps, or what an address shares, and what is on this month.
import { monthName, wanted } from "./day.js";
import { dictionary, element } from "./dom.js";
import { fetchJson, isLong, item, keyOf, listsOf } from "./items.js";
import { keep, shareAddress, shared, stored } from "./mine.js";

const block = document.querySelector("[data-my]");
const text = block.dataset;
const part = (name) => block.querySelector(`[data-my-${name}]`);
const districts = JSON.parse(text.names);
const SHOWN = 30;
const slug = wanted.slice(0, 7);

const button = (label, act) => {
  const made = element("button", { type: "button", class: "dp-button" }, label);
  made.addEventListener("click", act);
  return made;
};

const nameLink = ([name, address, note]) =>
  element("a", { href: new URL(text.root + address, location.href).href, title: note }, name);

const chips = (ids, names, isShared) =>
  ids.map((id) => {
    const known = names[id];
    const entry = element("li", {}, known ? nameLink(known) : element("span", {}, `${id} (${text.gone})`));
    if (!isShared) {
      const remove = button("×", () => {
        keep((stored() || []).filter((one) => one !== id));
        show();
      });
      remove.setAttribute("aria-label", `${text.remove}: ${known ? known[0] : id}`);
      entry.append(" ", remove);
    }
    return entry;
  });

// the rows of the month that are of any of these ids, each once, with the names of those it is of
const ofMonth = async (ids, names) => {
  if (!text.months.split(" ").includes(slug)) return [];
  const [rows, owners] = await Promise.all([
    fetchJson(`${text.files}${slug}.json`),
    fetchJson(`${text.files}${slug}-owners.json`),
  ]);
  const found = new Map();
  for (const id of ids) {
    for (const at of dictionary(owners)[id] || []) {
      const key = keyOf(rows[at]);
      const entry = found.get(key) || { row: rows[at], at, of: new Set() };
      entry.of.add(names[id] ? names[id][0] : id);
      found.set(key, entry);
    }
  }
  return [...found.values()].sort((one, other) => isLong(one.row) - isLong(other.row) || one.at - other.at);
};

const fill = async (ids, isShared) => {
  const names = dictionary(await fetchJson(`${text.files}owners.json`));
  const found = await ofMonth(ids, names);
  const entries = found.map(({ row, of }) => {
    const entry = item(row, text.root, districts);
    if (ids.length > 1) entry.append(element("p", { class: "dp-via" }, [...of].join(", ")));
    return entry;
  });
  part("list").replaceChildren(...chips(ids, names, isShared));
  part("items").replaceChildren(
    element("h3", {}, `${text.month}: ${monthName(slug)}`),
    ...(found.length ? listsOf(entries, SHOWN, text) : [element("p", {}, text.nothing)]),
  );
};

const acts = (ids, isShared) => {
  const mine = stored();
  const made = [];
  if (isShared && mine && ids.some((id) => !mine.includes(id))) {
    made.push(
      button(text.save, () => {
        keep([...new Set([...(stored() || []), ...ids])]);
        history.replaceState(null, "", location.pathname);
        show();
      }),
    );
  }
  const link = element("a", { href: shareAddress(ids) }, text.share);
  made.push(link);
  if (navigator.clipboard) {
    const copy = button(text.copy, () =>
      navigator.clipboard.writeText(link.href).then(
        () => (copy.textContent = text.copied),
        () => copy.remove(),
      ),
    );
    made.push(copy);
  }
  return made;
};

const show = async () => {
  const given = shared();
  const isShared = given.length > 0;
  const mine = stored();
  const ids = isShared ? given : mine || [];
  block.hidden = !ids.length && mine === null;
  part("hint").hidden = ids.length > 0;
  part("shared").hidden = !isShared;
  part("list").replaceChildren();
  part("items").replaceChildren();
  part("acts").replaceChildren();
  if (!ids.length) return;
  try {
    await fill(ids, isShared);
    part("acts").replaceChildren(...acts(ids, isShared));
  } catch (problem) {
    block.hidden = true; // without its files the block has nothing to say
    console.warn(problem);
  }
};

addEventListener("hashchange", show);
show();
