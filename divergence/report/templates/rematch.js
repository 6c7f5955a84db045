// @ts-check
// The form in which a reader says which claims make a row: picked, joined, parted, or of one side alone.
"use strict";
/**
 * @param {any} form @param {Sheet} sheet @param {string} id the row's
 * @param {ReturnType<typeof rulingsOn>} desk
 * @returns {() => {kind: string, point: Point, more: object} | string} what is chosen, or why it says nothing
 */
const rematching = (form, sheet, id, desk) => {
  const { tell, sorted, rowOf } = desk;
  /** @param {unknown} value */
  const mark = (value) => JSON.stringify(value);
  /** @param {string} tag @param {object} properties @param {...(Node | string)} inside @returns {any} */
  const put = (tag, properties, ...inside) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside);
    return made;
  };
  const names = new Map(sheet.sides.map(([side, name]) => [side, name]));
  const now = desk.pointsNow(id);
  const own = now.flatMap((point) => point.claims);
  const point = now.length > 1 ? sheet.points[id].point : now[0];
  const speaking = [...new Set(own.map((claim) => claim.side))];
  const every = sorted(Object.values(sheet.points).flatMap((row) => row.point.claims));
  const choices = form.querySelector(".choices");
  const filter = form.querySelector("input[type=search]");
  /** @param {Cited} claim */
  const words = (claim) => put("bdi", { textContent: `“${claim.text}”` });
  /** @param {Cited} claim @param {object} box */
  const pick = (claim, box) => put("label", {}, put("input", { type: "checkbox", value: mark(claim), ...box }), " ", words(claim), " ", put("span", { className: "label", textContent: rowOf.get(mark(claim)) }));
  const checked = () => [...choices.querySelectorAll("input:checked")].map((box) => box.value);

  /** @type {Record<string, {draw: () => Node[], read: () => {point?: Point, more: object} | string}>} */
  const ways = {
    match: {
      draw: () => sheet.sides.map(([side, name]) => put("fieldset", {}, put("legend", { textContent: name }),
        ...every.filter((claim) => claim.side === side).map((claim) => pick(claim, { checked: own.some((one) => mark(one) === mark(claim)) })))),
      read: () => {
        const claims = checked().map((value) => JSON.parse(value));
        const same = now.length === 1 && mark(claims.map(mark).sort()) === mark(own.map(mark).sort());
        return claims.length < 2 ? tell("pick_two") : same ? tell("pick_other") : { more: { claims } };
      },
    },
    merge: {
      draw: () => [put("fieldset", {}, put("legend", { textContent: tell("rows") }),
        ...Object.entries(sheet.points).filter(([other, row]) => other !== id && !row.point.claims.some((claim) => own.some((one) => mark(one) === mark(claim)))).map(([other, row]) =>
          put("label", {}, put("input", { type: "checkbox", value: other }), ` ${other}: `, ...row.point.claims.flatMap((claim) => [`${names.get(claim.side)} `, words(claim), " "]))))],
      read: () => {
        const points = [...new Map(checked().flatMap((other) => desk.pointsNow(other)).map((one) => [mark(one), one])).values()];
        return points.length ? { more: { points } } : tell("pick_row");
      },
    },
    split: {
      draw: () => [put("fieldset", {}, put("legend", { textContent: tell("parts") }), ...own.map((claim, at) => put("label", {},
        put("select", { ariaLabel: tell("part", { n: at + 1 }) }, ...own.map((_, part) => put("option", { value: String(part + 1), textContent: String(part + 1), selected: part === 0 }))),
        ` ${names.get(claim.side)} `, words(claim))))],
      read: () => {
        /** @type {Cited[][]} */
        const parts = own.map(() => []);
        for (const [at, select] of [...choices.querySelectorAll("select")].entries()) parts[Number(select.value) - 1].push(own[at]);
        const told = parts.filter((part) => part.length);
        return told.length < 2 ? tell("pick_parts") : { point, more: { parts: told } };
      },
    },
    "only-in": {
      draw: () => [put("fieldset", {}, put("legend", { textContent: tell("only_which") }), ...sheet.sides.filter(([side]) => speaking.includes(side)).map(([side, , text], at) =>
        put("label", {}, put("input", { type: "radio", name: "only", value: side, checked: at === 0 }), " ", put("bdi", { textContent: text }))))],
      read: () => ({ more: { side: checked()[0] } }),
    },
  };
  /** @type {Record<string, boolean>} */
  const apt = {
    match: every.length > 1,
    merge: Object.keys(sheet.points).length > 1,
    split: now.length === 1 && own.length > 1,
    "only-in": now.length === 1 && sheet.sides.length > 1,
  };
  const select = form.querySelector("select");
  for (const way of Object.keys(ways)) if (apt[way]) select.append(put("option", { value: way, textContent: tell(`way_${way.replace("-", "_")}`) }));
  const follow = () => {
    choices.replaceChildren(...ways[select.value].draw());
    filter.parentElement.hidden = !["match", "merge"].includes(select.value);
    filter.value = "";
  };
  select.addEventListener("change", follow);
  filter.addEventListener("input", () => {
    const sought = filter.value.trim().toLocaleLowerCase();
    for (const label of choices.querySelectorAll("label"))
      label.hidden = !label.textContent.toLocaleLowerCase().includes(sought) && !label.querySelector(":checked");
  });
  // Enter in the search looks, and does not yet keep what is chosen.
  filter.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") event.preventDefault(); });
  follow();
  return () => {
    const said = ways[select.value].read();
    return typeof said === "string" ? said : { kind: select.value, point: said.point ?? point, more: said.more };
  };
};
