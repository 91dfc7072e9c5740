// The page of a school, topic or person: the reader's month, "mine", printing.
import { monthName, wanted } from "./day.js";
import { keep, stored } from "./mine.js";

const block = document.querySelector("[data-this]");
const slug = wanted.slice(0, 7);
if (block && block.dataset.this !== slug) {
  // the months stand on the page: the same rows as a build in that month would show
  const months = [...document.querySelectorAll("[id^=month-]")].map((section) => section.id.slice(6));
  const rows = block.querySelector("[data-this-rows]");
  if (months.includes(slug)) {
    const [, ...found] = document.getElementById(`month-${slug}`).children; // behind its heading
    rows.replaceChildren(...found.map((one) => one.cloneNode(true)));
  } else {
    const after = months.find((month) => month > slug);
    const near = after || months.at(-1);
    const text = document.createElement("p");
    const link = document.createElement("a");
    link.href = `#month-${near}`;
    link.textContent = monthName(near);
    text.append(`${block.dataset.nothing} ${after ? block.dataset.next : block.dataset.last} `, link, ".");
    rows.replaceChildren(text);
  }
  block.querySelector("[data-this-name]").textContent = monthName(slug);
  block.dataset.this = slug;
}

const bar = document.querySelector("[data-owner]");
if (bar) {
  const id = bar.dataset.owner;
  const button = bar.querySelector("[data-add]");
  const told = bar.querySelector("[role=status]");
  const label = (ids) => {
    const mine = ids.includes(id);
    button.setAttribute("aria-pressed", mine);
    button.textContent = mine ? button.dataset.remove : button.dataset.add;
  };
  const ids = stored();
  if (ids) {
    label(ids);
    button.addEventListener("click", () => {
      const now = stored() || [];
      const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
      if (!keep(next)) {
        button.hidden = true;
        return;
      }
      label(next);
      told.hidden = !next.includes(id);
    });
  }
  button.hidden = !ids;
  bar.querySelector("[data-print]").addEventListener("click", () => print());
  bar.hidden = false;
}
