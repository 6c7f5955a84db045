// @ts-check
// An aid, never a need: without it every word of the report is there.
"use strict";
/**
 * @typedef {{words: Record<string, string>, sides: [string, string][], topics: [string, string][], facets: [string, string][]}} PageSheet
 */
/** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement[]} */
const all = (selector, root = document) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
/** @param {string} id @returns {any} an element that the page has, whatever its tag */
const the = (id) => document.getElementById(id);
/** @param {string} tag @param {object} [properties] @param {...(Node | string)} inside @returns {any} */
const make = (tag, properties = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...inside);
  return made;
};
// What a browser keeps of it: in local storage, and once more for the tab, for Chromium under load may show
// a page from disk that is reloaded an empty one. Both throw where a browser keeps nothing.
/** @param {string} key @returns {string | null} */
const stored = (key) => localStorage.getItem(key) ?? sessionStorage.getItem(key);
/** @param {string} key @param {string} value an empty one is removed */
const store = (key, value) => {
  for (const one of [localStorage, sessionStorage]) {
    if (value) one.setItem(key, value);
    else one.removeItem(key);
  }
};
/** @type {PageSheet} */
const page = JSON.parse(the("sheet").content.textContent);
/** @param {string} key @param {Record<string, string | number>} [gaps] a phrase, its gaps filled */
const say = (key, gaps = {}) => page.words[key].replace(/\{(\w+)\}/g, (_, gap) => String(gaps[gap]));

(() => {
  // A link into something folded unfolds it, and its reasons; printing unfolds the formalities.
  const unfold = () => {
    let target = null;
    try { target = the(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    let folded = target?.closest("details:not([open])");
    if (!folded) return;
    for (; folded; folded = folded.parentElement?.closest("details:not([open])")) folded.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
  /** @type {any[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all(".formalities:not([open])");
    for (const folded of opened) folded.open = true;
  });
  addEventListener("afterprint", () => { for (const folded of opened) folded.open = false; });
})();
