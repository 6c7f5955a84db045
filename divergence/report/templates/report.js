// An aid, never a need: without it every word of the report is there.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // A claim under the pointer or in focus lights its counterparts in the other texts.
  const byPoint = new Map();
  for (const claim of all(".text .claim[data-point]")) {
    const point = claim.dataset.point;
    if (!byPoint.has(point)) byPoint.set(point, []);
    byPoint.get(point).push(claim);
  }
  const light = (event, on) => {
    const claim = event.target.closest?.(".text .claim[data-point]");
    for (const peer of (claim && byPoint.get(claim.dataset.point)) || []) peer.classList.toggle("lit", on);
  };
  for (const [type, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]])
    document.addEventListener(type, (event) => light(event, on));

  // A link into something folded unfolds it; printing unfolds the formalities.
  const unfold = () => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    const folded = target?.closest("details:not([open])");
    if (folded) { folded.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", unfold);
  unfold();
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all(".formalities:not([open])");
    for (const folded of opened) folded.open = true;
  });
  addEventListener("afterprint", () => { for (const folded of opened) folded.open = false; });

  // Search, and a choice of rows.
  const points = all(".points .point");
  const tools = document.getElementById("tools");
  if (!tools || points.length < 2) return;
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const search = make("input", { type: "search", placeholder: "Search the quotes", ariaLabel: "Search the quotes" });
  const choice = make("select", { ariaLabel: "Rows to show" });
  choice.append(make("option", { value: "", textContent: "All rows" }));
  const headings = all(".points .heading");
  headings.forEach((heading, number) => {
    choice.append(make("option", { value: String(number), textContent: heading.querySelector("bdi").textContent }));
    for (let row = heading.nextElementSibling; row?.matches(".point"); row = row.nextElementSibling)
      row.dataset.heading = String(number);
  });
  const why = make("button", { type: "button", textContent: "Open every “why”" });
  const count = make("output", {});
  tools.append(search, choice, why, count);
  tools.hidden = false;

  const words = new Map(points.map((row) => [row, plain(row.querySelector(".quotes").textContent)]));
  const show = () => {
    const wanted = plain(search.value.trim());
    const filtered = Boolean(wanted || choice.value);
    let shown = 0;
    for (const row of points) {
      const fits = (!choice.value || row.dataset.heading === choice.value) && words.get(row).includes(wanted);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    headings.forEach((heading, number) => {
      heading.hidden = !points.some((row) => row.dataset.heading === String(number) && !row.hidden);
    });
    const formalities = document.querySelector(".formalities");
    if (formalities) {
      formalities.hidden = !all(".point", formalities).some((row) => !row.hidden);
      if (wanted && !formalities.hidden) formalities.open = true;
    }
    count.textContent = filtered ? `${shown} of ${points.length} rows` : "";
  };
  search.addEventListener("input", show);
  choice.addEventListener("change", show);
  why.addEventListener("click", () => {
    const closed = all(".why:not([open])");
    const folds = closed.length ? closed : all(".why");
    for (const fold of folds) fold.open = closed.length > 0;
    why.textContent = closed.length ? "Close every “why”" : "Open every “why”";
  });
})();
