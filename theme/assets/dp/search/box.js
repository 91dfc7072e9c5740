// The search box in the header: "/" brings the focus to it. Everything else is loaded when it has the focus, never before,
// and then all at once: on a slow phone every file that waits for another costs more than its bytes.
const form = document.querySelector("[data-search-box]");
const input = form.elements.q;

const root = new URL(form.dataset.root, location.href);
const hasResults = document.querySelector("[data-search-results]") !== null; // the search page suggests nothing, it finds
const MODULES = [
  "../day", "../dom", ...(hasResults ? [] : ["suggestions"]),
  "cards", "engine", "closeness", "parts", "question", "numbers", "times", "knowledge", "russian", "slips", "snowball-russian",
];
let supplies = null;

// Returns {tag, words, names}: promises of the two files, and the tag under which Pagefind's entry has been asked for.
export const supply = () => {
  if (supplies) return supplies;
  const tag = Date.now();
  const failed = () => (supplies = null);
  const words = fetchPacked("search/words.json");
  const names = fetchPacked("search/names.json");
  for (const file of [words, names]) file.catch(failed);
  supplies = { tag, words, names };
  for (const address of [...MODULES.map((name) => new URL(`${name}.js`, import.meta.url)), new URL("pagefind/pagefind.js", root)]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: address }));
  }
  const pagefind = (name) => fetch(new URL(`pagefind/${name}`, root));
  pagefind("wasm.unknown.pagefind").catch(() => {});
  pagefind(`pagefind-entry.json?ts=${tag}`)
    .then((answer) => answer.json())
    .then(({ languages }) => pagefind(`pagefind.${Object.values(languages)[0].hash}.pf_meta`))
    .catch(() => {});
  return supplies;
};

// Returns what a JSON file of the site holds; loads the compressed one beside it where the browser can unpack it.
export const fetchPacked = async (name) => {
  const isPacked = "DecompressionStream" in window;
  const answer = await fetch(new URL(isPacked ? `${name}.gz` : name, root), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  if (!isPacked) return answer.json();
  const data = await answer.arrayBuffer();
  const [first, second] = new Uint8Array(data, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return JSON.parse(new TextDecoder().decode(data)); // the host unpacked it
  return new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
};

const prepare = () => {
  supply();
  if (!hasResults) import("./suggestions.js").catch(console.warn);
};

input.addEventListener("focus", prepare, { once: true });
if (document.activeElement === input) prepare();
document.addEventListener("keydown", (event) => {
  const elsewhere = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !elsewhere && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});
