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

// A text with `words` in the places that their names mark. What somebody typed may hold signs that replace() would heed.
export const fill = (text, words) => text.replace(/\{(\w+)\}/g, (place, name) => words[name] ?? place);

// What a file tells by names, and nothing else: a reader may ask for a word such as «constructor».
export const dictionary = (file) => Object.assign(Object.create(null), file);

// `forms` are those for one, a few and many, each with {count}.
export const plural = (forms, count) => {
  const [one, few, many] = forms;
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return fill({ one, few }[form] || many, { count });
};
