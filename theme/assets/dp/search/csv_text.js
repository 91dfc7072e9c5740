// CSV as the build writes it, by the same rules: generator/exports/csv_text.py tells the reasons, a test compares both.
const MARK = "\ufeff";
const SHIELD = "\u00a0";
const FORMULA = /^[\s\x1c-\x1f\x85]*[=+\-@＝＋－＠]/u;
const GUESSED =
  /^(?:0\p{Nd}+|\p{Nd}{1,4}[.,/:-]\p{Nd}{1,4}[.)]?|\p{Nd}+[eE]\p{Nd}+|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd})$/u;

// A cell that no spreadsheet takes for something else.
export const cell = (text) => {
  const safe = FORMULA.test(text) || GUESSED.test(text) ? SHIELD + text : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (texts) => texts.map(cell).join(";");

// The text of a file: `rows` are lists of texts under `headings`.
export const table = (headings, rows) => [MARK + line(headings), ...rows.map(line), ""].join("\r\n");
