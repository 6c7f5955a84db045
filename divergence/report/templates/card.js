// @ts-check
// A claim under the pointer or in focus lights its counterparts and opens its evidence card.
// The card holds copies of what stands in the claim's row; a press pins it.
"use strict";
(() => {
  const card = the("card");
  /** @type {Map<string, HTMLElement[]>} */
  const peers = new Map();
  for (const claim of all(".text .claim[data-point]")) {
    const point = claim.dataset.point ?? "";
    peers.set(point, [...(peers.get(point) ?? []), claim]);
  }

  // Footnotes: the words of a claim, and its document's citation around its place.
  /** @param {HTMLElement} item an entry of "exact words" */
  const footnote = (item) => {
    const claim = the(`claim-${item.dataset.claim}`);
    const [before, after] = the(`cite-${item.dataset.readout}`).children;
    const place = /\[\d+, \d+\)/.exec(item.lastChild?.textContent ?? "")?.[0] ?? "";
    return `“${claim.textContent}” (${before.textContent}${place}${after.textContent})`;
  };
  /** @param {ParentNode} root gives every quote in it a button */
  const citable = (root) => {
    for (const item of all(".exact li:not([data-citable])", root)) {
      const button = make("button", { type: "button", textContent: say("footnote") });
      const words = footnote(item);
      item.dataset.citable = "";
      item.append(" ", button);
      button.addEventListener("click", async () => {
        const copied = await navigator.clipboard?.writeText(words).then(() => true, () => false);
        button.nextElementSibling?.remove();
        const shown = make("span", { className: "footnote" }, make("bdi", { textContent: words }));
        button.after(shown);
        the("said").textContent = `${say(copied ? "copied" : "by_hand")} ${words}`;
        if (!copied) getSelection()?.selectAllChildren(shown);
      });
    }
  };
  document.addEventListener("toggle", (event) => {
    const why = /** @type {HTMLElement} */ (event.target);
    if (why.matches(".why")) citable(why);
  }, true);
  for (const why of all(".why[open]")) citable(why);

  /** @type {HTMLElement | null} the claim whose card is open */
  let open = null;
  let pinned = false;
  let timer = 0;
  /** @param {string | undefined} point @param {boolean} on */
  const light = (point, on) => { for (const peer of peers.get(point ?? "") ?? []) peer.classList.toggle("lit", on); };
  const close = () => {
    clearTimeout(timer);
    if (!open) return;
    const claim = open;
    light(claim.dataset.point, false);
    if (card.contains(document.activeElement)) claim.focus({ preventScroll: true });
    open = null;
    pinned = false;
    card.hidden = true;
    document.documentElement.classList.remove("carded");
  };
  /** @param {string} point */
  const fill = (point) => {
    const row = the(`point-${point}`);
    const columns = make("div", { className: "columns" });
    for (const cell of row.querySelector(".quotes").children) {
      const column = make("div", { className: "column" });
      column.append(...cell.cloneNode(true).childNodes);
      columns.append(column);
    }
    const because = row.querySelector(".because").cloneNode(true);
    because.removeAttribute("id");
    for (const old of all("button, .footnote", because)) old.remove();
    for (const item of all("[data-citable]", because)) delete item.dataset.citable;
    const verdicts = all(".why > summary .verdict", row).map((verdict) => verdict.cloneNode(true));
    const shut = make("button", { type: "button", textContent: say("close") });
    shut.addEventListener("click", close);
    const link = make("a", { href: `#point-${encodeURIComponent(point)}`, textContent: say("to_row", { row: point }) });
    link.addEventListener("click", close);
    card.replaceChildren(make("header", {}, ...verdicts, link, shut), columns, because);
    card.setAttribute("aria-label", say("card", { row: point }));
    citable(because);
    card.scrollTop = 0;
  };
  /** @param {HTMLElement} claim @param {boolean} pin */
  const show = (claim, pin) => {
    clearTimeout(timer);
    if (open !== claim) {
      close();
      open = claim;
      light(claim.dataset.point, true);
      fill(claim.dataset.point ?? "");
      card.hidden = false;
      // It stands where it does not cover the claim, so that nothing has to move under the pointer.
      card.classList.remove("above");
      card.classList.toggle("above", claim.getBoundingClientRect().bottom > card.getBoundingClientRect().top);
      document.documentElement.classList.add("carded");
    }
    pinned = pin;
    if (pin) card.focus({ preventScroll: true });
  };
  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  const claimOf = (target) => target instanceof Element ? target.closest(".text .claim[data-point]") : null;

  const texts = /** @type {HTMLElement} */ (document.querySelector(".texts"));
  texts?.addEventListener("mouseover", (event) => {
    const claim = claimOf(event.target);
    if (pinned || !claim) return;
    clearTimeout(timer);
    timer = setTimeout(() => show(claim, false), 120);
  });
  texts?.addEventListener("mouseout", () => {
    clearTimeout(timer);
    if (!pinned) timer = setTimeout(() => { if (!card.matches(":hover")) close(); }, 600);
  });
  card.addEventListener("mouseleave", () => { if (!pinned && !claimOf(document.activeElement)) close(); });
  texts?.addEventListener("focusin", (event) => { const claim = claimOf(event.target); if (claim && !pinned) show(claim, false); });
  texts?.addEventListener("focusout", (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (!pinned && !card.contains(next) && !claimOf(next)) close();
  });
  texts?.addEventListener("click", (event) => {
    const claim = claimOf(event.target);
    if (!claim || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(claim, true);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
})();
