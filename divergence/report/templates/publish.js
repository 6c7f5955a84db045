// @ts-check
// The rows to publish: chosen, put in order and titled. Each change is a ruling of its own.
"use strict";
/** @typedef {{point: Point, place: number | null, title: string | null}} Chosen */
/**
 * @param {Sheet} sheet
 * @param {ReturnType<typeof rulingsOn>} desk
 */
const publishing = (sheet, desk) => {
  /** @param {Point} point */
  const key = (point) => keyOf(groupOf(point.claims));
  /** @returns {Chosen[]} the reviewer's own, in their order */
  const chosen = () => {
    const who = desk.reviewer();
    /** @type {Map<string, Chosen>} */
    const found = new Map(sheet.chosen.filter((one) => one.reviewer === who).map((one) => [key(one.point), one]));
    for (const one of desk.every()) {
      if (one.kind !== "publish" || one.reviewer !== who || !desk.stands(one)) continue;
      const { point, place = null, title = null } = one;
      if (one.chosen) found.set(key(point), { point, place, title });
      else found.delete(key(point));
    }
    return [...found.values()].sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);
  };
  /** Rule anew on every row whose place or title is another. @param {Chosen[]} rows in their order */
  const arrange = (rows) => {
    const before = new Map(chosen().map((one) => [key(one.point), one]));
    rows.forEach(({ point, title }, at) => {
      const was = before.get(key(point));
      if (was?.place !== at + 1 || was.title !== title) desk.add(point, "publish", { chosen: true, place: at + 1, title });
    });
  };
  return {
    chosen,
    /** @param {Point} point */
    at: (point) => chosen().find((one) => key(one.point) === key(point)),
    /** @param {Point} point @param {string} title @param {number} place from 1; a later one is the last */
    put: (point, title, place) => {
      const rows = chosen().filter((one) => key(one.point) !== key(point));
      rows.splice(Math.max(0, place - 1), 0, { point, place: null, title: title.trim() || null });
      arrange(rows);
    },
    /** @param {Point} point */
    leave: (point) => {
      const rows = chosen().filter((one) => key(one.point) !== key(point));
      desk.add(point, "publish", { chosen: false });
      arrange(rows);
    },
    /** @param {number} from @param {number} to places from 0 */
    move: (from, to) => {
      const rows = chosen();
      rows.splice(to, 0, ...rows.splice(from, 1));
      arrange(rows);
    },
  };
};
