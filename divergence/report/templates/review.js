// @ts-check
// Rulings on rows, made in the page. What was found stays as it is; a ruling stands beside it.
"use strict";
/** @typedef {{id: string, key: string, home: Element, group: HTMLElement, ruled: HTMLElement}} Place */
(() => {
  /** @param {string} id @returns {any} an element that the template has, whatever its tag */
  const by = (id) => document.getElementById(`review-${id}`);
  if (!by("sheet")) return;
  /** @type {Sheet} */
  const sheet = JSON.parse(by("sheet").content.textContent);
  /** @param {string} tag @param {object} properties @returns {any} */
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  /** @param {unknown} value */
  const mark = (value) => JSON.stringify(value);
  const {
    keys, address, taken, kept, keep, add, drop, send, reviewer, name, standingOn, relations, says, trouble, storing,
  } = rulingsOn(sheet, () => draw());

  // Ruling.
  /** @returns {Promise<string>} the name, empty if it is not told */
  const ask = () => new Promise((resolve) => {
    const dialog = by("who");
    const field = by("who-name");
    field.value = reviewer();
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      if (dialog.returnValue) name(dialog.returnValue);
      resolve(dialog.returnValue);
      draw();
    }, { once: true });
    dialog.showModal();
  });
  by("who").querySelector("form").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    by("who").close(by("who-name").value.trim());
  });
  by("who").querySelector("button[type=button]").addEventListener("click", () => by("who").close(""));
  /** @param {string} id @param {string} kind @param {object} [more] */
  const rule = async (id, kind, more = {}) => {
    if (!(reviewer() || await ask())) return;
    const ruling = add(id, kind, more);
    draw();
    by("status").textContent = `Row ${id}: ${says(ruling)}`;
    send();
  };

  // Showing.
  const rows = new Map(Object.entries(keys).map(([id, key]) => [key, id]));
  /** @type {Place[]} */
  const places = [];
  /** @param {Ruling} one @returns {HTMLButtonElement[]} */
  const undo = (one) => {
    const line = mark(one);
    if (!kept().some((other) => mark(other) === line)) return [];
    const button = make("button", { type: "button", textContent: "take back", ariaLabel: `take back: ${says(one)}` });
    button.addEventListener("click", () => {
      const place = button.closest(".point, .eye li, #review")?.querySelector(".ruling button") ?? by("heading").parentElement;
      drop(one);
      draw();
      place.focus();
    });
    return [button];
  };
  /** @param {Ruling} one */
  const item = (one) => {
    const line = make("li", {});
    const id = rows.get(mark(one.point.claims));
    if (id) line.append(make("a", { href: `#point-${encodeURIComponent(id)}`, textContent: `row ${id}` }), " ");
    else line.append("“", make("bdi", { textContent: one.point.claims[0]?.text }), "” ");
    line.append(make("bdi", { textContent: says(one) }), ...undo(one));
    return line;
  };
  let shown = new Set();
  const draw = () => {
    const waiting = kept();
    const every = [...taken, ...waiting];
    const ruled = new Set(every.map((one) => mark(one.point.claims)));
    for (const { key, group, ruled: list } of places) {
      if (!ruled.has(key) && !shown.has(key)) continue;
      const held = ruled.has(key) ? standingOn(key) : [];
      list.replaceChildren(...held.map((one) => {
        const line = make("li", {});
        line.append(make("bdi", { textContent: says(one) }), ...undo(one));
        return line;
      }));
      list.hidden = !held.length;
      for (const button of group.querySelectorAll("[aria-pressed]"))
        button.setAttribute("aria-pressed", String(held.some((one) => one.kind === button.getAttribute("data-does") && one.reviewer === reviewer())));
    }
    shown = ruled;
    by("count").textContent = every.length;
    by("list").replaceChildren(...every.map(item));
    by("export").disabled = by("forget").disabled = !waiting.length;
    by("export").textContent = address ? `Export what is not written (${waiting.length})` : `Export (${waiting.length})`;
    by("again").hidden = !(address && trouble() && waiting.length);
    by("name").textContent = reviewer() ? `Reviewer: ${reviewer()}` : "Reviewer";
    const failed = address && trouble() && waiting.length ? `Not written (${waiting.length}): ${trouble()}. ${storing() ? "Kept in this browser; try again, or export." : ""}` : "";
    by("trouble").textContent = `${failed}${storing() ? "" : " This browser keeps nothing for this page: export before you close it."}`;
    link.textContent = `Your corrections (${every.length})`;
  };

  // Forms: one at a time in a row, opened by its button.
  /** @param {Place} place @param {string} kind */
  const open = ({ id, group, ruled }, kind) => {
    const opener = /** @type {HTMLElement} */ (group.querySelector(`[data-does=${kind}]`));
    const before = group.parentElement?.querySelector(":scope > .ruling-form");
    for (const button of group.querySelectorAll("[aria-expanded]")) button.setAttribute("aria-expanded", "false");
    before?.remove();
    if (before?.getAttribute("data-kind") === kind) return;
    const form = by(kind).content.cloneNode(true).firstElementChild;
    form.dataset.kind = kind;
    form.setAttribute("aria-label", `${kind}, row ${id}`);
    const close = () => { form.remove(); opener.setAttribute("aria-expanded", "false"); opener.focus(); };
    form.querySelector("button[type=button]").addEventListener("click", close);
    form.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape") close(); });
    const read = kind === "relabel" ? choose(form, id) : () => ({ text: form.querySelector("textarea").value });
    form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      const said = read();
      close();
      rule(id, kind, said);
    });
    ruled.after(form);
    opener.setAttribute("aria-expanded", "true");
    form.querySelector("select, textarea").focus();
  };
  /** @param {any} form @param {string} id @returns {() => Label} what is chosen in it */
  const choose = (form, id) => {
    const select = form.querySelector("select");
    const fields = form.querySelector("fieldset");
    const labels = relations(id);
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

  /** @param {Place} place @param {string} kind */
  const act = (place, kind) => {
    const row = sheet.points[place.id];
    if (kind === "accept") rule(place.id, kind, { relations: relations(place.id) });
    else if (kind === "reject") { if (row.reject) rule(place.id, kind); }
    else open(place, kind);
  };
  /** @param {Element} home the row or the item @param {Element} into @param {string} id */
  const equip = (home, into, id) => {
    const row = sheet.points[id];
    if (!row) return;
    const [group, ruled] = by("controls").content.cloneNode(true).children;
    const place = { id, key: keys[id], home, group, ruled };
    group.setAttribute("aria-label", `Your ruling on row ${id}`);
    for (const button of group.querySelectorAll("button")) {
      const does = button.dataset.does;
      if (does === "accept" || does === "reject") button.textContent = row[/** @type {"accept" | "reject"} */ (does)];
      if (!button.textContent || (does === "relabel" && !row.relations.length)) { button.remove(); continue; }
      button.setAttribute("aria-label", `${button.textContent}, row ${id}`);
      button.addEventListener("click", () => act(place, does));
    }
    into.append(group, ruled);
    places.push(place);
  };
  for (const row of document.querySelectorAll(".points .point"))
    equip(row, row.querySelector(".judged td") ?? row, row.id.slice("point-".length));
  for (const call of document.querySelectorAll(".eye li")) {
    const target = call.querySelector('a[href^="#point-"]')?.getAttribute("href");
    if (target) equip(call, call, decodeURIComponent(target.slice("#point-".length)));
  }
  if (!places.length) return;

  const link = make("a", { href: "#review" });
  const tools = document.getElementById("tools");
  tools?.append(link);
  if (tools) tools.hidden = false;
  by("heading").parentElement.hidden = false;
  by("kept").hidden = Boolean(address);
  by("served").hidden = !address;
  by("name").addEventListener("click", ask);
  by("again").addEventListener("click", send);
  by("forget").addEventListener("click", () => {
    if (!confirm(`Forget ${kept().length} corrections that are kept in this browser?`)) return;
    keep([]);
    draw();
  });
  by("export").addEventListener("click", () => {
    const lines = kept().map((one) => `${mark(one)}\n`);
    const file = URL.createObjectURL(new Blob(lines, { type: "application/x-ndjson" }));
    make("a", { href: file, download: "rulings.jsonl" }).click();
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
  });
  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const kind = event.key === "a" ? "accept" : event.key === "x" ? "reject" : "";
    if (!kind || event.ctrlKey || event.altKey || event.metaKey || event.repeat || target.closest("input, select, textarea, dialog")) return;
    const place = places.find((one) => one.home.contains(target));
    if (!place) return;
    event.preventDefault();
    act(place, kind);
  });
  addEventListener("storage", draw);
  draw();
  send();
})();
