'use strict';
// The three tabs: Cards, README and Styles. Each new state updates the existing elements of a tab.

// px: the width of a README's rows, and the distance of their cards; as in snippets
const rowWidth = 805;
const gutter = 16;

// ---- arrangement ----

const areAlike = (one, other) => one.layout === other.layout && (one.layout === 'badge' || Math.abs(one.width - other.width) < 1);

/** The number of pictures in the longest row of cards with this layout and width. */
const sharing = (card, rows) => Math.max(1, ...rows.filter((row) => areAlike(row[0], card)).map((row) => row.length));

/** The width attribute of a picture, as in snippets. */
function widthOf(card, rows) {
  const count = sharing(card, rows);
  const isScaled = card.layout === 'social' || (count > 1 && card.layout !== 'badge');
  return String(Math.round(isScaled ? Math.min(card.width, Math.floor((rowWidth - gutter * (count - 1)) / count)) : card.width));
}

/** The cards of rows of keys. */
const cardsOf = (rows, cards) => rows.map((row) => row.map((key) => cards.get(key)));

/** Groups the rows of a set. Badges are shown in a line of text, and social pictures as posts in a feed. */
function plateKinds(rows, cards) {
  const plates = [];
  for (const row of rows) {
    const kind = {badge: 'line', social: 'feed'}[cards.get(row[0]).layout] ?? 'row';
    if (kind === 'line' && plates.at(-1)?.kind === kind) plates.at(-1).keys.push(...row);
    else plates.push({kind, keys: [...row]});
  }
  return plates;
}

/** The light and the dark page side by side; fill(mode) returns their content. */
function panes(fill) {
  return element('div', {class: 'panes'}, ...['light', 'dark'].map((mode) => reachScrolled(
    element('div', {class: `pane ${mode}`, role: 'group', 'aria-label': `On the ${mode} page`}, element('div', {class: 'column'}, ...fill(mode))))));
}

/** Makes a pane that clips its column focusable, so that keys can scroll it. */
function reachScrolled(pane) {
  if (document.body.classList.contains('cut')) pane.tabIndex = 0;
  else pane.removeAttribute('tabindex');
  return pane;
}

function spaced(pictures) {
  return pictures.flatMap((picture, index) => (index ? [' ', picture] : [picture]));
}

/** A row of a README: cards with a gutter, or badges as text. */
function paragraph(placements, mode, align = 'none') {
  const pictures = placements.map((placement) => placement[mode].root);
  return placements[0].card?.layout === 'badge' ? element('p', {class: align}, ...spaced(pictures)) : element('p', {class: `cards ${align}`}, ...pictures);
}

function hostOf(url) {
  try {
    return new URL(url).host || 'github.com';
  } catch {
    return 'github.com';
  }
}

/** The content of each kind of group on one page. */
const arrangements = {
  row: (placements, mode) => [paragraph(placements, mode, 'center')],
  line: (placements, mode) => [element('p', {class: 'prose'}, 'Badges such as ',
    ...spaced(placements.map((placement) => placement[mode].root)), ' are shown within a line of text.')],
  feed: (placements, mode) => placements.map((placement) => element('div', {class: 'post'}, placement[mode].root,
    element('div', {}, element('b', {}, placement.card.title), element('span', {}, hostOf(placement.card.url))))),
};

// ---- views ----

/** Makes `nodes` the children of `root` without touching those that stay. */
function arrange(root, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...root.children]) if (!wanted.has(child)) child.remove();
  let at = root.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else root.insertBefore(node, at);
  }
}

/** A cache by name from one state to the next. Entries that a state does not use are discarded. */
class Kept {
  constructor() {
    this.now = new Map();
  }

  begin() {
    this.before = this.now;
    this.now = new Map();
  }

  /** Returns the entry of a name, or makes it. Repeated names within a state get separate entries. */
  get(name, make) {
    let own = name;
    for (let n = 2; this.now.has(own); n += 1) own = `${name} ${n}`;
    const thing = this.before.get(own) ?? make();
    this.now.set(own, thing);
    return thing;
  }
}

class CardsView {
  constructor(root) {
    this.root = root;
    this.placements = new Kept();
    this.nodes = new Kept();
  }

  /** Returns promises of functions that replace pictures: see Picture.show. */
  draw(state) {
    const nodes = [];
    const pending = [];
    this.placements.begin();
    this.nodes.begin();
    for (const set of state.sets) {
      nodes.push(this.heading(set, set.rows.flat().length, state));
      const rows = cardsOf(set.rows, state.cards);
      for (const {kind, keys} of plateKinds(set.rows, state.cards)) {
        const widths = keys.map((key) => (kind === 'feed' ? '100%' : widthOf(state.cards.get(key), rows)));
        nodes.push(this.plate(set.file, kind, keys.map((key) => [key, state.cards.get(key)]), widths, pending));
      }
    }
    if (state.cards.size === 0) nodes.push(element('p', {class: 'nothing'}, 'No cards yet. Add a card to the file to see it here.'));
    arrange(this.root, nodes);
    return pending;
  }

  heading(set, count, state) {
    const heading = this.nodes.get(`heading ${set.file}`, () => {
      const made = {name: element('h2'), about: element('span', {class: 'quiet'})};
      made.copy = element('button', {type: 'button', class: 'right', on: {click: () => copyText(made.snippet, 'the snippet of all cards')}}, 'Copy snippet of all');
      made.root = element('div', {class: 'title'}, made.name, made.about, made.copy);
      return made;
    });
    heading.name.textContent = set.file;
    heading.about.textContent = `${count} ${count === 1 ? 'card' : 'cards'}`;
    heading.snippet = state.sets.length === 1 ? state.snippet : set.snippet;
    return heading.root;
  }

