// The tools of the page: switches, zoom, outlines, details, copying, the sheet of styles.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {onStage, picturesOf, untilShown} from './stage.mjs';

const switchOf = (page, name) => page.getByRole('combobox', {name, exact: true});

test('style, palette, layout and motion switches redraw the cards and outlast a reload', () => onStage(async (page) => {
  const seen = async () => (await picturesOf(page)).map(({address}) => address)[0];
  const addresses = [await seen()];
  for (const [name, value] of [['Style', 'aurora'], ['Palette', 'nord'], ['Layout', 'compact'], ['Motion', 'subtle']]) {
    await untilShown(page, () => switchOf(page, name).selectOption(value));
    addresses.push(await seen());
    assert.match(page.url(), new RegExp(`${name.toLowerCase()}=${value}`));
  }
  assert.equal(new Set(addresses).size, 5, 'each switch draws other pictures');
  assert.match(await page.locator('.facts').first().innerText(), /^compact · aurora/);
  await page.reload();
  await page.locator('.picture img').first().waitFor();
  assert.equal(await seen(), addresses[4]);
  assert.equal(await switchOf(page, 'Style').inputValue(), 'aurora');
  await untilShown(page, async () => {
    for (const name of ['Style', 'Palette', 'Layout', 'Motion']) await switchOf(page, name).selectOption('');
  });
  await page.waitForFunction((address) => document.querySelector('.picture img').getAttribute('src') === address, addresses[0]);
}));

const translated = {files: {'cards.yaml': '- {title: tide, translations: {de: {summary: eins}}}\n- {title: keel}\n', 'README.md': '# Harbour\n'}};

test('a switch shows the translations, and is hidden if there are none', async () => {
  await onStage(async (page) => assert.equal(await page.locator('#language').isVisible(), false));
  await onStage(async (page) => {
    const addresses = async () => (await picturesOf(page)).map(({address}) => address.split('?')[0]).join(' ');
    assert.match(await addresses(), /tide-light\.svg.*keel-light\.svg/);
    await untilShown(page, () => switchOf(page, 'Language').selectOption('de'));
    assert.match(await addresses(), /tide\.de-light\.svg.*keel-light\.svg/);
  }, translated);
});

test('a style that is not there leads back to what the file says', () => onStage(async (page) => {
  await page.waitForFunction(() => !location.hash.includes('gone'));
  assert.equal((await picturesOf(page)).length, 14);
  page.faults = page.faults.filter((fault) => !fault.includes('404'));
}, {hash: '#style=gone'}));

test('zoom sets the width of the column', () => onStage(async (page) => {
  const width = async () => (await page.locator('.column').first().boundingBox()).width;
  assert.equal(await width(), 805, 'at first it has the width of a README');
  for (const [name, px] of [['50', 402.5], ['100', 805], ['200', 1610]]) {
    await page.locator('#zoom label', {hasText: name}).click();
    assert.equal(await width(), px);
  }
  await page.reload();
  await page.locator('.picture img').first().waitFor();
  assert.equal(await width(), 1610, 'it outlasts a reload');
}));

test('boxes are outlined under the pointer, on both pages, and all of them on demand', () => onStage(async (page) => {
  const picture = page.locator('.pane.light .picture').first();
  await page.locator('.opener').first().click();
  const option = page.getByRole('option').filter({hasText: 'title'}).first();
  await option.focus();
  const marked = page.locator('.box.marked');
  assert.equal(await marked.count(), 2, 'the part that has the focus is outlined on both pages');
  assert.match(await marked.first().innerText(), /^title /);
  const place = await marked.first().boundingBox();
  await option.blur();
  assert.equal(await marked.count(), 0);

  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  assert.match(await marked.first().innerText(), /^title /);
  const frame = await picture.boundingBox();
  assert.ok(place.x >= frame.x && place.y >= frame.y && place.width < frame.width && place.height < frame.height / 2);
  await page.mouse.move(2, 2);
  assert.equal(await marked.count(), 0);

  await page.getByRole('button', {name: 'Outlines'}).click();
  assert.ok((await picture.locator('.box').count()) >= 4);
  await page.getByRole('button', {name: 'Outlines'}).click();
  assert.equal(await page.locator('.box').count(), 0);
}));

test('snippets are copied', () => onStage(async (page) => {
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', {name: 'Copy snippet of kairos'}).click();
  await page.locator('#said', {hasText: 'copied the snippet of kairos'}).waitFor();
  assert.match(await copied(), /<img src="cards\/kairos-light\.svg" alt="kairos[^"]*"/);
  assert.ok(!(await copied()).includes('feed'));
  await page.getByRole('button', {name: 'Copy snippet of all'}).click();
  await page.locator('#said', {hasText: 'of all'}).waitFor();
  assert.match(await copied(), /kairos-light[^]*feed-light/);

  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true}));
  await page.getByRole('button', {name: 'Copy snippet of feed'}).click();
  await page.locator('#said', {hasText: 'copied the snippet of feed'}).waitFor();
  await page.evaluate(() => delete navigator.clipboard);
  assert.match(await copied(), /^<p>[^]*feed-light/, 'also where there is no clipboard for pages');
}, {permissions: ['clipboard-read', 'clipboard-write']}));

