// The cards of a README on GitHub: in Chromium with GitHub's published stylesheet, in a wide window, in one of 1,265 px with a
// scroll bar, and on a phone.

import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openPage, Project} from './stage.mjs';

const require = createRequire(join(process.env.PLACARD_MODULES, 'node_modules', 'here'));
const style = readFileSync(require.resolve('github-markdown-css/github-markdown.css'), 'utf8');
const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Embeds the portfolio's cards in its README, and does the test with a page that shows it. */
async function onGitHub(act, change = (readme) => readme) {
  const project = new Project({'cards.yaml': source('data/portfolio.yaml'), 'README.md': change(source('examples/profile/README.md'))});
  let page = null;
  try {
    for (const args of [['render', 'cards.yaml'], ['render', 'cards.yaml', '--layout', 'badge', '--card', 'kairos-scheduler', '--card', 'social-feed-system'], ['embed', 'README.md', 'cards.yaml']]) {
      const {status, said} = await project.run(...args);
      assert.equal(status, 0, said);
      assert.doesNotMatch(said, /warning/);
    }
    const html = readFileSync(join(project.folder, 'README.md'), 'utf8').replace(/^### (.*)$/gm, '<h3>$1</h3>');
    const file = join(project.folder, 'page.html');
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${style} body { margin: 16px }</style><article class="markdown-body">${html}</article>`);
    page = await openPage(pathToFileURL(file).href);
    await act(page);
    assert.deepEqual(page.faults, []);
  } finally {
    await page?.context().close();
    await project.remove();
  }
}

/** The paragraphs of cards, without those of badges: the lines of each, with the left and right edges and the gaps. */
async function paragraphsOf(page, column) {
  await page.setViewportSize({width: column + 32, height: 800});
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  return page.evaluate(() => {
    const left = document.querySelector('article').getBoundingClientRect().left;
    return [...document.querySelectorAll('p:has(img[align])')].map((p) => {
      const rects = [...p.querySelectorAll('img')].map((image) => image.getBoundingClientRect());
      const lines = [];
      for (const rect of rects) {
        if (lines.at(-1)?.top === rect.top) Object.assign(lines.at(-1), {across: rect.left - lines.at(-1).right, right: rect.right, count: lines.at(-1).count + 1});
        else lines.push({top: rect.top, bottom: rect.bottom, left: rect.left, right: rect.right, down: lines.length ? rect.top - lines.at(-1).bottom : null, count: 1});
      }
      return lines.map((line) => ({...line, left: line.left - left, right: line.right - left}));
    });
  });
}

const isNear = (one, other, tolerance, what) => assert.ok(Math.abs(one - other) <= tolerance, `${what}: ${one} instead of ${other}`);

function checkGutters(paragraphs) {
  for (const {across, down} of paragraphs.flat()) {
    if (across !== undefined) isNear(across, 16, 0.5, 'across');
    if (down !== null) isNear(down, 16, 0.5, 'down');
  }
}

for (const align of ['center', 'left', 'right']) {
  const change = (readme) => readme.replaceAll('align=center', `align=${align}`);
  test(`cards in a README have one gutter and edges in line, ${align}`, () => onGitHub(async (page) => {
    for (const column of [838, 815]) {
      const paragraphs = await paragraphsOf(page, column);
      assert.deepEqual(paragraphs.map((lines) => lines.map(({count}) => count)), [[1], [2], [2, 1, 1, 1]], `rows at ${column} px`);
      checkGutters(paragraphs);
      const edge = {center: (column - 805) / 2, left: 0, right: column - 805}[align];
      for (const {left, right} of paragraphs.flat()) {
        isNear(left, edge, 1, `left edge at ${column} px`);
        isNear(right, edge + 805, 1, `right edge at ${column} px`);
      }
    }
  }, change));

  test(`cards in a README are below each other on a phone, ${align}`, () => onGitHub(async (page) => {
    const paragraphs = await paragraphsOf(page, 358);
    assert.deepEqual(paragraphs.map((lines) => lines.length), [1, 2, 5]);
    checkGutters(paragraphs);
    for (const {left, right} of paragraphs.flat()) {
      isNear(left, 0, 0.5, 'left edge');
      isNear(right, 358, 0.5, 'right edge');
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, 'nothing is scrolled sideways');
  }, change));
}
