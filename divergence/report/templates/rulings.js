// @ts-check
// Rulings on the rows of a report: kept, sent, and what holds of them. Nothing here touches the page.
"use strict";
/**
 * @typedef {{side: string, readout: string, start: number, stop: number, text: string}} Cited
 * @typedef {{fingerprint?: string, claims: Cited[]}} Point
 * @typedef {{between: string[], relation: string, side?: string, facets: string[]}} Label
 * @typedef {{schema: string, reviewer: string, time: string, signature: string, kind: string,
 *   point: Point, relations?: Label[], text?: string, claims?: Cited[], points?: Point[], parts?: Cited[][],
 *   chosen?: boolean, place?: number | null, title?: string | null} & Partial<Label>} Ruling
 * @typedef {{relation: string, side?: string, says: string}} Option
 * @typedef {{between: string[], says: string, options: Option[]}} Pair
 * @typedef {{point: Point, relations: Label[], accept: string, reject: string}} Row
 * @typedef {{schema: string, signature: string, facets: [string, string][], pairs: Pair[],
 *   points: Record<string, Row>, words: Record<string, string>, sides: [string, string, string][],
 *   chosen: {reviewer: string, point: Point, place: number | null, title: string | null}[]}} Sheet
 */
/**
 * @param {Sheet} sheet
 * @param {() => void} changed called when rulings were sent or refused
 */
