// The reader's day. A day is a Date at midnight UTC, or its "2023-10-20".
export const iso = (day) => day.toISOString().slice(0, 10);

export const today = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
};

const asked = new URLSearchParams(location.search).get("date");

// today, or ?date=2023-10-20 to look at any other day
export const wanted = /^\d{4}-\d{2}-\d{2}$/.test(asked || "") && !Number.isNaN(Date.parse(asked)) ? asked : iso(today());

// "октябрь 2023"
export const monthName = (slug) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", year: "numeric", timeZone: "UTC" })
    .format(Date.parse(`${slug}-01`))
    .replace(/\s\D+\.$/, "");
