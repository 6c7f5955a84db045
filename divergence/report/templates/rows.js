// @ts-check
// Rows found, chosen and sorted; what is chosen stands in the address, so that it can be passed on.
"use strict";
(() => {
  const points = all(".points .point");
  const tools = the("tools");
  if (!tools || points.length < 2) return;
  /** @param {string} text without marks and capitals */
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  /** @type {Record<string, HTMLInputElement | HTMLSelectElement>} */
  const fields = {};
  /** @param {string} name @param {string} label @param {string} every @param {[string, string][]} options */
  const choice = (name, label, every, options) => {
    if (options.length < 2) return;
    fields[name] = make("select", { ariaLabel: say(label) },
      make("option", { value: "", textContent: every }),
      ...options.map(([value, textContent]) => make("option", { value, textContent })));
    tools.append(fields[name]);
  };

  fields.search = make("input", { type: "search", placeholder: say("search"), ariaLabel: say("search") });
  tools.append(fields.search);
  const headings = all(".points .heading");
  headings.forEach((heading, number) => {
    for (let row = heading.nextElementSibling; row?.matches(".point"); row = row.nextElementSibling)
      /** @type {HTMLElement} */ (row).dataset.heading = String(number);
  });
  choice("kind", "kinds", say("all_kinds"), headings.map((heading, number) => [String(number), heading.querySelector("bdi")?.textContent ?? ""]));
  choice("side", "side", say("all_sides"), page.sides.map(([side, name]) => [side, say("told_by", { side: name })]));
  choice("topic", "topic", say("all_topics"), page.topics);
  choice("difference", "difference", say("all_differences"), page.facets);
  choice("sort", "sort", say("by_kind"), [
    ["rung", say("by_rung")], ["doubt", say("by_doubt")],
    .../** @type {[string, string][]} */ (page.sides.map(([, name], number) => [`text-${number}`, say("by_text", { side: name })])),
  ]);
  if (points.some((row) => "eye" in row.dataset)) {
    fields.eye = make("input", { type: "checkbox" });
    tools.append(make("label", {}, fields.eye, say("eye")));
  }
  const why = make("button", { type: "button", textContent: say("open_why") });
  const clear = make("button", { type: "button", textContent: say("clear"), hidden: true });
  const count = make("output");
  tools.append(why, clear, count);
  tools.hidden = false;

  // Choosing.
  const words = new Map(points.map((row) => [row, plain(row.querySelector(".quotes")?.textContent ?? "")]));
  /** @param {string} name @returns {string} what a field asks for */
  const asked = (name) => {
    const field = fields[name];
    if (!field) return "";
    return field instanceof HTMLInputElement && field.type === "checkbox" ? (field.checked ? "1" : "") : field.value;
  };
  /** @param {string | undefined} list @param {string} one */
  const holds = (list, one) => !one || (list ?? "").split(" ").includes(one);
  /** @param {HTMLElement} row */
  const fits = (row) => (!asked("kind") || row.dataset.heading === asked("kind"))
    && holds(row.dataset.sides, asked("side")) && holds(row.dataset.topics, asked("topic"))
    && holds(row.dataset.facets, asked("difference")) && (!asked("eye") || "eye" in row.dataset)
    && (words.get(row) ?? "").includes(plain(asked("search").trim()));

  // Sorting: a row's place among its table's rows; the headings stand only in the order they head.
  /** @param {HTMLElement} row @param {string} order @returns {number} */
  const place = (row, order) => {
    if (order === "rung") return -Number(row.dataset.rung);
    if (order === "doubt") return Number(row.dataset.sure);
    const [at] = (row.dataset.places ?? "").split(" ").slice(Number(order.slice("text-".length)));
    return at === "-" ? Infinity : Number(at);
  };
  const tables = all("table.points").map((table) => ({ table, bodies: all("tbody", table) }));
  let sorted = "";
  const sort = () => {
    if (sorted === asked("sort")) return;
    sorted = asked("sort");
    for (const { table, bodies } of tables) {
      const rows = bodies.filter((body) => body.matches(".point"));
      table.append(...(sorted ? rows.sort((a, b) => place(a, sorted) - place(b, sorted) || 0) : bodies));
    }
  };

  const address = () => {
    const chosen = Object.keys(fields).filter(asked).map((name) => `${name}=${encodeURIComponent(asked(name))}`);
    const hash = chosen.length ? `#rows?${chosen.join("&")}` : "#points";
    if (chosen.length || location.hash.startsWith("#rows?")) history.replaceState(null, "", hash);
  };
  const show = () => {
    sort();
    const filtered = Object.keys(fields).some((name) => name !== "sort" && asked(name));
    let shown = 0;
    for (const row of points) {
      row.hidden = !fits(row);
      shown += row.hidden ? 0 : 1;
    }
    headings.forEach((heading, number) => {
      heading.hidden = Boolean(sorted) || !points.some((row) => row.dataset.heading === String(number) && !row.hidden);
    });
    const formalities = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".formalities"));
    if (formalities) {
      formalities.hidden = !all(".point", formalities).some((row) => !row.hidden);
      if (filtered && !formalities.hidden) formalities.open = true;
    }
    clear.hidden = !filtered && !sorted;
    count.textContent = filtered ? `${say("count", { shown, all: points.length })}${shown ? "" : `. ${say("none")}`}` : "";
  };
  const changed = () => { show(); address(); };
  for (const field of Object.values(fields)) field.addEventListener("input", changed);
  clear.addEventListener("click", () => {
    for (const field of Object.values(fields)) {
      field.value = "";
      if (field instanceof HTMLInputElement) field.checked = false;
    }
    changed();
    fields.search.focus();
  });
  why.addEventListener("click", () => {
    const closed = all(".why:not([open])");
    for (const fold of closed.length ? closed : all(".why")) /** @type {HTMLDetailsElement} */ (fold).open = closed.length > 0;
    why.textContent = say(closed.length ? "close_why" : "open_why");
  });

  const arrive = () => {
    if (!location.hash.startsWith("#rows?")) return;
    const asks = new URLSearchParams(location.hash.slice("#rows?".length));
    for (const [name, field] of Object.entries(fields)) {
      const value = asks.get(name) ?? "";
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = Boolean(value);
      else field.value = value;
    }
    show();
    the("points").scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  arrive();
})();