  plate(file, kind, entries, widths, pending) {
    const placements = entries.map(([key, card], index) => {
      const placement = this.placements.get(`${file} ${key}`, () => new Placement(key, true));
      pending.push(...placement.show(card, widths[index]));
      return placement;
    });
    const parts = kind === 'feed' ? entries.flatMap(([, card]) => [card.title, card.url]) : [];
    return this.nodes.get(JSON.stringify([file, kind, ...entries.map(([key]) => key), ...parts]), () =>
      element('section', {class: `plate ${kind}`, 'aria-label': entries.map(([, card]) => card.title).join(', ')},
        panes((mode) => arrangements[kind](placements, mode)), ...placements.map((placement) => placement.caption.root)));
  }
}

class ReadmeView {
  constructor(root) {
    this.root = root;
    this.placements = new Kept();
    this.nodes = new Kept();
    this.name = element('h2');
    this.news = element('span', {class: 'news'});
    this.command = element('code');
    this.copy = element('button', {type: 'button', on: {click: () => copyText(this.command.textContent, 'the command')}}, 'Copy command');
    this.head = element('div', {class: 'title'}, this.name, this.news, this.command, this.copy);
  }

  draw(state) {
    const {path, current, sections} = state.readme;
    const pending = [];
    this.name.textContent = path;
    this.news.textContent = current ? 'is up to date' : 'is out of date; to update it, run:';
    this.news.classList.toggle('late', !current);
    this.command.textContent = ['placard embed', path, ...state.files].map((part) => (/^[\w./ -]*$/.test(part) ? part : `'${part}'`)).join(' ');
    this.command.hidden = this.copy.hidden = current;
    this.placements.begin();
    this.nodes.begin();
    const filled = sections.map((section, index) => this.section(section, index, state, pending));
    const plate = this.nodes.get(JSON.stringify(sections), () =>
      element('div', {class: 'plate'}, panes((mode) => [skeleton(2), ...filled.flatMap((rows, index) => [
        element('div', {class: 'section'}, element('span', {class: 'place'}, `${path}:${sections[index].line}`),
          ...rows.map((placements) => paragraph(placements, mode, sections[index].align))), skeleton(1 + (index % 2))])])));
    arrange(this.root, [this.head, plate]);
    return pending;
  }

  /** The rows of one pair of markers, as placements. */
  section({rows}, index, state, pending) {
    const all = cardsOf(rows, state.cards);
    return rows.map((row) => row.map((key) => {
      const placement = this.placements.get(`${index} ${key}`, () => new Placement(key, false));
      pending.push(...placement.show(state.cards.get(key), widthOf(state.cards.get(key), all)));
      return placement;
    }));
  }
}

/** Gray lines as placeholders for the text of the README. */
function skeleton(lines) {
  return element('div', {class: 'skeleton', 'aria-hidden': 'true'}, ...Array.from({length: lines + 1}, () => element('i')));
}

/** One card in every style, on both pages. A style is loaded when it scrolls into view. */
class SheetView {
  constructor(root, load, use) {
    this.root = root;
    this.load = load; // (style, key) → promise of a State with that card
    this.use = use;
    this.figures = new Kept();
    this.chooser = byId('sheet-card');
    this.chooser.addEventListener('change', () => this.draw(this.state));
  }

  draw(state) {
    this.state = state;
    const cards = state.sets.flatMap((set) => set.rows.flat()).map((key) => [key, state.cards.get(key)]);
    const first = cards.find(([, card]) => card.layout === 'project') ?? cards[0];
    fillSelect(this.chooser, cards.map(([key, card]) => [key, card.title]), state.cards.has(this.chooser.value) ? this.chooser.value : first?.[0]);
    this.figures.begin();
    arrange(this.root, state.styles.map((style) => {
      const figure = this.figures.get(style, () => this.figure(style));
      figure.root.classList.toggle('used', style === state.view.style);
      figure.isStale = true;
      if (figure.root.isNear) this.fill(figure);
      return figure.root;
    }));
    return [];
  }

  figure(style) {
    const figure = {style, placement: new Placement(style, false), about: element('p', {class: 'quiet'})};
    figure.root = element('section', {class: 'plate', 'aria-label': style}, panes((mode) => [paragraph([figure.placement], mode, 'center')]),
      element('div', {class: 'strip'}, element('div', {class: 'who'}, element('h3', {}, style), figure.about),
        element('button', {type: 'button', 'aria-label': `Use this style: ${style}`, on: {click: () => this.use(style)}}, 'Use this style')));
    figure.root.onNear = (is) => is && this.fill(figure);
    nearness.observe(figure.root);
    return figure;
  }

  async fill(figure) {
    if (!figure.isStale || !this.chooser.value) return;
    figure.isStale = false;
    const key = this.chooser.value;
    const state = await this.load(figure.style, key).catch(() => null);
    const card = state?.cards[key];
    if (!card || key !== this.chooser.value) return;
    figure.about.textContent = state.about;
    const put = await Promise.all(figure.placement.show(card, String(Math.round(card.width))));
    for (const place of put) place();
  }
}

/** Sets the options of a select, as [value, text]. Does nothing if they are unchanged. */
function fillSelect(select, options, value) {
  const signature = JSON.stringify(options);
  if (select.dataset.options !== signature) {
    select.dataset.options = signature;
    select.replaceChildren(...options.map(([key, text]) => element('option', {value: key}, text)));
  }
  select.value = value ?? '';
}
