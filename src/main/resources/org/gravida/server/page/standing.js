/** Which words of present evidence are grave, and how urgent an alert is: as the ontology says. */
import { plain } from "/page/ask.js";

const QUERY = `SELECT ?grave ?key ?place {
  { grv:GraveStandingsSetting grv:settingValue ?grave } UNION { ?urgency grv:urgencyKey ?key ; grv:position ?place } }`;

let grave = [];
const places = new Map();
let loading;

/** Reads them, once. */
export function loadStandings() {
  loading ??= plain(QUERY).then((rows) => {
    grave = rows.flatMap((each) => each.grave.split(" ")).filter(Boolean);
    rows.filter((each) => each.key).forEach((each) => places.set(each.key, Number(each.place)));
  });
  return loading;
}

/** Says whether advice of this standing is never plain advice; as long as nothing is known, any is. */
export function isGrave(word) {
  return grave.length === 0 || grave.includes(word);
}

/** Says whether a text speaks of such a standing. */
export function namesGrave(text) {
  return grave.some((word) => new RegExp(`(^|[^a-z])${word}([^a-z]|$)`, "i").test(text));
}

/** Returns the place of an urgency among all, the most urgent first. */
export function urgencyPlace(key) {
  return places.get(key) ?? 0;
}
