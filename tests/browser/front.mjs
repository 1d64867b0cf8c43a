// The pictures of the project's own README on GitHub: in rows of one height in a wide window, below each other on a phone.

import assert from 'node:assert/strict';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {openPage} from './stage.mjs';

const require = createRequire(join(process.env.PLACARD_MODULES, 'node_modules', 'here'));
const style = readFileSync(require.resolve('github-markdown-css/github-markdown.css'), 'utf8');
const project = fileURLToPath(new URL('../../', import.meta.url));
const rows = readFileSync(join(project, 'README.md'), 'utf8').split('\n').filter((line) => /^<(img|picture)/.test(line) && line.includes('width='));

/** The boxes of the pictures of each row in a column of this width. */
async function boxesOf(page, column) {
  await page.setViewportSize({width: column + 32, height: 800});
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  const boxes = await page.evaluate(() => {
    const {left} = document.querySelector('article').getBoundingClientRect();
    return [...document.querySelectorAll('p')].map((p) => [...p.querySelectorAll('img')].map((image) => {
      const rect = image.getBoundingClientRect();
      return {name: image.getAttribute('src'), top: rect.top, bottom: rect.bottom, left: rect.left - left, right: rect.right - left};
    }));
  });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), column + 32, 'nothing is scrolled sideways');
  return boxes;
}

test('the rows of the README have one height, and wrap on a phone', async () => {
  const file = join(tmpdir(), 'readme.html');
  const body = rows.map((row) => `<p>${row}</p>`).join('');
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><base href="${pathToFileURL(project).href}"><style>${style} body { margin: 16px }</style><article class="markdown-body">${body}</article>`);
  const page = await openPage(pathToFileURL(file).href);
  try {
    const wide = await boxesOf(page, 838);
    assert.ok(wide.length > 15 && wide.some((row) => row.length === 3));
    for (const row of wide) {
      for (const {name, top, bottom, right} of row) {
        assert.ok(Math.abs(top - row[0].top) < 0.5, `${name} is in the row`);
        assert.ok(Math.abs(bottom - row[0].bottom) < 1, `${name} is as high as its row`);
        assert.ok(right <= 806, `${name} ends at ${right} px`);
      }
    }
    for (const row of await boxesOf(page, 358)) {
      row.forEach(({name, top, left}, index) => {
        assert.ok(index === 0 || top > row[index - 1].bottom + 15, `${name} is below the one before`);
        assert.ok(Math.abs(left) < 0.5, `${name} begins at ${left} px`);
      });
    }
    assert.deepEqual(page.faults, []);
  } finally {
    await page.context().close();
    rmSync(file);
  }
});
