// The search box in the header: "/" brings the focus to it. Everything else is loaded when it has the focus, never before.
const form = document.querySelector("[data-search-box]");
const input = form.elements.q;

const prepare = () => {
  // the largest part of the engine comes along with the scripts instead of after them
  fetch(new URL("pagefind/wasm.unknown.pagefind", new URL(form.dataset.root, location.href))).catch(() => {});
  if (!document.querySelector("[data-search-results]")) import("./suggestions.js").catch(console.warn);
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
