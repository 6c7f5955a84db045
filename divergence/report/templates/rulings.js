// @ts-check
// Rulings on the rows of a report: kept, sent, and what holds of them. Nothing here touches the page.
"use strict";
/**
 * @typedef {{side: string, readout: string, start: number, stop: number, text: string}} Cited
 * @typedef {{fingerprint: string, claims: Cited[]}} Point
 * @typedef {{between: string[], relation: string, side?: string, facets: string[]}} Label
 * @typedef {{schema: string, reviewer: string, time: string, signature: string, kind: string,
 *   point: Point, relations?: Label[], text?: string} & Partial<Label>} Ruling
 * @typedef {{relation: string, side?: string, says: string}} Option
 * @typedef {{between: string[], says: string, options: Option[]}} Pair
 * @typedef {{point: Point, relations: Label[], accept: string, reject: string}} Row
 * @typedef {{schema: string, signature: string, facets: [string, string][], pairs: Pair[],
 *   points: Record<string, Row>}} Sheet
 */
/**
 * @param {Sheet} sheet
 * @param {() => void} changed called when rulings were sent or refused
 */
const rulingsOn = (sheet, changed) => {
  /** @param {unknown} value */
  const mark = (value) => JSON.stringify(value);
  /** @type {Record<string, string>} */
  const keys = Object.fromEntries(Object.entries(sheet.points).map(([id, row]) => [id, mark(row.point.claims)]));

  // Keeping: local storage under the signature; where a browser refuses that, as long as the page is open.
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
      const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(found) ? found : [];
    } catch { return memory; }
  };
  /** @param {string} key @param {string} value an empty one is removed */
  const store = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch { storing = false; }
  };
  /** @param {Ruling[]} rulings */
  const keep = (rulings) => {
    memory = rulings;
    store(KEY, rulings.length ? JSON.stringify(rulings) : "");
  };
  const reviewer = () => {
    try { return localStorage.getItem(NAME) || named; } catch { return named; }
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
        trouble = error instanceof TypeError ? "the server does not answer" : /** @type {Error} */ (error).message;
      }
    }
    sending = false;
    changed();
  };

  // What holds.
  const latest = () => Math.max(0, ...[...kept(), ...taken].map((one) => Date.parse(one.time) || 0));
  /**
   * What holds of one reviewer's rulings on one point: a later word takes the place of an earlier.
   * @param {Ruling[]} rulings
   */
  const standing = (rulings) => {
    /** @type {Map<string, Ruling>} */
    const held = new Map();
    for (const one of rulings) {
      const key = one.kind === "note" ? `note ${one.time}` : one.kind === "relabel" ? mark(one.between) : one.kind;
      if (one.kind === "reject") for (const [other, ruling] of held) if (ruling.kind !== "note") held.delete(other);
      if (one.kind === "accept" || one.kind === "relabel") held.delete("reject");
      held.delete(key);
      held.set(key, one);
    }
    return [...held.values()];
  };
  /** @param {string} key @returns {Ruling[]} */
  const standingOn = (key) => {
    const all = [...taken, ...kept()].filter((one) => mark(one.point.claims) === key);
    return [...new Set(all.map((one) => one.reviewer))].flatMap((who) => standing(all.filter((one) => one.reviewer === who)));
  };
  /** @param {string} id @returns {Label[]} the relations shown, with the reviewer's own corrections in their places */
  const relations = (id) => {
    const own = standingOn(keys[id]).filter((one) => one.kind === "relabel" && one.reviewer === reviewer());
    return sheet.points[id].relations.map((label) => {
      const found = own.find((one) => mark(one.between) === mark(label.between));
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
  /** @param {Ruling} ruling */
  const says = (ruling) => {
    const who = ruling.reviewer;
    if (ruling.kind === "accept") return `confirmed by ${who}`;
    if (ruling.kind === "note") return `note: ${ruling.text} (${who})`;
    if (ruling.kind === "relabel") return `your correction, ${who}: ${worded(ruling)}`;
    const several = new Set(ruling.point.claims.map((claim) => claim.side)).size > 1;
    return `your correction, ${who}: ${several ? "not the same point" : "told elsewhere too"}`;
  };

  /** @param {string} who */
  const name = (who) => {
    named = who;
    store(NAME, who);
  };
  /** @param {string} id @param {string} kind @param {object} more @returns {Ruling} a new one, kept */
  const add = (id, kind, more) => {
    const time = new Date(Math.max(Date.now(), latest() + 1)).toISOString();
    const { schema, signature } = sheet;
    const ruling = { schema, reviewer: reviewer(), time, signature, kind, point: sheet.points[id].point, ...more };
    keep([...kept(), ruling]);
    return ruling;
  };
  /** @param {Ruling} one */
  const drop = (one) => keep(kept().filter((other) => mark(other) !== mark(one)));
  return {
    keys, address, taken, kept, keep, add, drop, send, reviewer, name, standingOn, relations, says,
    trouble: () => trouble,
    storing: () => storing,
  };
};
