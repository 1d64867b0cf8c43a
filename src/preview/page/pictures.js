'use strict';
// What the page is made of: elements from data, pictures that change without a flicker, outlines of their boxes.
// All data may come from a stranger's file: it only ever becomes text nodes and attributes, never markup.

/** An element with attributes and children. Attributes that are null or false are left out; `on` holds listeners. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const byId = (id) => document.getElementById(id);

/** The address where it is one that a link may have, otherwise null: a file could say 'javascript:'. */
function safeAddress(text) {
  return /^(https?:|mailto:|pictures\/)/i.test(text) ? text : null;
}

function sizeText(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Says something once, to the eye and to a screen reader. */
function say(text) {
  const place = byId('said');
  place.textContent = text;
  place.classList.add('seen');
  clearTimeout(say.timer);
  say.timer = setTimeout(() => {
    place.classList.remove('seen');
    place.textContent = '';
  }, 2500);
}

async function copyText(text, what) {
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  say(done || copySelected(text) ? `copied ${what}` : 'this browser lets no page copy: mark the snippet in the details');
}

// Where the page is not served from a trustworthy address there is no clipboard but the selection's.
function copySelected(text) {
  const field = element('textarea', {class: 'unseen', 'aria-hidden': 'true'});
  const before = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  return done;
}

/** Calls the element's `onNear(is)` as it comes near the screen and leaves it again. */
const nearness = new IntersectionObserver((entries) => {
  for (const {target, isIntersecting} of entries) {
    target.isNear = isIntersecting;
    target.onNear?.(isIntersecting);
  }
}, {rootMargin: '300px'});

/** A card's picture in one mode at one place of the page. */
class Picture {
  constructor(placement, mode) {
    this.placement = placement;
    this.mode = mode;
    this.boxes = element('span', {class: 'boxes', 'aria-hidden': 'true'});
    this.root = element('span', {class: 'picture'}, this.boxes);
    this.root.onNear = () => this.drawBoxes();
    this.root.addEventListener('pointermove', (event) => placement.point(this.boxAt(event)));
    this.root.addEventListener('pointerleave', () => placement.point(null));
    nearness.observe(this.root);
  }

  /** Begins to show the card; width is the attribute an <img> would have. Returns null, or a promise of a function that
      puts the decoded picture in the place of the old one: all that changed can then change in one frame. */
  show(card, width) {
    const {svg} = card[this.mode];
    if (svg === this.address) {
      this.settle(card, width);
      return null;
    }
    this.address = svg;
    const isSeen = this.root.isNear && this.image;
    const image = element('img', {alt: card.alt, decoding: 'async', loading: isSeen ? null : 'lazy', draggable: 'false', src: safeAddress(svg)});
    // Not to be had, as when the preview has just been stopped: it is asked for again with the next state.
    image.addEventListener('error', () => {
      if (this.address === svg) this.address = null;
    });
    if (isSeen) {
      // Until it is decoded, or where it cannot be, the last good picture stays.
      return image.decode().then(() => () => this.address === svg && this.replace(image, card, width), () => () => {});
    }
    this.replace(image, card, width);
    return null;
  }

  replace(image, card, width) {
    if (this.image) this.image.replaceWith(image);
    else this.root.prepend(image);
    this.image = image;
    this.settle(card, width);
  }

  settle(card, width) {
    this.card = card;
    this.image.alt = card.alt;
    this.image.setAttribute('width', width);
    this.root.style.width = /%$/.test(width) ? width : `${width}px`;
    this.root.style.aspectRatio = `${card.width} / ${card.height}`;
    this.drawBoxes();
  }

  /** The boxes stand in percent of the picture, so that they follow every zoom. */
  drawBoxes() {
    const all = this.card && document.body.classList.contains('outlined') && this.root.isNear;
    this.boxes.replaceChildren(...(all ? this.card.boxes.map((box) => this.outline(box, 'box')) : []));
    this.mark(this.marked ?? null);
  }

  outline(box, kind) {
    const {width, height} = this.card;
    const drawn = element('span', {class: kind});
    drawn.style.left = `${(100 * box.x) / width}%`;
    drawn.style.top = `${(100 * box.y) / height}%`;
    drawn.style.width = `${(100 * box.width) / width}%`;
    drawn.style.height = `${(100 * box.height) / height}%`;
    return drawn;
  }

  /** Outlines one box, by its place in the list, with its name. */
  mark(index) {
    this.marked = index;
    this.boxes.querySelector('.marked')?.remove();
    const box = index === null ? null : this.card?.boxes[index];
    if (!box) return;
    const marked = this.outline(box, 'box marked');
    const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
    marked.append(element('span', {class: box.y < 24 ? 'name within' : 'name'}, `${box.name} `, element('small', {}, size)));
    this.boxes.append(marked);
  }

  /** Of the boxes under the pointer, the smallest: those inside others must be reachable. */
  boxAt(event) {
    const frame = this.root.getBoundingClientRect();
    const x = ((event.clientX - frame.left) / frame.width) * this.card.width;
    const y = ((event.clientY - frame.top) / frame.height) * this.card.height;
    let found = null;
    this.card.boxes.forEach((box, index) => {
      if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return;
      const other = found === null ? null : this.card.boxes[found];
      if (!other || box.width * box.height <= other.width * other.height) found = index;
    });
    return found;
  }
}

// ---- sizes of PNGs: drawn only when asked for, so two at a time, for cards in view, and after the pictures ----

const pngSizes = new Map(); // bytes by address
const pngWanted = new Set(); // of those who have an `address` and `receiveSize(bytes)`
let pngAsking = 0;
let pngPaused = false;

function askPngSize(wanting) {
  if (pngSizes.has(wanting.address)) wanting.receiveSize(pngSizes.get(wanting.address));
  else pngWanted.add(wanting);
  askNextPng();
}

function pausePngSizes(isPaused) {
  pngPaused = isPaused;
  askNextPng();
}

async function askNextPng() {
  if (pngPaused || pngAsking >= 2 || pngWanted.size === 0) return;
  const [wanting] = pngWanted;
  const {address} = wanting;
  pngWanted.delete(wanting);
  pngAsking += 1;
  try {
    const answer = await fetch(address, {method: 'HEAD'});
    const bytes = Number(answer.headers.get('Content-Length'));
    if (answer.ok && bytes > 0) pngSizes.set(address, bytes);
    if (answer.ok && bytes > 0 && wanting.address === address) wanting.receiveSize(bytes);
  } catch {
    // The preview was stopped: the size is asked for again with the next state.
  }
  pngAsking -= 1;
  askNextPng();
}
