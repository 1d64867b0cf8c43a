'use strict';
// Cards on the page: pictures, captions and details.

/** A card in one view: its light and dark picture and, in the Cards tab, its caption. */
class Placement {
  constructor(key, hasCaption) {
    this.key = key;
    this.light = new Picture(this, 'light');
    this.dark = new Picture(this, 'dark');
    this.caption = hasCaption ? new Caption(this) : null;
  }

  show(card, width) {
    this.card = card;
    this.caption?.show(card);
    return [this.light.show(card, width), this.dark.show(card, width)].filter(Boolean);
  }

  /** Outlines the same box in both pictures. */
  point(index) {
    if (this.light.marked === index) return;
    this.light.mark(index);
    this.dark.mark(index);
  }
}

/** The caption below a card's pictures. Updates change text only, so that elements keep the focus. */
class Caption {
  constructor(placement) {
    this.placement = placement;
    this.title = element('h3');
    this.facts = element('p', {class: 'facts'});
    this.files = {light: new Downloads(), dark: new Downloads()};
    this.copy = element('button', {type: 'button', class: 'copy', on: {click: () => this.copySnippet()}}, 'Copy snippet');
    this.opener = element('button', {type: 'button', class: 'opener', 'aria-expanded': 'false', on: {click: () => this.toggle()}}, 'Details');
    this.warnings = element('ul', {class: 'warnings'});
    this.details = element('div', {class: 'details', hidden: true});
    this.root = element('article', {class: 'card', tabindex: '-1'},
      element('div', {class: 'strip'}, element('div', {class: 'who'}, this.title, this.facts),
        element('div', {class: 'modes'}, this.files.light.root, this.files.dark.root),
        element('div', {class: 'acts'}, this.copy, this.opener)),
      this.warnings, this.details);
    this.root.onNear = (is) => is && this.askSizes();
    nearness.observe(this.root);
  }

  show(card) {
    if (card === this.card) return;
    this.card = card;
    this.title.textContent = card.title;
    this.facts.textContent = [card.layout, card.style, `${card.width} × ${card.height}`, card.place].join(' · ');
    this.copy.setAttribute('aria-label', `Copy snippet of ${card.title}`);
    this.opener.setAttribute('aria-label', `Details of ${card.title}`);
    this.root.setAttribute('aria-label', card.title);
    const isOne = card.light.svg === card.dark.svg;
    this.files.light.show(isOne ? card.mode : 'light', card.light, card.title);
    this.files.dark.root.hidden = isOne;
    if (!isOne) this.files.dark.show('dark', card.dark, card.title);
    this.warnings.replaceChildren(...card.messages.map((message) => element('li', {},
      element('b', {}, message.message), ` ${message.place}`, message.hint ? element('span', {}, message.hint) : null)));
    if (!this.details.hidden) this.renderDetails();
    if (this.root.isNear) this.askSizes();
  }

  askSizes() {
    this.files.light.askSize();
    if (!this.files.dark.root.hidden) this.files.dark.askSize();
  }

  copySnippet() {
    copyText(this.card.snippet, `the snippet of ${this.card.title}`);
  }

  toggle() {
    this.details.hidden = !this.details.hidden;
    this.opener.setAttribute('aria-expanded', String(!this.details.hidden));
    if (this.details.hidden) this.details.replaceChildren();
    else this.renderDetails();
  }

  renderDetails() {
    const focused = this.details.querySelector(':focus')?.dataset.part;
    this.details.replaceChildren(
      parts(this.card, this.placement),
      ...['light', 'dark'].filter((mode) => this.card.contrast[mode]?.length).map((mode) => contrastTable(mode, this.card.contrast[mode])),
      about(this.card));
    if (focused !== undefined) this.details.querySelector(`[data-part="${focused}"]`)?.focus();
  }
}

/** The links to the files of one mode, with their sizes. */
class Downloads {
  constructor() {
    this.label = element('span', {class: 'mode'});
    this.links = {svg: element('a'), png: element('a')};
    this.sizes = {}; // kept until new sizes are known, to avoid layout shifts
    this.root = element('p', {class: 'files'}, this.label, this.links.svg, this.links.png);
  }