test('a card tells its sizes, its contrast and its files', () => onStage(async (page) => {
  const card = page.locator('.card').first();
  await card.locator('.files', {hasText: 'light'}).filter({hasText: /SVG [\d.]+ k?B\s*PNG [\d.]+ k?B/}).waitFor();
  for (const format of ['SVG', 'PNG']) {
    const link = card.getByRole('link', {name: new RegExp(`^${format} .* of kairos, dark$`)});
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    assert.equal(download.suggestedFilename(), `kairos-dark.${format.toLowerCase()}`);
    const bytes = readFileSync(await download.path());
    const said = await link.locator('small').innerText();
    assert.equal(said.trim(), bytes.length < 1000 ? `${bytes.length} B` : `${(bytes.length / 1e3).toFixed(1)} kB`);
    assert.equal(bytes.subarray(0, 4).toString('latin1'), format === 'SVG' ? '<svg' : '\x89PNG');
  }
  await card.locator('.opener').click();
  const rows = await card.locator('table').first().locator('tbody tr').allInnerTexts();
  assert.ok(rows.length >= 3);
  const title = rows.find((row) => row.startsWith('title'));
  assert.match(title, /#[0-9a-f]{6}\s+\d+(\.\d+)?\s+(4\.5|3)$/i);
  assert.equal(await card.locator('.about a').getAttribute('href'), 'https://example.org/kairos');
}));

test('the sheet shows one card in every style, on both pages', () => onStage(async (page) => {
  await page.getByRole('tab', {name: 'Styles'}).click();
  const styles = await page.locator('#style option').evaluateAll((options) => options.map(({value}) => value).filter(Boolean));
  assert.deepEqual(await page.locator('#sheet h3').allInnerTexts(), styles);
  for (const plate of await page.locator('#sheet .plate').all()) await plate.scrollIntoViewIfNeeded();
  const allDrawn = (name) => page.waitForFunction(([count, start]) => {
    const drawn = [...document.querySelectorAll('#sheet img')].filter((image) => image.complete && image.naturalWidth > 0 && image.alt.startsWith(start));
    return drawn.length === 2 * count;
  }, [styles.length, name]);
  await allDrawn('kairos');
  const abouts = await page.locator('#sheet h3 + p').allInnerTexts();
  assert.equal(abouts[styles.indexOf('blueprint')], 'a drafting sheet with a grid, everything outlined');
  assert.equal(new Set(abouts).size, styles.length, 'each style has a description of its own');
  assert.equal(new Set((await picturesOf(page)).map(({address}) => address)).size, 2 * styles.length, 'no two are the same');
  await switchOf(page, 'Card').selectOption({label: 'feed'});
  for (const plate of await page.locator('#sheet .plate').all()) await plate.scrollIntoViewIfNeeded();
  await allDrawn('feed');
  await untilShown(page, () => page.getByRole('button', {name: 'Use this style: terminal'}).click());
  assert.equal(await page.getByRole('tab', {selected: true}).innerText(), 'Cards');
  await page.locator('.facts', {hasText: 'terminal'}).first().waitFor();
}));

test('it can be used in a window of 800 px', () => onStage(async (page) => {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 800, 'nothing has to be scrolled sideways');
  const [light, dark] = await page.locator('.plate').first().locator('.pane').evaluateAll((panes) => panes.map((pane) => pane.getBoundingClientRect().top));
  assert.ok(dark > light, 'the pages stand one below the other');
}, {viewport: {width: 800, height: 900}}));

const wide = {files: {'cards.yaml': 'columns: 2\ncards:\n  - {title: harbour, layout: hero, quote: Small tools.}\n', 'README.md': '# Harbour\n'}};
for (const width of [1280, 1600, 1920]) {
  test(`a wide card is readable and has even padding in a window of ${width} px`, () => onStage(async (page) => {
    for (const mode of ['light', 'dark']) {
      const pane = await page.locator(`.pane.${mode}`).boundingBox();
      const card = await page.locator(`.pane.${mode} img`).boundingBox();
      assert.ok(card.width >= 0.9 * 805, `${mode}: ${card.width} px wide`);
      assert.ok(Math.abs(card.x - pane.x - (pane.x + pane.width - card.x - card.width)) <= 1, `${mode}: even padding`);
    }
  }, {...wide, viewport: {width, height: 900}}));
}

test('it can be used on a phone', () => onStage(async (page) => {
  assert.equal(await page.locator('.pane.light img').first().evaluate((image) => image.getBoundingClientRect().width), 358, 'cards are as wide as on GitHub');
  assert.ok((await page.locator('header').boundingBox()).height < 60, 'the controls are in one row');
  assert.ok(await page.locator('#style').isHidden());
  await page.getByRole('button', {name: 'Options'}).click();
  assert.ok(await page.locator('#style').isVisible());
  for (const tab of ['Cards', 'README', 'Styles']) {
    await page.getByRole('tab', {name: tab}).click();
    await page.locator('[role=tabpanel]:not([hidden]) img').first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, `${tab}: nothing is scrolled sideways`);
    const low = await page.locator('button:visible, select:visible, fieldset:visible').evaluateAll((controls) =>
      controls.filter((control) => control.getBoundingClientRect().height < 40).map((control) => control.id || control.textContent));
    assert.deepEqual(low, [], `${tab}: controls are at least 40 px high`);
  }
}, {viewport: {width: 390, height: 844}}));
