// What the page shows: every card on both pages, in the arrangement of a README.

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {onStage, openPage, picturesOf, Project, untilShown} from './stage.mjs';

/** Scrolls through the page, so that pictures that wait until they are near are asked for, and waits for all of them. */
async function seeAll(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) await page.evaluate((top) => scrollTo(0, top), y);
  await page.waitForFunction(() => [...document.querySelectorAll('[role=tabpanel]:not([hidden]) .picture img')]
    .every((image) => image.complete && image.naturalWidth > 0));
}

/** The mean lightness, 0 to 255, of what an element shows. */
async function lightness(page, locator) {
  const png = (await locator.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const mean = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const {data: pixels} = canvas.getImageData(0, 0, image.width, image.height);
    return pixels.reduce((sum, value, index) => sum + (index % 4 === 3 ? 0 : value), 0) / (0.75 * pixels.length);
  }, png);
  await blank.close();
  return mean;
}

test('every card is drawn on the light and on the dark page', () => onStage(async (page) => {
  await seeAll(page);
  const pictures = await picturesOf(page);
  assert.equal(pictures.length, 14, 'seven cards on two pages');
  assert.equal(pictures.filter(({mode}) => mode === 'dark').length, 7);
  assert.ok(pictures.every(({isDrawn, alt}) => isDrawn && alt), 'each is drawn and says what it shows');
  const grounds = await page.evaluate(() => ['.pane.light', '.pane.dark'].map((name) => getComputedStyle(document.querySelector(name)).backgroundColor));
  assert.deepEqual(grounds, ['rgb(255, 255, 255)', 'rgb(13, 17, 23)']);
  const addresses = (name) => pictures.filter(({alt}) => alt.startsWith(name)).map(({address}) => address);
  assert.equal(new Set(addresses('kairos')).size, 2, 'a card in both modes has two pictures');
  assert.equal(new Set(addresses('keel')).size, 1, 'a card in one mode shows it on both pages');
}));

test('a picture that adapts itself does so on each page', () => onStage(async (page) => {
  await seeAll(page);
  const inPane = (mode) => page.locator(`.pane.${mode} .picture`, {has: page.locator('img[alt^="tide"]')});
  assert.equal(await inPane('light').locator('img').getAttribute('src'), await inPane('dark').locator('img').getAttribute('src'));
  const [light, dark] = [await lightness(page, inPane('light')), await lightness(page, inPane('dark'))];
  assert.ok(light > 180 && dark < 75, `light ${light}, dark ${dark}`);
}));

test('cards stand as a README on GitHub shows them', () => onStage(async (page) => {
  const width = (name) => page.locator(`.pane.light img[alt^="${name}"]`).getAttribute('width');
  assert.equal(await width('kairos'), '394', 'two share the row');
  assert.equal(await width('tide'), '394');
  const rows = await page.locator('.plate').evaluateAll((plates) => plates.map((plate) => plate.querySelectorAll('.pane.dark img').length));
  assert.deepEqual(rows, [2, 2, 2, 1]);
  const top = (name) => page.locator(`.pane.light img[alt^="${name}"]`).evaluate((image) => Math.round(image.getBoundingClientRect().bottom));
  assert.equal(await top('tide'), await top('keel'), 'a row stands on one line');
  const line = page.locator('.plate.line .pane.light p');
  assert.match(await line.innerText(), /\w/, 'badges stand among words');
  assert.equal(await line.locator('img').count(), 2);
  const feed = page.locator('.plate.feed .pane');
  assert.deepEqual(await feed.evaluateAll((panes) => panes.map((pane) => getComputedStyle(pane).backgroundColor)), ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  for (const post of await feed.locator('.post').all()) {
    assert.equal(await post.locator('b').innerText(), 'harbour');
    assert.equal(await post.locator('img').count(), 1);
    assert.equal((await post.boundingBox()).width, 400);
  }
}));

test('the README is shown as its markers arrange it, and whether it is up to date', () => onStage(async (page, project) => {
  await page.getByRole('tab', {name: 'README'}).click();
  await seeAll(page);
  assert.deepEqual((await picturesOf(page)).filter(({mode}) => mode === 'light').map(({alt}) => alt.split(/\W/)[0]), ['kairos', 'feed', 'tide']);
  const sections = page.locator('#readme .pane.light .section');
  assert.equal(await sections.first().locator('p').evaluate((p) => getComputedStyle(p).textAlign), 'center');
  assert.equal(await sections.first().locator('.place').innerText(), 'README.md:3');
  assert.match(await page.locator('#readme .title').innerText(), /out of date[^]*placard embed README.md cards.yaml/);
  await untilShown(page, async () => {
    const {status, said} = await project.run('embed', 'README.md', 'cards.yaml');
    assert.equal(status, 0, said);
  });
  assert.match(await page.locator('#readme .title').innerText(), /is up to date/);
}));

test('what a stranger writes stays text', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const yaml = `cards:
  - {id: evil, title: '${evil}', summary: '<script>alert(2)</script>', tags: ['<b>x</b>'], link: {text: '<i>', url: "https://example.org/?a=<b>&c='d'"}}
  - {id: constructor, title: '"><svg onload=alert(3)>'}
  - {id: __proto__, title: last}
`;
  await onStage(async (page, project) => {
    assert.equal(await page.getByRole('heading', {name: evil}).count(), 1);
    await page.locator('.opener').first().click();
    project.save('cards.yaml', yaml.replace('tags:', `'<img src=x onerror=alert(4)>':`));
    await page.getByRole('alert').filter({hasText: 'error'}).waitFor();
    assert.match(await page.locator('#problems').innerText(), /onerror=alert\(4\)/);
    assert.equal(await page.locator('main img:not([src^="pictures/"]), script:not([src]), b > x, #problems img').count(), 0);
  }, {files: {'cards.yaml': yaml}});
});

test('two hundred cards open', async (t) => {
  const yaml = `cards:\n${Array.from({length: 200}, (_, n) => `  - {title: card ${n}, status: live, summary: The number ${n} of many., tags: [one, two, three]}\n`).join('')}`;
  const project = new Project({'cards.yaml': yaml});
  let page = null;
  try {
    const address = await project.serve();
    for (const visit of ['first', 'second']) {
      page = await openPage(address);
      await page.waitForFunction(() => performance.getEntriesByName('placard:shown').length > 0 && document.querySelector('.picture img')?.complete);
      const figures = await page.evaluate(() => ({
        shown: Math.round(performance.getEntriesByName('placard:shown')[0].startTime), state: Math.round(performance.getEntriesByName('placard:state')[0].startTime),
        cards: document.querySelectorAll('.card').length, asked: performance.getEntriesByType('resource').filter(({name}) => name.includes('.svg')).length}));
      t.diagnostic(`200 cards, ${visit} visit: state after ${figures.state} ms, shown after ${figures.shown} ms, ${figures.asked} SVGs asked for`);
      assert.equal(figures.cards, 200);
      assert.ok(figures.asked < 100, 'only pictures near the screen are asked for');
      assert.deepEqual(page.faults, []);
      if (visit === 'first') await page.context().close();
    }
    await untilShown(page, () => project.save('cards.yaml', yaml.replace('The number 1 of many.', 'Another text.')));
    const {changed} = await page.evaluate(() => performance.getEntriesByName('placard:shown').at(-1).detail);
    assert.equal(changed, 2, 'an edit changes one card: its light and its dark picture');
  } finally {
    await page?.context().close();
    await project.remove();
  }
});
