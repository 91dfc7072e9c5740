// The filters: a sheet on a phone, a column on a wide screen. Counts are loaded when they are opened.
import { dictionary, element, plural } from "../dom.js";
import { FACETS } from "./inquiry.js";
import { Members } from "./members.js";

const OPEN = new Set(["kind", "district", "month"]);
const SHOWN = 8; // values of a facet before the others are asked for
const BESIDE = ["whole", "regular", "request", "plan", "none"];

export class Facets {
  // `change(facet, value, isChosen)` is told what was chosen or taken away, `reset()` that all of it was.
  constructor(dialog, texts, { change, reset }) {
    Object.assign(this, { dialog, texts, change });
    this.inquiry = null; // that whose answer is counted
    this.members = null;
    this.body = dialog.querySelector("[data-facets]");
    this.done = dialog.querySelector("[data-facets-done]");
    this.opened = new Set(OPEN);
    this.all = new Set();
    this.done.addEventListener("click", () => dialog.close());
    this.reset = dialog.querySelector("[data-facets-reset]");
    this.reset.addEventListener("click", () => {
      dialog.querySelector("h2").focus();
      reset();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // the backdrop
    });
  }

  async show(inquiry) {
    this.inquiry = inquiry;
    if (this.members?.engine !== inquiry.engine) this.members = new Members(inquiry.engine);
    this.done.textContent = plural(this.texts.show, inquiry.count);
    this.reset.hidden = !Object.keys(inquiry.state.filters).length;
    if (!this.dialog.open) return;
    const turn = (this.turn = {});
    const parts = await Promise.all(FACETS.map((facet) => this.#facet(facet)));
    if (turn !== this.turn) return;
    const focused = document.activeElement?.id;
    this.body.replaceChildren(...parts.filter(Boolean));
    if (focused && this.body.querySelector(`#${CSS.escape(focused)}`)) document.getElementById(focused).focus();
  }

  // Nothing is asked: there is nothing to choose from.
  hide() {
    this.inquiry = null;
    this.turn = {};
    this.body.replaceChildren();
    if (this.dialog.open) this.dialog.close();
  }

  async #facet(facet) {
    const chosen = this.inquiry.state.filters[facet] ?? [];
    const isOpen = this.opened.has(facet) || chosen.length > 0;
    const box = element("details", { class: "dp-facet", open: isOpen }, element("summary", {}, this.texts.facets[facet]));
    box.addEventListener("toggle", () => {
      if (box.open === this.opened.has(facet)) return;
      if (box.open) this.opened.add(facet);
      else this.opened.delete(facet);
      if (box.open && box.children.length === 1) this.#fill(box, facet, chosen);
    });
    if (isOpen) await this.#fill(box, facet, chosen);
    return isOpen && box.children.length === 1 ? null : box;
  }

  async #fill(box, facet, chosen) {
    let counted;
    try {
      counted = await this.members.count(facet, await this.inquiry.leftFor(facet));
    } catch (problem) {
      console.warn(problem);
      box.append(this.#failure(box, facet, chosen));
      return;
    }
    const values = counted.filter(([value, count]) => count || chosen.includes(value));
    if (!values.length) {
      if (box.isConnected) box.append(element("p", { class: "dp-hint" }, this.texts.no_values));
      return;
    }
    values.sort(facet === "month" ? byMonth : ([, one], [, other]) => other - one);
    const shown = this.all.has(facet) || facet === "month" ? values : values.slice(0, SHOWN);
    const group = element("fieldset", {}, element("legend", { class: "dp-hidden" }, this.texts.facets[facet]));
    for (const [value, count] of shown) group.append(this.#choice(facet, value, count, chosen.includes(value)));
    box.append(group);
    if (shown.length < values.length) {
      const more = element("button", { type: "button", class: "dp-link" }, plural(this.texts.more_values, values.length - shown.length));
      more.addEventListener("click", () => {
        this.all.add(facet);
        group.append(...values.slice(SHOWN).map(([value, count]) => this.#choice(facet, value, count, chosen.includes(value))));
        more.remove();
        group.querySelectorAll("input")[SHOWN]?.focus();
      });
      box.append(more);
    }
  }

  // What stands in the place of values that did not load.
  #failure(box, facet, chosen) {
    const again = element("button", { type: "button", class: "dp-link" }, this.texts.again);
    const told = element("p", { class: "dp-hint" }, navigator.onLine ? this.texts.failed : this.texts.offline, " ", again);
    again.addEventListener("click", () => {
      told.remove();
      box.querySelector("summary").focus();
      this.#fill(box, facet, chosen);
    });
    return told;
  }

  #choice(facet, value, count, checked) {
    const id = `facet-${facet}-${value}`.replace(/[^\p{L}\p{N}]+/gu, "-");
    const input = element("input", { type: "checkbox", id, value, checked });
    input.checked = checked;
    input.addEventListener("change", () => this.change(facet, value, input.checked));
    return element("label", { for: id, class: "dp-facet__value" }, input, element("span", {}, labelOf(facet, value, this.texts, this.inquiry.engine.names)), element("span", { class: "dp-count" }, String(count)));
  }
}

const byMonth = ([one], [other]) => {
  const [place, otherPlace] = [BESIDE.indexOf(one), BESIDE.indexOf(other)];
  return place - otherPlace || (place < 0 ? (one < other ? -1 : 1) : 0);
};

// What a value of a facet is called.
export const labelOf = (facet, value, texts, names) => {
  if (facet === "month") return monthLabel(value, texts);
  if (facet === "kind") return dictionary(texts.kinds_all)[value] ?? value;
  if (facet === "mark") return dictionary(texts.marks)[value] ?? value;
  if (facet === "form") return value;
  return names.label(facet, value);
};

const monthLabel = (value, texts) => {
  if (BESIDE.includes(value)) return texts.beside[value];
  const [, year, month] = value.match(/^(\d{4})-(0[1-9]|1[0-2])$/) ?? [];
  if (!year) return value; // an address may ask for anything
  const name = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month - 1, 1));
  return `${name} ${year}`;
};
