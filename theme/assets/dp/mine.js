// What a reader keeps as "mine": ids of schools, topics, people … in this browser; nothing of it is ever sent anywhere.
const KEY = "my";
const ID = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/;
const MOST = 60;

// ids from a text such as "zhigalovo/tuturskaia-shkola,nastavnichestvo"; whatever is no id is left out
export const parse = (text) => [...new Set((text || "").split(",").filter((id) => ID.test(id)))].slice(0, MOST);

// null where the browser keeps nothing: then there is nothing to offer
export const stored = () => {
  try {
    return parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
};

export const keep = (ids) => {
  try {
    if (ids.length) localStorage.setItem(KEY, ids.join(","));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
};

// from an address that somebody shared: in the fragment, which no server sees, or in the query
export const shared = () => {
  const fragment = new URLSearchParams(location.hash.slice(1)).get("my");
  return parse(fragment || new URLSearchParams(location.search).get("my"));
};

export const shareAddress = (ids) => {
  const address = new URL(location.href);
  address.search = "";
  address.hash = `my=${ids.join(",")}`;
  return address.href;
};
