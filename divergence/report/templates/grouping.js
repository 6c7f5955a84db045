// @ts-check
// Which claims make a row after one reviewer's rulings, and which of these hold: the same steps as
// `divergence review apply` takes, so that the page promises nothing else.
"use strict";
/**
 * @typedef {Set<string>} Group the claims of a row, each as the JSON that cites it
 * @typedef {{group: (claim: string) => Group, stands: (one: Ruling) => boolean}} Replayed
 */
/** @param {Cited[]} claims @returns {Group} */
const groupOf = (claims) => new Set(claims.map((one) => JSON.stringify(one)));
/** @param {Group} group */
const keyOf = (group) => [...group].sort().join("\n");
/**
 * @param {Sheet} sheet
 * @param {Ruling[]} rulings of one reviewer, in the order of their times
 * @returns {Replayed}
 */
const replayed = (sheet, rulings) => {
  /** @type {Map<string, Group>} */
  const home = new Map();
  /** @type {Map<string, string>} */
  const sides = new Map();
  /** @type {Set<string>} */
  const known = new Set();
  /** @param {Group} group */
  const settle = (group) => {
    known.add(keyOf(group));
    for (const claim of group) home.set(claim, group);
  };
  for (const { point } of Object.values(sheet.points)) {
    settle(groupOf(point.claims));
    for (const claim of point.claims) sides.set(JSON.stringify(claim), claim.side);
  }
  /** @param {Iterable<string>} claims */
  const heard = (claims) => new Set([...claims].map((claim) => sides.get(claim))).size;
  /** @param {string} claim @returns {Group} */
  const group = (claim) => home.get(claim) ?? new Set([claim]);

  /** @param {Ruling} one @returns {Group[]} the rows that it asks for */
  const wanted = (one) => {
    const own = groupOf(one.point.claims);
    if (one.kind === "accept" || one.kind === "relabel") return [own];
    if (one.kind === "reject") return heard(own) > 1 ? [...own].map((claim) => new Set([claim])) : [];
    if (one.kind === "match") return [groupOf(one.claims ?? [])];
    if (one.kind === "merge") return [groupOf([one.point, ...(one.points ?? [])].flatMap((point) => point.claims))];
    if (one.kind === "split") return (one.parts ?? []).map(groupOf);
    if (one.kind === "only-in") return [groupOf(one.point.claims.filter((claim) => claim.side === one.side))];
    return [];
  };
  /** @param {Ruling} one @returns {boolean} whether the rows that it needs are or have been there */
  const fits = (one) => {
    const own = groupOf(one.point.claims);
    if (one.kind === "match" || (one.kind === "accept" || one.kind === "relabel") && heard(own) > 1) return true;
    return [own, ...(one.points ?? []).map((point) => groupOf(point.claims))].every((need) => known.has(keyOf(need)));
  };
  /** @param {Ruling} one @returns {boolean} whether the rows are as it asks */
  const holds = (one) => {
    const rows = wanted(one);
    const named = new Set([...groupOf(one.point.claims), ...rows.flatMap((row) => [...row])]);
    const beside = (/** @type {string} */ claim) => [...group(claim)].filter((other) => named.has(other));
    if (one.kind === "only-in") return [...rows[0]].every((claim) => heard(group(claim)) === 1);
    if (one.kind === "reject") return [...named].every((claim) => heard(beside(claim)) === 1);
    if (one.kind === "merge") return new Set([...named].map(group)).size === 1;
    if (one.kind === "split") return rows.every((row) => [...row].every((claim) => keyOf(new Set(beside(claim))) === keyOf(row)));
    return [...rows[0]].every((claim) => keyOf(group(claim)) === keyOf(rows[0]));
  };
  // What is left of a row stays together as long as two sides speak in it; else its claims stand alone.
  /** @param {Group} made */
  const regroup = (made) => {
    for (const old of new Set([...made].map(group))) {
      const rest = [...old].filter((claim) => !made.has(claim));
      for (const part of heard(rest) > 1 ? [rest] : rest.map((claim) => [claim])) settle(new Set(part));
    }
    settle(made);
  };
  /** @param {Ruling} one @returns {[string, unknown][]} in which respects it speaks of its row, and what it says */
  const said = (one) => {
    const labels = one.kind === "accept" ? one.relations ?? [] : one.kind === "relabel" ? [one] : [];
    /** @type {[string, unknown][]} */
    const told = labels.map((label) => [`${[...label.between ?? []].sort()}`, [label.relation, label.side, [...label.facets ?? []].sort()]]);
    if (one.kind === "accept" || one.kind === "only-in") told.push(["absence", true]);
    if (one.kind === "reject" && !wanted(one).length) told.push(["absence", false]);
    if (one.kind === "publish") told.push(["publish", [one.chosen, one.place, one.title]]);
    return told;
  };

  /** @type {Map<string, string>} */
  const votes = new Map();
  /** @type {Map<Ruling, [Group, string, string][]>} */
  const cast = new Map();
  for (const one of rulings) {
    const rows = wanted(one);
    if (!fits(one)) continue;
    if (rows.length && !holds(one)) rows.forEach(regroup);
    const about = [...rows[0] ?? groupOf(one.point.claims)].map(group);
    cast.set(one, [...new Set(about)].flatMap((row) => said(one).map(([subject, says]) => {
      votes.set(`${keyOf(row)}\n${subject}`, JSON.stringify(says));
      return /** @type {[Group, string, string]} */ ([row, subject, JSON.stringify(says)]);
    })));
  }
  return {
    group,
    stands: (one) => {
      const own = cast.get(one);
      if (!own || (wanted(one).length && !holds(one))) return false;
      return own.every(([row, subject, says]) => keyOf(group([...row][0])) === keyOf(row) && votes.get(`${keyOf(row)}\n${subject}`) === says);
    },
  };
};