const rulingsOn = (sheet, changed) => {
  /** @param {unknown} value */
  const mark = (value) => JSON.stringify(value);
  /** @param {string} key @param {Record<string, string | number>} [gaps] a phrase, its gaps filled */
  const tell = (key, gaps = {}) => sheet.words[key].replace(/\{(\w+)\}/g, (_, gap) => String(gaps[gap]));

  /** @type {{every: Ruling[], by: Map<string, Replayed>} | null} */
  let replays = null;
  const survey = () => {
    if (!replays) {
      const every = [...taken, ...kept()];
      const who = [...new Set(every.map((one) => one.reviewer))];
      replays = { every, by: new Map(who.map((name) => [name, replayed(sheet, every.filter((one) => one.reviewer === name))])) };
    }
    return replays;
  };
  /** @returns {Ruling[]} all of them, taken by a server or kept here */
  const every = () => survey().every;
  /** @param {string} who @returns {Replayed} */
  const replayOf = (who) => survey().by.get(who) ?? replayed(sheet, []);

  // Keeping: under the signature, as page.js does; where a browser refuses that, as long as the page is open.
  const KEY = `divergence rulings ${sheet.signature}`;
  const NAME = "divergence reviewer";
  let storing = true;
  /** @type {Ruling[]} */
  let memory = [];
  let named = "";
  /** @returns {Ruling[]} rulings not yet taken by a server, in the order of their times */
  const kept = () => {
    if (!storing) return memory;
    try {
      const found = JSON.parse(stored(KEY) ?? "[]");
      return Array.isArray(found) ? found : [];
    } catch { return memory; }
  };
  /** @param {string} key @param {string} value */
  const tryToStore = (key, value) => {
    try { store(key, value); } catch { storing = false; }
  };
  /** @param {Ruling[]} rulings */
  const keep = (rulings) => {
    memory = rulings;
    replays = null;
    tryToStore(KEY, rulings.length ? JSON.stringify(rulings) : "");
  };
  const reviewer = () => {
    try { return stored(NAME) || named; } catch { return named; }
  };

  // Sending, where `divergence review serve` has marked the page; what it does not take stays kept.
  const address = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="rulings"]'))?.content;
  /** @type {Ruling[]} */
  const taken = [];
  let trouble = "";
  let sending = false;
  const send = async () => {
    if (!address || sending) return;
    sending = true;
    trouble = "";
    const tried = new Set();
    const next = () => kept().find((one) => !tried.has(mark(one)));
    for (let one = next(); one; one = next()) {
      const line = mark(one);
      tried.add(line);
      try {
        const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/x-ndjson" }, body: `${line}\n` });
        if (!answer.ok) throw new Error((await answer.text()).trim() || String(answer.status));
        taken.push(one);
        keep(kept().filter((other) => mark(other) !== line));
      } catch (error) {
        trouble = error instanceof TypeError ? tell("no_answer") : /** @type {Error} */ (error).message;
      }
    }
    sending = false;
    changed();
  };

  // What holds.
  const latest = () => Math.max(0, ...[...kept(), ...taken].map((one) => Date.parse(one.time) || 0));
  /** @type {Map<string, string>} the row in which a claim is shown */
  const rowOf = new Map(Object.entries(sheet.points).flatMap(([id, row]) => row.point.claims.map((one) => [mark(one), id])));
  /** @param {Ruling} one @returns {string[]} the rows that it concerns */
  const touched = (one) => {
    const named = [...(one.claims ?? one.point.claims), ...one.point.claims, ...(one.points ?? []).flatMap((point) => point.claims)];
    return [...new Set(named.map((claim) => rowOf.get(mark(claim)) ?? ""))].filter(Boolean);
  };
  /** @param {Ruling} one @returns {boolean} whether it holds */
  const stands = (one) => replayOf(one.reviewer).stands(one);
  /** @param {string} id @returns {Ruling[]} */
  const standingOn = (id) => every().filter((one) => touched(one).includes(id) && stands(one));
  /** @param {string} id @returns {Point[]} what the reviewer's own rulings have made of a row */
  const pointsNow = (id) => {
    const { point } = sheet.points[id];
    const now = replayOf(reviewer());
    const groups = [...new Set(point.claims.map((one) => now.group(mark(one))))];
    return groups.map((group) => pointOf([...group].map((claim) => JSON.parse(claim))));
  };
  const order = Object.fromEntries(sheet.sides.map(([side], at) => [side, at]));
  /** @param {Cited[]} claims @returns {Cited[]} side by side, each in the order of its text */
  const sorted = (claims) => [...claims].sort((a, b) => order[a.side] - order[b.side] || (a.readout < b.readout ? -1 : a.readout > b.readout ? 1 : a.start - b.start));
  /** @param {Cited[]} claims @returns {Point} the row of that name, else one of these claims */
  const pointOf = (claims) => {
    const shown = sheet.points[rowOf.get(mark(claims[0])) ?? ""]?.point;
    return shown && keyOf(groupOf(shown.claims)) === keyOf(groupOf(claims)) ? shown : { claims: sorted(claims) };
  };
  /** @param {string} id @returns {Label[]} the relations shown, with the reviewer's own corrections in their places */
  const relations = (id) => {
    const own = standingOn(id).filter((one) => one.kind === "relabel" && one.reviewer === reviewer());
    return sheet.points[id].relations.map((label) => {
      const found = own.findLast((one) => mark(one.between) === mark(label.between));
      if (!found) return label;
      const { between = [], relation = "", side, facets = [] } = found;
      return { between, relation, ...(side === undefined ? {} : { side }), facets };
    });
  };
  /** @param {Partial<Label>} label */
  const worded = (label) => {
    const pair = sheet.pairs.find((one) => mark(one.between) === mark(label.between));
    const option = pair?.options.find((one) => one.relation === label.relation && one.side === label.side);
    const differs = sheet.facets.filter(([facet]) => label.facets?.includes(facet)).map(([, words]) => words);
    const phrase = [option?.says ?? label.relation, differs.join(", ")].filter(Boolean).join(": ");
    return sheet.pairs.length > 1 ? `${pair?.says}: ${phrase}` : phrase;
  };
  const LONGEST = 60;
  /** @param {Cited} one */
  const quoted = ({ text }) => `“${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} […]` : text}”`;
  /** @param {Cited[]} claims */
  const listed = (claims) => claims.map(quoted).join(" + ");
  /** @param {Ruling} one @returns {string} what it says is right instead */
  const corrected = (one) => {
    const several = new Set(one.point.claims.map((claim) => claim.side)).size > 1;
    if (one.kind === "relabel") return worded(one);
    if (one.kind === "match") return tell("together", { quotes: listed(one.claims ?? []) });
    if (one.kind === "merge") return tell("one_row", { rows: touched(one).join(", ") });
    if (one.kind === "split") return tell("parted", { parts: (one.parts ?? []).map(listed).join(" / ") });
    if (one.kind === "only-in") return tell("only", { text: sheet.sides.find(([side]) => side === one.side)?.[2] ?? "" });
    return tell(several ? "not_same" : "elsewhere");
  };
  /** @param {Ruling} ruling */
  const says = (ruling) => {
    const { reviewer: who, place, title } = ruling;
    if (ruling.kind === "accept") return tell("confirmed", { who });
    if (ruling.kind === "note") return tell("noted", { text: ruling.text ?? "", who });
    if (ruling.kind !== "publish") return tell("corrected", { who, says: corrected(ruling) });
    if (!ruling.chosen) return tell("unpublished", { who });
    return tell(title ? "published_as" : "published", { who, place: place ?? "", title: title ?? "" });
  };

  /** @param {string} who */
  const name = (who) => {
    named = who;
    tryToStore(NAME, who);
  };
  /** @param {Point} point @param {string} kind @param {object} more @returns {Ruling} a new one, kept */
  const add = (point, kind, more) => {
    const time = new Date(Math.max(Date.now(), latest() + 1)).toISOString();
    const { schema, signature } = sheet;
    const ruling = { schema, reviewer: reviewer(), time, signature, kind, point, ...more };
    keep([...kept(), ruling]);
    return ruling;
  };
  /** @param {Ruling} one */
  const drop = (one) => keep(kept().filter((other) => mark(other) !== mark(one)));
  return {
    address, taken, kept, keep, add, drop, send, reviewer, name, standingOn, stands, relations, says, tell, touched,
    every, pointsNow, sorted, rowOf, quoted,
    /** What was kept may have changed in another tab. */
    refresh: () => { replays = null; },
    trouble: () => trouble,
    storing: () => storing,
  };
};
