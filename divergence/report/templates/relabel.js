// @ts-check
// The form in which a reader says how two sides differ.
"use strict";
/**
 * @param {any} form @param {Sheet} sheet @param {string} id the row's
 * @param {ReturnType<typeof rulingsOn>} desk
 * @returns {() => Label} what is chosen in it
 */
const relabelling = (form, sheet, id, desk) => {
  /** @param {string} tag @param {object} properties @returns {any} */
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  /** @param {unknown} value */
  const mark = (value) => JSON.stringify(value);
  const select = form.querySelector("select");
  const fields = form.querySelector("fieldset");
  const labels = desk.relations(id);
  /** @type {(Option & {between: string[]})[]} */
  const options = [];
  for (const { between, relation, side } of labels) {
    const pair = sheet.pairs.find((one) => mark(one.between) === mark(between));
    const group = labels.length > 1 ? select.appendChild(make("optgroup", { label: pair?.says })) : select;
    for (const option of pair?.options ?? []) {
      const now = options.length && labels.length > 1 ? false : option.relation === relation && option.side === side;
      group.append(make("option", { value: String(options.length), textContent: option.says, selected: now }));
      options.push({ between, ...option });
    }
  }
  for (const [facet, words] of sheet.facets) {
    const label = make("label", {});
    label.append(make("input", { type: "checkbox", value: facet }), ` ${words}`);
    fields.append(label);
  }
  const boxes = [...fields.querySelectorAll("input")];
  const chosen = () => options[Number(select.value)];
  let pair = "";
  const follow = () => {
    fields.hidden = chosen().relation === "equivalent";
    if (mark(chosen().between) === pair) return;
    pair = mark(chosen().between);
    const now = labels.find((label) => mark(label.between) === pair);
    for (const box of boxes) box.checked = Boolean(now?.facets.includes(box.value));
  };
  select.addEventListener("change", follow);
  follow();
  return () => {
    const { between, relation, side } = chosen();
    const facets = fields.hidden ? [] : boxes.filter((box) => box.checked).map((box) => box.value);
    return { between, relation, ...(side === undefined ? {} : { side }), facets };
  };
};
