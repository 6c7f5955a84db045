// @ts-check
// Rulings on rows, made in the page. What was found stays as it is; a ruling stands beside it.
"use strict";
/** @typedef {{id: string, home: Element, group: HTMLElement, ruled: HTMLElement}} Place */
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
  const desk = rulingsOn(sheet, () => draw());
  const {
    address, kept, keep, add, drop, send, reviewer, name, standingOn, relations, says, tell, touched, trouble, storing,
  } = desk;
  const shelf = publishing(sheet, desk);

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
  /** @param {string} id @param {string} kind @param {object} [more] @param {Point} [point] */
  const rule = async (id, kind, more = {}, point = sheet.points[id].point) => {
    if (!(reviewer() || await ask())) return;
    const ruling = add(point, kind, more);
    draw();
    by("status").textContent = tell("on_row", { row: id, says: says(ruling) });
    send();
  };
  /** @param {() => void} change what it does to the rows to publish */
  const publish = async (change) => {
    if (!(reviewer() || await ask())) return;
    change();
    draw();
    by("status").textContent = tell("to_publish", { n: shelf.chosen().length });
    send();
  };

  // Showing.
  /** @type {Place[]} */
  const places = [];
  /** @param {Ruling} one @returns {HTMLButtonElement[]} */
  const undo = (one) => {
    const line = mark(one);
    if (!kept().some((other) => mark(other) === line)) return [];
    const button = make("button", { type: "button", textContent: tell("undo"), ariaLabel: `${tell("undo")}: ${says(one)}` });
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
    const [id] = touched(one);
    if (id) line.append(make("a", { href: `#point-${encodeURIComponent(id)}`, textContent: tell("row", { row: id }) }), " ");
    else line.append("“", make("bdi", { textContent: one.point.claims[0]?.text }), "” ");
    line.append(make("bdi", { textContent: says(one) }));
    if (!desk.stands(one)) line.append(` (${tell("gone")})`);
    line.append(...undo(one));
    return line;
  };
  /** @param {Chosen} one @param {number} at @param {Chosen[]} all */
  const toPublish = (one, at, all) => {
    const words = one.title ?? desk.quoted(one.point.claims[0]);
    const line = make("li", {});
    line.append(make("bdi", { textContent: words }));
    /** @param {string} key @param {string} does @param {() => void} change */
    const button = (key, does, change) => {
      const made = make("button", { type: "button", textContent: tell(key), ariaLabel: `${tell(key)}: ${words}` });
      made.dataset.moves = does;
      made.addEventListener("click", async () => {
        await publish(change);
        const next = by("published").children[does === "up" ? at - 1 : does === "down" ? at + 1 : at];
        (next?.querySelector(`[data-moves=${does}]`) ?? next?.querySelector("button") ?? by("heading").parentElement).focus();
      });
      line.append(" ", made);
    };
    if (at > 0) button("up", "up", () => shelf.move(at, at - 1));
    if (at < all.length - 1) button("down", "down", () => shelf.move(at, at + 1));
    button("leave", "leave", () => shelf.leave(one.point));
    return line;
  };
  let shown = new Set();
  const draw = () => {
    const waiting = kept();
    const every = desk.every();
    const ruled = new Set(every.flatMap(touched));
    for (const { id, group, ruled: list } of places) {
      if (!ruled.has(id) && !shown.has(id)) continue;
      const held = ruled.has(id) ? standingOn(id) : [];
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
    const rows = shelf.chosen();
    by("published").replaceChildren(...rows.map(toPublish));
    by("publishing").hidden = !rows.length;
    by("export").disabled = by("forget").disabled = !waiting.length;
    by("export").textContent = tell(address ? "export_rest" : "export", { n: waiting.length });
    by("again").hidden = !(address && trouble() && waiting.length);
    by("name").textContent = reviewer() ? tell("reviewer_is", { who: reviewer() }) : tell("reviewer");
    const failed = address && trouble() && waiting.length ? `${tell("unwritten", { n: waiting.length, why: trouble() })} ${storing() ? tell("unwritten_kept") : ""}` : "";
    by("trouble").textContent = `${failed}${storing() ? "" : ` ${tell("unkept")}`}`;
    link.textContent = tell("link", { n: every.length });
  };

  // Forms: one at a time in a row, opened by its button.
  /** @param {Place} place @param {string} kind */
  const open = (place, kind) => {
    const { id, group, ruled } = place;
    const opener = /** @type {HTMLElement} */ (group.querySelector(`[data-does=${kind}]`));
    const before = group.parentElement?.querySelector(":scope > .ruling-form");
    for (const button of group.querySelectorAll("[aria-expanded]")) button.setAttribute("aria-expanded", "false");
    before?.remove();
    if (before?.getAttribute("data-kind") === kind) return;
    const form = by(kind).content.cloneNode(true).firstElementChild;
    form.dataset.kind = kind;
    form.setAttribute("aria-label", tell("labelled", { does: opener.textContent ?? "", row: id }));
    const close = () => { form.remove(); opener.setAttribute("aria-expanded", "false"); opener.focus(); };
    form.querySelector("button[type=button]").addEventListener("click", close);
    form.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape") close(); });
    const keeps = forms[kind](form, id);
    form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      const said = keeps(event);
      const wrong = form.querySelector(".wrong");
      if (wrong) wrong.textContent = typeof said === "string" ? said : "";
      if (typeof said === "string") return;
      close();
      said();
    });
    ruled.after(form);
    opener.setAttribute("aria-expanded", "true");
    [...form.querySelectorAll("select, input, textarea")].find((field) => field.checkVisibility())?.focus();
  };
  /** @param {any} form @param {string} id @returns {(event: any) => (() => void)} */
  const title = (form, id) => {
    const [which, name] = form.querySelectorAll("select, input[type=text]");
    const number = form.querySelector("input[type=number]");
    const now = desk.pointsNow(id);
    for (const [at, point] of now.entries()) {
      which.append(make("option", { value: String(at), textContent: point.claims.map(desk.quoted).join(" + ") }));
    }
    which.parentElement.hidden = now.length < 2;
    const follow = () => {
      const was = shelf.at(now[Number(which.value)]);
      name.value = was?.title ?? "";
      number.max = String(shelf.chosen().length + (was ? 0 : 1));
      number.value = was?.place ? String(was.place) : number.max;
      form.querySelector("[value=leave]").hidden = !was;
    };
    which.addEventListener("change", follow);
    follow();
    return (event) => {
      const point = now[Number(which.value)];
      const [words, place] = [name.value, Number(number.value)];
      return event.submitter?.value === "leave" ? () => publish(() => shelf.leave(point)) : () => publish(() => shelf.put(point, words, place));
    };
  };
  /** What is read of a form that is kept: what then is done, or why nothing can be. @type {Record<string, (form: any, id: string) => (event: any) => (() => void) | string>} */
  const forms = {
    relabel: (form, id) => { const read = relabelling(form, sheet, id, desk); return () => { const said = read(); return () => rule(id, "relabel", said); }; },
    note: (form, id) => () => { const text = form.querySelector("textarea").value; return () => rule(id, "note", { text }); },
    rematch: (form, id) => {
      const read = rematching(form, sheet, id, desk);
      return () => { const said = read(); return typeof said === "string" ? said : () => rule(id, said.kind, said.more, said.point); };
    },
    publish: title,
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
    const place = { id, home, group, ruled };
    group.setAttribute("aria-label", tell("yours", { row: id }));
    for (const button of group.querySelectorAll("button")) {
      const does = button.dataset.does;
      if (does === "accept" || does === "reject") button.textContent = row[/** @type {"accept" | "reject"} */ (does)];
      if (!button.textContent || (does === "relabel" && !row.relations.length)) { button.remove(); continue; }
      button.setAttribute("aria-label", tell("labelled", { does: button.textContent, row: id }));
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
    if (!confirm(tell("forget_all", { n: kept().length }))) return;
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
  addEventListener("storage", () => { desk.refresh(); draw(); });
  draw();
  send();
})();
