"use strict";
// Gathers the tables of all texts into one beside them, which sorts and filters; a row leads to its place in the text and back.
(() => {
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const articles = [...document.querySelectorAll("article")];
  const rows = [...document.querySelectorAll("tbody tr")];
  const facts = new Map(); // a row's: its article, number in order, kind, text to search, passages
  rows.forEach((row, order) => {
    const article = row.closest("article");
    if (articles.length > 1) { // the tables become one: a row says whose it is
      const id = article.querySelector(".id").textContent;
      row.cells[row.cells.length - 1].prepend(make("span", {className: "from", title: id, textContent: id}), " ");
    }
    const words = (row.dataset.fields || "").split(" ");
    const fields = [];
    for (let i = 0; i + 2 < words.length; i += 3) fields.push([words[i], Number(words[i + 1]), Number(words[i + 2])]);
    facts.set(row, {article, order, kind: row.className, text: row.textContent.toLowerCase(), fields,
                    start: Number(row.dataset.start), end: Number(row.dataset.end)});
  });
  // The pieces of a text, in order, and those from start to end.
  const pieces = new Map(articles.map((article) => [article, [...article.querySelectorAll("[data-at]")]]));
  const between = (article, start, end) => {
    const all = pieces.get(article);
    let low = 0, high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(all[middle].dataset.at) < start) low = middle + 1; else high = middle;
    }
    const found = [];
    for (; low < all.length && Number(all[low].dataset.at) < end; low++) found.push(all[low]);
    return found;
  };

  // ---- the table
  const head = document.querySelector("thead");
  if (!head) return;
  const body = make("tbody", {});
  body.append(...rows);
  const table = make("table", {}, head, body);
  articles.forEach((article) => article.querySelectorAll("table").forEach((old) => old.remove()));
  const headers = [...head.querySelectorAll("th")];
  const cell = (row, column) => row.cells[row.cells.length > column ? column : 2];
  const keys = {
    "place": (row) => facts.get(row).order,
    "value": (row) => {
      const number = cell(row, 2).dataset.number;
      return number === undefined ? null : Number(number);
    },
  };
  const collator = new Intl.Collator("en", {numeric: true});
  const sort = (column, descending) => {
    const name = headers[column].textContent;
    const key = keys[name] || ((row) => (row.cells.length > column ? cell(row, column).textContent : "") || null);
    const compare = (a, b) => {
      const x = key(a), y = key(b);
      if (x === null || y === null) return (x === null) - (y === null); // what has no value stands last, either way
      const order = typeof x === "number" ? x - y : collator.compare(x, y);
      return descending ? -order : order;
    };
    rows.sort((a, b) => compare(a, b) || facts.get(a).order - facts.get(b).order);
    headers.forEach((header) => header.removeAttribute("aria-sort"));
    headers[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
    body.append(...rows);
  };
  headers.forEach((header, column) => {
    const button = make("button", {type: "button", textContent: header.textContent});
    header.replaceChildren(button);
    button.addEventListener("click", () => sort(column, header.getAttribute("aria-sort") === "ascending"));
  });

  // ---- the filters
  const kinds = ["speedup", "change", "fraction", "score", "parameters", "measure", "count", "setting", "rank", "aside", "unexplained"];
  const labels = {aside: "set aside"};
  const counts = new Map(kinds.map((kind) => [kind, 0]));
  facts.forEach((fact) => counts.set(fact.kind, counts.get(fact.kind) + 1));
  const boxes = new Map();
  const chips = kinds.filter((kind) => counts.get(kind)).map((kind) => {
    const box = make("input", {type: "checkbox", checked: kind !== "aside"});
    boxes.set(kind, box);
    return make("label", {className: "chip " + kind}, box, (labels[kind] || kind) + " " + counts.get(kind));
  });
  const search = make("input", {type: "search", placeholder: "filter", ariaLabel: "filter rows by their words"});
  const choice = make("select", {ariaLabel: "one text or all"}, make("option", {value: "", textContent: "all texts"}),
    ...articles.map((article) => make("option", {value: article.id, textContent: article.querySelector("h2").textContent})));
  const told = make("output", {});
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fact = facts.get(row);
      const on = boxes.get(fact.kind).checked && (!choice.value || fact.article.id === choice.value) && words.every((word) => fact.text.includes(word));
      row.hidden = !on;
      shown += on;
    }
    articles.forEach((article) => { article.hidden = Boolean(choice.value) && article.id !== choice.value; });
    boxes.forEach((box, kind) => document.querySelectorAll(".text a." + kind).forEach((mark) => mark.classList.toggle("off", !box.checked)));
    told.textContent = shown + " of " + rows.length + " numbers shown";
  };
  [search, choice, ...boxes.values()].forEach((control) => control.addEventListener("input", filter));

  // ---- from row to place and back
  let selected = null, lit = [];
  const select = (row) => {
    lit.forEach(([piece, name]) => piece.classList.remove(name));
    if (selected) { selected.classList.remove("selected"); selected.removeAttribute("aria-current"); }
    lit = [];
    selected = row;
    if (!row) return;
    const fact = facts.get(row);
    row.classList.add("selected");
    row.setAttribute("aria-current", "true");
    const light = (piece, name) => { piece.classList.add(name); lit.push([piece, name]); };
    between(fact.article, fact.start, fact.end).forEach((piece) => light(piece, "selected"));
    fact.fields.forEach(([name, start, end]) => between(fact.article, start, end).forEach((piece) => light(piece, name)));
  };
  const placeOf = (row) => { const fact = facts.get(row); return between(fact.article, fact.start, fact.end)[0]; };
  const toPlace = (row, focus) => {
    const fact = facts.get(row);
    if (fact.article.hidden) { choice.value = ""; filter(); }
    select(row);
    const place = placeOf(row);
    if (!place) return;
    place.scrollIntoView({block: "center"});
    if (focus) place.focus({preventScroll: true});
  };
  const toRow = (mark) => {
    const at = Number(mark.dataset.at), article = mark.closest("article");
    const owners = rows.filter((row) => { const fact = facts.get(row); return fact.article === article && fact.start <= at && at < fact.end; });
    if (!owners.length) return;
    const row = owners[(owners.indexOf(selected) + 1) % owners.length]; // where claims share a place, each click shows the next
    if (row.hidden) { search.value = ""; boxes.get(facts.get(row).kind).checked = true; filter(); }
    select(row);
    row.scrollIntoView({block: "center"});
    row.querySelector("td:last-child a").focus({preventScroll: true});
  };
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (!row || String(getSelection())) return;
    event.preventDefault();
    toPlace(row, Boolean(event.target.closest("a")));
  });
  document.querySelector("main").addEventListener("click", (event) => {
    const mark = event.target.closest(".text a");
    if (!mark) return;
    event.preventDefault();
    toRow(mark);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select");
    if (event.key === "Escape") {
      if (typing) { search.value = ""; filter(); } else select(null);
    } else if (!typing && event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "j" || event.key === "k")) {
      const shown = rows.filter((row) => !row.hidden), at = shown.indexOf(selected);
      const next = shown[event.key === "j" ? at + 1 : at < 0 ? shown.length - 1 : at - 1];
      if (!next) return;
      toPlace(next, false);
      next.scrollIntoView({block: "nearest"});
    }
  });

  const controls = make("div", {className: "controls"}, search, ...chips);
  if (articles.length > 1) controls.prepend(choice);
  const scrolls = make("div", {className: "scrolls", tabIndex: 0}, table);
  scrolls.setAttribute("role", "region");
  scrolls.setAttribute("aria-label", "numbers");
  const roles = ["metric", "subject", "baseline", "dataset", "condition"].flatMap((role) => [" ", make("i", {className: role, textContent: role})]);
  const help = make("p", {className: "help"}, "click a row or a mark to go to the other; j and k: next and previous; /: filter; Escape: clear; underlined:", ...roles);
  document.querySelector("header").append(told);
  document.body.insertBefore(make("aside", {className: "panel"}, controls, scrolls, help), document.querySelector("main").nextSibling);
  document.body.classList.add("scripted");
  filter();
  if (location.hash.startsWith("#r")) {
    const row = document.getElementById(location.hash.slice(1));
    if (facts.has(row)) toPlace(row, false);
  }
})();
