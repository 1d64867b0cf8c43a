'use strict';
// The state of the page: selection (stored in the URL), server events and keyboard shortcuts.

const zooms = ['fit', '50', '100', '200'];
const minZoom = 0.9; // below it, text of cards is hard to read: panes are stacked

const exported = window.placardViews; // set in an exported gallery: a state for each style
const shown = {tab: 'cards', style: '', palette: '', layout: '', language: '', motion: '', zoom: 'fit', ...Object.fromEntries(new URLSearchParams(location.hash.slice(1)))};
let state = null; // the last complete state, with `cards` as a Map

const views = {
  cards: new CardsView(byId('cards')),
  readme: new ReadmeView(byId('readme')),
  styles: new SheetView(byId('sheet'), loadStyle, (style) => change({style, tab: 'cards'})),
};
const tabs = [...document.querySelectorAll('[role=tab]')];
const switches = ['style', 'palette', 'layout', 'language', 'motion'];

// ---- what is shown ----

function change(part) {
  const before = {...shown};
  Object.assign(shown, part);
  const kept = Object.entries(shown).filter(([key, value]) => value && !(key === 'tab' && value === 'cards') && !(key === 'zoom' && value === 'fit'));
  history.replaceState(null, '', `#${new URLSearchParams(kept)}`);
  if (switches.some((name) => before[name] !== shown[name])) connect();
  if (before.tab !== shown.tab) showTab();
  fit();
}

function query(part = {}) {
  const wanted = {...Object.fromEntries(switches.map((name) => [name, shown[name]])), ...part};
  return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
}

/** Scales the columns. Panes that do not fit side by side are stacked; a column that does not fit then is narrower, as on a phone. */
function fit() {
  const style = getComputedStyle(byId('content'));
  const width = byId('content').clientWidth - 2 * parseFloat(style.paddingLeft) - 2; // without the border of a plate
  const insets = 2 * parseFloat(style.getPropertyValue('--pad'));
  const zoom = shown.zoom === 'fit' ? null : Number(shown.zoom) / 100;
  const isStacked = 2 * (rowWidth * (zoom ?? minZoom) + insets) > width;
  const pane = (isStacked ? width : width / 2) - insets;
  document.body.classList.toggle('stacked', isStacked);
  document.body.classList.toggle('cut', zoom !== null && rowWidth * zoom > pane);
  for (const each of document.querySelectorAll('.pane')) reachScrolled(each);
  document.documentElement.style.setProperty('--zoom', zoom ?? (isStacked ? 1 : Math.min(1, pane / rowWidth)));
  document.documentElement.style.setProperty('--column', zoom || !isStacked ? `${rowWidth}px` : `min(${rowWidth}px, 100%)`);
  byId('zoom').querySelector(`[value="${shown.zoom}"]`).checked = true;
}

function showTab() {
  if (shown.tab === 'readme' && state && !state.readme) shown.tab = 'cards';
  for (const tab of tabs) {
    const isSelected = tab.id === `tab-${shown.tab}`;
    tab.setAttribute('aria-selected', String(isSelected));
    tab.tabIndex = isSelected ? 0 : -1;
    byId(tab.getAttribute('aria-controls')).hidden = !isSelected;
  }
  byId('zoom').disabled = shown.tab === 'styles'; // its pictures have a fixed width
  if (state) drawTab();
}

/** Draws the visible tab. Changed pictures are replaced in one frame. */
async function drawTab() {
  const put = await Promise.all(views[shown.tab].draw(state));
  for (const place of put) place();
  requestAnimationFrame(() => {
    performance.mark('placard:shown', {detail: {changed: put.length}});
    pausePngSizes(false);
  });
}

// ---- what the server says ----

let source = null;
let retry = 0;

