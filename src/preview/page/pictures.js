'use strict';
// Building blocks of the page: elements, pictures that change without flicker, and outlines.
// Data may be untrusted: it becomes text nodes and attributes, never markup.

/** Creates an element. Null and false attributes are omitted; `on` contains event listeners. */
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

/** The URL if its scheme is safe for a link, otherwise null: a file could contain 'javascript:'. */
function safeAddress(text) {
  return /^(https?:|mailto:|pictures\/)/i.test(text) ? text : null;
}

function sizeText(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Shows a short status message, which screen readers announce. */
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
  say(done || copySelected(text) ? `copied ${what}` : 'the browser does not allow copying: select the snippet in the details');
}

// Fallback for insecure contexts, which have no clipboard API.
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

/** Calls the element's `onNear(isNear)` when it enters or leaves the vicinity of the viewport. */
const nearness = new IntersectionObserver((entries) => {
  for (const {target, isIntersecting} of entries) {
    target.isNear = isIntersecting;
    target.onNear?.(isIntersecting);
  }
}, {rootMargin: '300px'});

/** A card's picture in one mode. */
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

  /** Starts to show a card; `width` is the width attribute of the <img>. Returns null, or a promise of a function that
      replaces the old picture by the decoded one, so that all changes appear in one frame. */
  show(card, width) {
    const {svg} = card[this.mode];
    if (svg === this.address) {
      this.settle(card, width);
      return null;
    }
    this.address = svg;
    const isSeen = this.root.isNear && this.image;
    const image = element('img', {alt: card.alt, decoding: 'async', loading: isSeen ? null : 'lazy', draggable: 'false', src: safeAddress(svg)});
    // The request failed, for example because the preview was stopped: retried with the next state.
    image.addEventListener('error', () => {
      if (this.address === svg) this.address = null;
    });
    if (isSeen) {
      // Keeps the last valid picture until the new one is decoded.
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

  /** Boxes are positioned in percent of the picture, so that they scale with it. */
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

  /** Outlines the box with this index and shows its name. */
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

  /** The smallest box under the pointer, so that nested boxes are reachable. */
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

// ---- PNG sizes: the server draws PNGs on request, so only two at a time, for visible cards, after the pictures ----

const pngSizes = new Map(); // bytes by address
const pngWanted = new Set(); // objects with an `address` and `receiveSize(bytes)`
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
    // The preview was stopped: retried with the next state.
  }
  pngAsking -= 1;
  askNextPng();
}
