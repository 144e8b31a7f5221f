// What the page does. Without it the tree folds too, and its links lead to the text.
"use strict";

(() => {
  const $ = (id) => document.getElementById(id);
  const nav = $("contents");
  const bar = document.querySelector("header");
  const headings = [...document.querySelectorAll("article [id]")]; // one for each section, in the order of the text
  const links = new Map([...nav.querySelectorAll("li a")].map((link) => [link.hash.slice(1), link]));
  const folds = [...nav.querySelectorAll("details")];
  let current = null; // the id of the section that is being read

  document.documentElement.classList.add("scripted");

  // The section being read, in the tree

  /** The last section that begins above the top of what can be seen, or right below it; found by halving. */
  function reading() {
    const edge = bar.offsetHeight + 40;
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (headings[middle].getBoundingClientRect().top <= edge) low = middle + 1;
      else high = middle;
    }
    return low ? headings[low - 1].id : null;
  }

  /** The folds around an entry of the tree, the innermost first. */
  function around(link) {
    const found = [];
    let fold = link.closest("li").parentElement.closest("details");
    for (; fold; fold = fold.parentElement.closest("details")) found.push(fold);
    return found;
  }

  /** The entry itself, or where it is folded away the one that can be seen. */
  function seen(link) {
    const folded = around(link).findLast((fold) => !fold.open);
    return folded ? folded.querySelector("summary a") : link;
  }

  function mark(id) {
    current = id;
    const before = nav.querySelector("[aria-current]");
    const link = id && seen(links.get(id));
    if (before === link) return;
    if (before) before.removeAttribute("aria-current");
    if (!link) return;
    link.setAttribute("aria-current", "location");
    const box = link.getBoundingClientRect();
    const pane = nav.getBoundingClientRect();
    const top = pane.top + nav.querySelector(".tools").offsetHeight;
    if (box.height && (box.top < top || box.bottom > pane.bottom)) nav.scrollTop += box.top - (top + pane.bottom) / 2;
  }

  let waiting = false;
  function follow() {
    if (waiting || !$("map").hidden) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark(reading());
    });
  }

  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);
  nav.addEventListener("toggle", () => mark(current), true);

  // Going to a section

  function read(id) {
    show(false);
    if (location.hash !== `#${id}`) location.hash = id;
    $(id).scrollIntoView();
    mark(id);
  }

  nav.addEventListener("click", (event) => {
    const link = event.target.closest("li a");
    if (!link) return;
    event.preventDefault();
    const id = link.hash.slice(1);
    open(false);
    if ($("map").hidden) {
      read(id);
    } else {
      mark(id);
      reveal(id);
    }
  });

  nav.addEventListener("keydown", (event) => {
    const link = event.target.closest("li")?.querySelector("a");
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
    const shown = [...links.values()].filter((one) => one.checkVisibility());
    const at = shown.indexOf(link);
    const fold = link.closest("summary")?.parentElement;
    const to = {
      ArrowDown: () => shown[at + 1],
      ArrowUp: () => shown[at - 1],
      Home: () => shown[0],
      End: () => shown.at(-1),
      ArrowRight: () => (fold && !fold.open ? ((fold.open = true), link) : fold && shown[at + 1]),
      ArrowLeft: () => (fold?.open ? ((fold.open = false), link) : around(link)[0]?.querySelector("summary a")),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    to()?.focus();
  });

  // Folding and filtering

  const unfold = (open) => folds.forEach((fold) => (fold.open = open));
  $("unfold").addEventListener("click", () => unfold(true));
  $("fold").addEventListener("click", () => unfold(false));

  let kept = null; // which folds were open before the filter opened others
  $("filter").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    kept ??= folds.map((fold) => fold.open);
    const matching = new Set();
    let count = 0;
    for (const link of links.values()) {
      if (!link.textContent.toLowerCase().includes(wanted)) continue;
      count += 1;
      // An entry that is in the set already has those around it there too.
      for (let entry = link.closest("li"); entry && !matching.has(entry); entry = entry.parentElement.closest("li"))
        matching.add(entry);
    }
    for (const link of links.values()) {
      const entry = link.closest("li");
      entry.hidden = !matching.has(entry);
    }
    folds.forEach((fold, index) => (fold.open = wanted ? true : kept[index]));
    if (!wanted) kept = null;
    $("found").textContent = wanted ? `${count} 处` : "";
  });

  // The tree on narrow screens

  function open(wanted) {
    $("menu").setAttribute("aria-expanded", String(wanted));
  }
  $("menu").addEventListener("click", () => open($("menu").getAttribute("aria-expanded") === "false"));
  $("text").addEventListener("click", () => open(false));
  addEventListener("keydown", (event) => event.key === "Escape" && open(false));

  // The mind map

  const data = JSON.parse($("data").textContent);
  const parents = []; // of each section the index of the one above it, or -1
  let mind = null;
  let depth = 0; // the levels that are unfolded
  const deepest = data.sections.reduce((most, [level]) => Math.max(most, level), 1);
  const MARGIN = 24; // pixels left of the map's root
  const LEGIBLE = 0.6; // the least scale at which a map can be read

  /** How many sections there are down to a level. */
  const upTo = (level) => data.sections.filter(([one]) => one <= level).length;

  /** The sections as the library wants them, with those below a level folded away. */
  function nodes(level) {
    const root = { id: "root", topic: data.title || "目录", children: [] };
    const path = [[root, -1]];
    data.sections.forEach(([at, topic], index) => {
      const node = { id: `s${index + 1}`, topic: topic || "—", expanded: at < level, children: [] };
      path.length = at;
      const [above, parent] = path.at(-1);
      above.children.push(node);
      parents[index] = parent;
      path.push([node, index]);
    });
    return root;
  }

  function draw() {
    const colour = (name) => `var(--${name})`;
    mind = new MindElixirLite.default({
      el: $("canvas"),
      direction: MindElixirLite.RIGHT,
      editable: false,
      contextMenu: false,
      toolBar: false,
      keypress: false,
      overflowHidden: false, // true would switch off the pointer
      scaleMin: 0.05,
      scaleMax: 3,
      theme: {
        name: "page",
        palette: ["#c0392b", "#c77d0a", "#3f8f4f", "#1f8a9e", "#3d6fc4", "#8455b5", "#b04a86", "#7d6a4f"],
        cssVar: {
          "--main-color": colour("ink"),
          "--main-bgcolor": colour("paper"),
          "--main-bgcolor-transparent": colour("paper"),
          "--color": colour("ink"),
          "--bgcolor": colour("ground"),
          "--selected": colour("accent"),
          "--accent-color": colour("accent"),
          "--root-color": colour("paper"),
          "--root-bgcolor": colour("accent"),
          "--root-radius": "10px",
          "--main-radius": "8px",
          "--main-gap-x": "40px",
          "--main-gap-y": "8px",
          "--node-gap-x": "24px",
          "--node-gap-y": "4px",
          "--topic-padding": "3px 8px",
          "--map-padding": "40px",
        },
      },
    });
    mind.init({ nodeData: nodes(1) });
    unfoldTo([3, 2].find((level) => upTo(level) <= 60) ?? 1); // the map begins with some sixty nodes at most
  }

  function unfoldTo(level) {
    depth = Math.min(level, deepest);
    $("map-fold").disabled = depth === 1;
    $("map-unfold").disabled = depth === deepest || upTo(depth + 1) > 1500; // which would take seconds
    mind.refresh({ nodeData: nodes(depth) });
    frame();
  }

  /** The whole map if it can be read then, else its root at the left, for the map grows to the right. */
  function frame() {
    mind.scaleFit();
    if (mind.scaleVal >= LEGIBLE) return;
    mind.scale(LEGIBLE);
    mind.toCenter();
    mind.move($("canvas").getBoundingClientRect().left + MARGIN - mind.findEle("root").getBoundingClientRect().left, 0);
  }

  /** Bring a section into the view of the map, whatever it is folded into. */
  function reveal(id) {
    const path = [];
    for (let index = Number(id.slice(1)) - 1; index >= 0; index = parents[index]) path.unshift(`s${index + 1}`);
    for (const above of path.slice(0, -1)) {
      const node = mind.findEle(above);
      if (node.nodeObj.expanded === false) mind.expandNode(node, true);
    }
    if (mind.scaleVal < LEGIBLE) mind.scale(LEGIBLE);
    const node = mind.findEle(id);
    $("canvas").querySelector(".selected")?.classList.remove("selected");
    node.classList.add("selected");
    mind.scrollIntoView(node, true);
  }

  function show(map) {
    if ($("map").hidden === !map) return;
    $("map").hidden = !map;
    $("text").inert = map;
    $("show-map").setAttribute("aria-pressed", String(map));
    $("show-text").setAttribute("aria-pressed", String(!map));
    if (map && !mind) draw();
  }

  $("show-map").addEventListener("click", () => {
    open(false);
    show(true);
  });
  $("show-text").addEventListener("click", () => (current ? read(current) : show(false)));
  $("map-unfold").addEventListener("click", () => unfoldTo(depth + 1));
  $("map-fold").addEventListener("click", () => unfoldTo(depth - 1));
  $("map-in").addEventListener("click", () => mind.scale(mind.scaleVal * 1.25));
  $("map-out").addEventListener("click", () => mind.scale(mind.scaleVal / 1.25));
  $("map-fit").addEventListener("click", () => mind.scaleFit());
  $("print").addEventListener("click", () => print());

  // A click on a node leads to the text, but not the end of a drag.
  let from = null;
  $("canvas").addEventListener("pointerdown", (event) => (from = event), true);
  $("canvas").addEventListener("click", (event) => {
    const node = event.target.closest("me-tpc");
    if (!node || !from || Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > 5) return;
    if (node.nodeObj.id === "root") scrollTo(0, 0), show(false);
    else read(node.nodeObj.id);
  });

  follow();
})();
