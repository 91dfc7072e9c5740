// What the scripts of all pages make: elements, and words after a number.

const NOTHING = new Set([false, undefined, null, ""]);

// Text inside is text, never HTML. An attribute that is true stands without a value; one that says nothing is left out.
export const element = (name, attributes = {}, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (!NOTHING.has(value)) made.setAttribute(key, value);
  }
  made.append(...inside.filter((one) => !NOTHING.has(one)));
  return made;
};

// `forms` are those for one, a few and many, each with {count}.
export const plural = (forms, count) => {
  const [one, few, many] = forms;
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return ({ one, few }[form] || many).replace("{count}", count);
};