  show(mode, files, title) {
    this.files = files;
    this.what = `of ${title}, ${mode}`;
    this.label.textContent = mode;
    for (const format of ['svg', 'png']) {
      const link = this.links[format];
      const address = safeAddress(files[format]);
      link.title = files[`${format}Name`];
      link.download = files[`${format}Name`];
      if (address) link.href = address;
      else link.removeAttribute('href');
      this.setSize(format, files[`${format}Bytes`] ?? pngSizes.get(files[format]) ?? this.sizes[format]);
    }
  }

  setSize(format, bytes) {
    this.sizes[format] = bytes;
    const size = bytes ? ` ${sizeText(bytes)}` : '';
    this.links[format].replaceChildren(format.toUpperCase(), element('small', {}, size));
    this.links[format].setAttribute('aria-label', `${format.toUpperCase()}${size} ${this.what}`);
  }

  get address() {
    return this.files.png;
  }

  receiveSize(bytes) {
    this.setSize('png', bytes);
  }

  askSize() {
    if (!this.files.pngBytes) askPngSize(this);
  }
}

// ---- the details of a card ----

/** The parts of the picture as a list for the arrow keys. The focused part is outlined. */
function parts(card, placement) {
  if (card.boxes.length === 0) return '';
  const list = element('ul', {role: 'listbox', 'aria-label': `Parts of ${card.title}`});
  card.boxes.forEach((box, index) => {
    const numbers = [box.x, box.y, box.width, box.height].map((px) => Math.round(px * 10) / 10);
    list.append(element('li', {role: 'option', tabindex: index === 0 ? '0' : '-1', 'data-part': index, 'aria-selected': 'false'},
      element('b', {}, box.name), element('span', {}, box.text),
      element('small', {}, `${numbers[0]}, ${numbers[1]} · ${numbers[2]} × ${numbers[3]}`)));
  });
  list.addEventListener('focusin', ({target}) => {
    for (const option of list.children) {
      option.tabIndex = option === target ? 0 : -1;
      option.setAttribute('aria-selected', String(option === target));
    }
    placement.point(Number(target.dataset.part));
  });
  list.addEventListener('focusout', () => placement.point(null));
  list.addEventListener('pointerover', ({target}) => placement.point(Number(target.closest('li')?.dataset.part ?? -1)));
  list.addEventListener('pointerleave', () => placement.point(null));
  list.addEventListener('keydown', (event) => walk(event, [...list.children], 'ArrowUp', 'ArrowDown'));
  return element('div', {class: 'parts'}, element('h4', {}, 'Parts'), list);
}

/** Moves the focus with the arrow keys (roving tabindex). */
function walk(event, all, back, on) {
  const at = all.indexOf(event.target);
  const to = {[back]: at - 1, [on]: at + 1, Home: 0, End: all.length - 1}[event.key];
  if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  all[(to + all.length) % all.length].focus();
}

function contrastTable(mode, colors) {
  const rows = colors.map(({part, role, ratio, needed, given, used}) => element('tr', {class: ratio < needed ? 'low' : null},
    element('th', {scope: 'row'}, part, part === role ? null : element('small', {}, ` ${role}`)),
    element('td', {}, given === used ? null : element('span', {class: 'moved'}, swatch(given), `${given} → `), swatch(used), used),
    element('td', {class: 'number'}, `${ratio.toFixed(1)}${ratio < needed ? ' too low' : ''}`),
    element('td', {class: 'number'}, String(needed))));
  return element('table', {}, element('caption', {}, `Contrast, ${mode}`),
    element('thead', {}, element('tr', {}, ...['Part', 'Color', 'Ratio', 'Needed'].map((name) => element('th', {scope: 'col'}, name)))),
    element('tbody', {}, ...rows));
}

function swatch(color) {
  const made = element('i', {class: 'swatch', 'aria-hidden': 'true'});
  if (/^#[0-9a-f]{3,8}$/i.test(color)) made.style.backgroundColor = color;
  return made;
}

function about(card) {
  const address = safeAddress(card.url);
  return element('div', {class: 'about'},
    element('h4', {}, 'Snippet'), element('pre', {tabindex: '0', 'aria-label': `Snippet of ${card.title}`}, card.snippet),
    element('h4', {}, 'Alternative text'), element('p', {}, card.alt),
    element('h4', {}, 'Link'),
    element('p', {}, address ? element('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, card.url) : card.url || 'none: the card has no url'));
}