function connect() {
  source?.close();
  clearTimeout(retry);
  if (exported) {
    receive(Object.hasOwn(exported, shown.style) ? exported[shown.style] : exported[''], true);
    return;
  }
  let isFirst = true;
  source = new EventSource(`events?${query()}`);
  source.onopen = () => showConnection('');
  source.onerror = () => {
    source.close();
    showConnection('preview stopped: reconnecting');
    retry = setTimeout(reconnect, 1000);
  };
  source.addEventListener('state', (event) => {
    receive(JSON.parse(event.data), isFirst);
    isFirst = false;
  });
}

async function reconnect() {
  const answer = await fetch(`state?${query()}`).catch(() => null);
  if (!answer) retry = setTimeout(reconnect, 1000);
  else if (answer.status === 404) change(Object.fromEntries(switches.map((name) => [name, '']))); // the style no longer exists: reset to the file
  else connect();
}

function showConnection(text) {
  if (byId('connection').textContent !== text) byId('connection').textContent = text;
}

/** Applies a state. Unless it is complete, it contains only the changed cards. */
function receive(news, isWhole) {
  performance.mark('placard:state');
  pausePngSizes(true); // drawing PNGs would delay the pictures
  const cards = new Map([...(isWhole ? [] : state.cards), ...Object.entries(news.cards)]);
  const named = new Set([...news.sets, ...(news.readme?.sections ?? [])].flatMap((group) => group.rows.flat()));
  for (const key of cards.keys()) if (!named.has(key)) cards.delete(key);
  state = {...news, cards};

  document.title = `${state.files.join(', ')} · placard preview`;
  for (const name of switches) {
    const names = state[`${name}s`];
    byId(name).closest('label').hidden = names.length === 0;
    fillSelect(byId(name), [['', 'from the file'], ...names.map((word) => [word, word])], state.view[name]);
  }
  byId('tab-readme').hidden = !state.readme;
  showProblems(state.messages);
  showTab();
}

async function loadStyle(style, key) {
  if (exported) return exported[style];
  const answer = await fetch(`state?${query({style, card: key})}`);
  return answer.json();
}

// ---- messages ----

function showProblems(messages) {
  const errors = messages.filter(({level}) => level === 'error').length;
  const count = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const title = errors ? `${count(errors, 'error')}: showing the last valid cards` : count(messages.length, 'warning');
  const signature = JSON.stringify(messages);
  const panel = byId('problems');
  if (panel.dataset.signature === signature) return;
  panel.dataset.signature = signature;
  panel.hidden = messages.length === 0;
  panel.classList.toggle('warned', errors === 0);
  byId('problems-title').textContent = messages.length === 0 ? '' : title;
  byId('problems-list').replaceChildren(...messages.map(({level, place, message, excerpt, hint}) => element('li', {class: level},
    element('p', {}, element('code', {}, place), ' ', element('b', {}, message)),
    excerpt ? element('pre', {tabindex: '0', 'aria-label': `Excerpt of ${place}`}, ...excerptLines(excerpt)) : null,
    hint ? element('p', {class: 'hint'}, hint) : null)));
  if (messages.length > 0) collapse(errors === 0);
}

// Removes the common indent and marks the caret line.
function excerptLines(excerpt) {
  const lines = excerpt.replace(/\n$/, '').split('\n');
  const indent = Math.min(...lines.map((line) => line.search(/\S|$/)));
  return lines.map((line) => element('span', {class: /^\s*\^~*\s*$/.test(line) ? 'caret' : null}, `${line.slice(indent)}\n`));
}

function collapse(isCollapsed) {
  byId('problems-list').hidden = isCollapsed;
  byId('problems-button').textContent = isCollapsed ? 'Expand' : 'Collapse';
  byId('problems-button').setAttribute('aria-expanded', String(!isCollapsed));
}

// ---- the keyboard ----

/** The focused card, or the first one on the screen. */
function currentCard(step = 0) {
  const all = [...byId('cards').querySelectorAll('.card')];
  const focused = all.findIndex((card) => card.contains(document.activeElement));
  if (focused >= 0) return all[Math.max(0, Math.min(focused + step, all.length - 1))];
  return all.find((card) => card.getBoundingClientRect().top > byId('top').offsetHeight) ?? all[0];
}

