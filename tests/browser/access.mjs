// Everybody can use the page: with the keyboard alone, with a screen reader, in light and dark.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {axeSource, onStage, picturesOf, untilShown} from './stage.mjs';

/** What axe finds that is serious or critical, as lines. */
async function faultsOf(page) {
  await page.evaluate(axeSource);
  const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  return violations.filter(({impact}) => ['serious', 'critical'].includes(impact))
    .flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target} ${node.any.map(({message}) => message).join(' ')}`));
}

for (const [colorScheme, width] of [['light', 1280], ['dark', 800], ['light', 390]]) {
  test(`axe finds nothing serious, ${colorScheme}, ${width} px wide`, () => onStage(async (page, project) => {
    const isClean = async (what) => assert.deepEqual(await faultsOf(page), [], what);
    await isClean('cards');
    if (width < 640) await page.locator('#menu-button').click();
    await page.locator('.opener').first().click();
    await page.locator('#outlines').click();
    await isClean('details and outlines');
    await page.locator('#zoom label', {hasText: '200'}).click();
    await isClean('zoomed');
    await page.getByRole('tab', {name: 'README'}).click();
    await isClean('README');
    await page.getByRole('tab', {name: 'Styles'}).click();
    await page.locator('#sheet img').first().waitFor();
    await isClean('styles');
    await page.getByRole('tab', {name: 'Cards'}).click();
    await page.getByRole('button', {name: 'Keyboard shortcuts'}).click();
    await isClean('help');
    await page.keyboard.press('Escape');
    await untilShown(page, () => project.edit('status: live', 'statsu: live'));
    await isClean('errors');
  }, {colorScheme, viewport: {width, height: 900}}));
}

const focused = (page) => page.evaluate(() => {
  const {id, className, textContent, ariaLabel} = document.activeElement;
  return id || ariaLabel || className || textContent;
});

test('the tab key goes through the page and out of it again, and shows where it is', () => onStage(async (page) => {
  const way = [];
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press('Tab');
    const {isBody, hasOutline, name} = await page.evaluate(() => {
      const it = document.activeElement;
      const shown = it.matches('fieldset input') ? it.nextElementSibling : it;
      return {isBody: it === document.body, hasOutline: getComputedStyle(shown).outlineStyle !== 'none', name: it.id || it.ariaLabel || it.value};
    });
    if (isBody) break;
    assert.ok(hasOutline, `${name} shows the focus`);
    way.push(name);
  }
  assert.deepEqual(way.slice(0, 9), ['skip', 'tab-cards', 'style', 'palette', 'layout', 'motion', 'fit', 'outlines', 'help-button']);
  assert.ok(way.includes('Copy snippet of harbour'), 'it reaches the last card');
  assert.ok(way.length < 80, 'and leaves the page');
}));

test('everything can be done with the keyboard alone', () => onStage(async (page, project) => {
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Enter');
  assert.equal(await focused(page), 'content', 'the first stop skips the switches');

  await press('Shift+Tab');
  await page.locator('#tab-cards').focus();
  await press('ArrowRight');
  assert.equal(await focused(page), 'tab-readme');
  assert.ok(await page.locator('#readme').isVisible());
  await press('End');
  assert.ok(await page.locator('#styles').isVisible());
  await press('ArrowRight');
  assert.ok(await page.locator('#cards').isVisible(), 'the arrows go round');

  await press('j');
  assert.equal(await focused(page), 'kairos');
  await press('j', 'd');
  await page.getByRole('listbox', {name: 'Parts of feed'}).waitFor();
  await page.getByRole('listbox', {name: 'Parts of feed'}).getByRole('option').first().focus();
  await press('ArrowDown', 'ArrowDown');
  const part = await page.evaluate(() => document.activeElement.querySelector('b').textContent);
  assert.ok((await page.locator('.box.marked').first().innerText()).startsWith(part));
  await press('c');
  await page.locator('#said', {hasText: 'copied the snippet of feed'}).waitFor();
  await press('d', 'k');
  assert.equal(await focused(page), 'kairos');

  await press('s');
  assert.equal(await focused(page), 'style');
  await untilShown(page, () => press('t')); // in a list a letter goes to the option that begins with it
  assert.equal(await page.locator('#style').inputValue(), 'terminal');
  await page.locator('#outlines').focus();
  await press('+', '+');
  assert.equal(await page.locator('#zoom input:checked').inputValue(), '100');
  await press('0', 'o');
  assert.equal(await page.locator('#zoom input:checked').inputValue(), 'fit');
  assert.equal(await page.locator('#outlines').getAttribute('aria-pressed'), 'true');

  await press('?');
  assert.ok(await page.getByRole('dialog').isVisible());
  await page.locator('#shortcuts').focus();
  await press('Space', 'Escape');
  assert.ok(await page.getByRole('dialog').isHidden());
  assert.equal(await focused(page), 'outlines', 'the focus goes back to where it was');
  await press('o');
  assert.equal(await page.locator('#outlines').getAttribute('aria-pressed'), 'true', 'shortcuts can be turned off');
  await press('?');
  await page.locator('#help-button').focus();
  await press('Enter', 'Space', 'Escape');

  await page.locator('#tab-cards').focus();
  await untilShown(page, () => project.edit('status: live', 'statsu: live'));
  assert.equal(await focused(page), 'tab-cards', 'an error takes the focus from nobody');
  await press('m');
  assert.equal(await page.locator('#problems-button').getAttribute('aria-expanded'), 'false');
  assert.ok((await picturesOf(page)).length > 0);
}));

test('what has the focus is not hidden behind what is pinned to the edges', () => onStage(async (page, project) => {
  await untilShown(page, () => project.edit('status: live', 'statsu: live'));
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('Tab');
    const isSeen = await page.evaluate(() => {
      const it = document.activeElement;
      if (it === document.body || it.closest('header, #problems, .skip, fieldset')) return true;
      const {left, top, width, height} = it.getBoundingClientRect();
      return it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    assert.ok(isSeen, await focused(page));
  }
}));
