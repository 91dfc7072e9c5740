// Numbers of a query that are more than words: of schools and kindergartens, of rows, behind «№».
const SCHOOL = /^(?:школ\p{L}*|сош|оош|нош|моу|мбоу|мкоу|маоу|гимнази\p{L}*|лице\p{L}*|шк)$/u;
const KINDERGARTEN = /^(?:сад\p{L}*|детсад\p{L}*|доу|мдоу|мбдоу|мкдоу|мадоу|дс)$/u;
// What stands before the name of an institution and tells who runs it: МБОУ, МКДОУ, ГБОУ, ЧОУ.
const FORM = /^(?:(?:м|г|ог|кг|фг|ч|н|ан)(?:б|к|а|об|ок|оа)?д?оу|мобу|мбу|мку|мау)$/;
export const ROW = /^(?:мероприяти\p{L}*|пункт\p{L}*|строк\p{L}*|п|пп|номер)$/u;
const NEAR = 4; // words from a legal form to the school that has it
const MARK = "номер"; // what «№» is read as

export const isForm = (raw) => FORM.test(raw);

const isInstitution = (raw) => SCHOOL.test(raw) || KINDERGARTEN.test(raw);

// «сош 2», «2 школа», «садик № 10», «пункт 2.3».
export const readNumbers = (read, words, question) => {
  read.forEach((word, at) => {
    if (!word.isNumber || word.taken) return;
    const number = String(+word.raw);
    const [before, after] = [read[at - 1], read[at + 1]];
    const mark = before?.raw === MARK ? before : null;
    for (const [kind, sign] of [[SCHOOL, "s"], [KINDERGARTEN, "k"]]) {
      const near = [before, mark ? read[at - 2] : null, after].find((one) => one && !one.taken && kind.test(one.raw));
      if (!near || !words.signs.has(sign + number)) continue;
      for (const one of [word, near, mark, ...(sign === "k" ? read.filter((other) => /^детск/.test(other.raw)) : [])]) {
        if (one) one.taken = true;
      }
      question.groups.push({
        said: `${near.raw} ${word.raw}`, any: [[sign + number, 1]], lifts: [], words: [],
        number: `${sign === "s" ? "school" : "kindergarten"}:${number}`,
      });
      return;
    }
    if (before && !before.taken && ROW.test(before.raw) && !institutionOf(read, at).length) readRow(read, at, words, question);
  });
};

const readRow = (read, at, words, question) => {
  const rows = [];
  for (let next = at; read[next]?.isNumber; next++) rows.push(read[next]);
  const told = rows.map((row) => String(+row.raw));
  const token = `r${told.join("x")}`;
  if (!words.signs.has(token)) return;
  for (const one of [read[at - 1], ...rows]) one.taken = true;
  question.groups.push({ said: told.join("."), any: [[token, 1]], lifts: [], words: [] });
};

// The words for an institution before a number, with or without «№» between them: «школа», «детский сад»; or none.
const institutionOf = (read, at) => {
  const last = read[at - 1]?.raw === MARK ? at - 2 : at - 1;
  if (!read[last] || !isInstitution(read[last].raw)) return [];
  return /^детск/.test(read[last - 1]?.raw) ? [read[last - 1], read[last]] : [read[last]];
};

// What need not be found: the legal form before a school («МБОУ СОШ 4»), and the word for one before its number.
export const weaken = (read) => {
  read.forEach((word, at) => {
    const next = read.slice(at + 1, at + 1 + NEAR);
    if (isForm(word.raw)) word.weak = next.some((other) => isInstitution(other.raw));
    if (word.isNumber) for (const told of institutionOf(read, at)) told.weak = true;
  });
};

// «школа № 100», «письмо № 12»: a number that no school, row or plan has is still no amount («100 %»). It is found where
// it is printed as a number, or told to stand nowhere.
export const readOtherNumbers = (read, words, question) => {
  read.forEach((word, at) => {
    const mark = read[at - 1]?.raw === MARK ? read[at - 1] : null;
    const institution = institutionOf(read, at);
    if (!word.isNumber || word.taken || !(mark || institution.length)) return;
    const number = String(+word.raw);
    for (const one of [word, mark]) if (one) one.taken = true;
    if (words.signs.has(`n${number}`)) {
      question.groups.push({ said: number, any: [[`n${number}`, 1]], lifts: [], words: [] });
      return;
    }
    question.unknown.push([...institution.map(({ raw }) => raw), "№", number].join(" "));
    for (const one of institution) one.taken = true;
  });
};
