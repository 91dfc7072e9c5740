// Light or dark: the system decides until the reader does; the choice stays in this browser.
(() => {
  "use strict";
  const root = document.documentElement;
  const stored = () => {
    try {
      return localStorage.getItem("appearance");
    } catch {
      return null;
    }
  };
  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const choice = stored();
  if (choice === "dark" || choice === "light") root.dataset.theme = choice;
  // A search that is asked for by its address: what stands below its answer would be seen first, and then pushed away.
  if (location.search.length > 1 && "noModule" in HTMLScriptElement.prototype) root.classList.add("dp-asked");
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && root.classList.remove("dp-asked"), true);
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".dp-appearance");
    if (!button) return;
    const label = () => {
      const text = isDark() ? button.dataset.light : button.dataset.dark;
      button.setAttribute("aria-label", text);
      button.title = text;
    };
    button.hidden = false;
    label();
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("appearance", root.dataset.theme);
      } catch {
        // a browser that keeps nothing still shows the choice on this page
      }
      label();
    });
  });
})();
