/** Where the reader is: a view and its parameters, in the part of the address after the hash. */
import { useEffect, useState } from "/page/vendor/preact.js";

/** Returns the view and its parameters, as `#/query?name=alerts` says them. */
export function place() {
  const [view, parameters] = location.hash.replace(/^#\/?/, "").split("?");
  return { view: view || "patient", parameters: new URLSearchParams(parameters) };
}

/** Returns the address of a view; empty parameters are left out, the language is kept. */
export function to(view, parameters = {}) {
  const language = place().parameters.get("lang");
  const all = Object.entries({ lang: language, ...parameters }).filter(([, value]) => value);
  const written = new URLSearchParams(all).toString();
  return `#/${view}${written ? `?${written}` : ""}`;
}

/** Goes to a view; the button *back* returns here. */
export function go(view, parameters) {
  location.hash = to(view, parameters);
}

/** Follows the address. */
export function usePlace() {
  const [here, setHere] = useState(place);
  useEffect(() => {
    const follow = () => setHere(place());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return here;
}