function focusCard(step) {
  if (shown.tab !== 'cards') return;
  const card = currentCard(step);
  card?.focus({preventScroll: true});
  card?.closest('.plate').scrollIntoView({block: 'nearest'});
}

function zoomBy(step) {
  const at = zooms.indexOf(shown.zoom) + step;
  change({zoom: zooms[Math.max(0, Math.min(at, zooms.length - 1))]});
}

function toggleOutlines() {
  const isOn = document.body.classList.toggle('outlined');
  byId('outlines').setAttribute('aria-pressed', String(isOn));
  for (const root of document.querySelectorAll('.picture')) root.onNear();
}

/** Opens or closes the menu of switches, which a wide window always shows. */
function toggleMenu() {
  const isOpen = byId('top').classList.toggle('open');
  byId('menu-button').setAttribute('aria-expanded', String(isOpen));
}

const shortcuts = {
  t: () => stepTab(1),
  j: () => focusCard(1),
  k: () => focusCard(-1),
  d: () => currentCard()?.querySelector('.opener').click(),
  c: () => currentCard()?.querySelector('.copy').click(),
  s: () => byId('style').focus(),
  p: () => byId('palette').focus(),
  l: () => byId('layout').focus(),
  o: toggleOutlines,
  m: () => collapse(!byId('problems-list').hidden),
  '+': () => zoomBy(1),
  '=': () => zoomBy(1),
  '-': () => zoomBy(-1),
  0: () => change({zoom: 'fit'}),
  '?': () => byId('help').showModal(),
};

function stepTab(step) {
  const there = tabs.filter((tab) => !tab.hidden);
  const at = there.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  const tab = there[(at + step + there.length) % there.length];
  change({tab: tab.getAttribute('aria-controls')});
  tab.focus();
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || byId('help').open || !byId('shortcuts').checked) return;
  if (event.target.closest('select, input[type=text], textarea')) return;
  if (!Object.hasOwn(shortcuts, event.key)) return;
  event.preventDefault();
  shortcuts[event.key]();
}

// ---- begin ----

function begin() {
  for (const tab of tabs) {
    tab.addEventListener('click', () => change({tab: tab.getAttribute('aria-controls')}));
    tab.addEventListener('keydown', (event) => walk(event, tabs.filter((other) => !other.hidden), 'ArrowLeft', 'ArrowRight'));
    tab.addEventListener('focus', () => change({tab: tab.getAttribute('aria-controls')}));
  }
  for (const name of switches) byId(name).addEventListener('change', ({target}) => change({[name]: target.value}));
  byId('zoom').addEventListener('change', ({target}) => change({zoom: target.value}));
  byId('outlines').addEventListener('click', toggleOutlines);
  byId('menu-button').addEventListener('click', toggleMenu);
  byId('help-button').addEventListener('click', () => byId('help').showModal());
  byId('problems-button').addEventListener('click', () => collapse(!byId('problems-list').hidden));
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault(); // the link's fragment would replace the stored state
    byId('content').focus();
  });
  document.addEventListener('keydown', onKey);
  window.addEventListener('hashchange', () => location.reload());
  new ResizeObserver(fit).observe(byId('content'));
  // Keeps focused elements clear of the sticky header and panel.
  const keepFree = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--above', `${byId('top').offsetHeight}px`);
    document.documentElement.style.setProperty('--below', `${byId('problems').offsetHeight}px`);
  });
  keepFree.observe(byId('top'));
  keepFree.observe(byId('problems'));
  if (!zooms.includes(shown.zoom)) shown.zoom = 'fit';
  if (!Object.hasOwn(views, shown.tab)) shown.tab = 'cards';
  try {
    byId('shortcuts').checked = localStorage.getItem('shortcuts') !== 'off';
    byId('shortcuts').addEventListener('change', ({target}) => localStorage.setItem('shortcuts', target.checked ? 'on' : 'off'));
  } catch {
    // Without local storage, the setting is not saved.
  }
  connect();
}

begin();
