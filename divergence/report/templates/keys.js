// @ts-check
// Keys: j and k go from row to row, n to the next that needs an eye, / to the search, ? lists them.
"use strict";
(() => {
  const dialog = the("keys");
  const single = the("keys-single");
  const KEPT = "divergence single keys";
  try { single.checked = stored(KEPT) !== "off"; } catch { /* a page from disk may keep nothing */ }
  single.addEventListener("change", () => {
    try { store(KEPT, single.checked ? "on" : "off"); } catch { /* it holds for this visit */ }
  });

  const rows = () => all(".points .point:not([hidden])").filter((row) => row.checkVisibility());
  /** @param {number} step @param {boolean} eye only rows that need one */
  const go = (step, eye) => {
    const shown = rows();
    const now = document.activeElement?.closest(".point");
    let at = now ? shown.indexOf(/** @type {HTMLElement} */ (now)) : -1;
    if (at < 0) {
      const below = shown.findIndex((row) => row.getBoundingClientRect().bottom > 0);
      at = step > 0 ? below - 1 : below;
    }
    for (at += step; at >= 0 && at < shown.length; at += step) {
      if (eye && !("eye" in shown[at].dataset)) continue;
      shown[at].tabIndex = -1;
      shown[at].focus({ preventScroll: true });
      shown[at].scrollIntoView({ block: "nearest" });
      return;
    }
  };
  const help = () => dialog.showModal();
  the("keys-close").addEventListener("click", () => dialog.close());
  /** @type {Record<string, () => void>} */
  const keys = {
    j: () => go(1, false),
    k: () => go(-1, false),
    n: () => go(1, true),
    "/": () => the("tools").querySelector("input")?.focus(),
  };
  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.altKey || event.metaKey || target.closest("input, select, textarea, dialog")) return;
    if (event.key === "?") { event.preventDefault(); help(); return; }
    if (!single.checked || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  const button = make("button", { type: "button", textContent: `${say("keys")} (?)` });
  button.addEventListener("click", help);
  the("tools").append(button);
})();
