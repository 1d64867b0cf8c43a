// The gallery: the same page as files, without a server.

import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openPage, picturesOf, Project, staysAtHome} from './stage.mjs';

test('the exported gallery works from its files', async () => {
  const project = new Project();
  let page = null;
  try {
    const {status, said} = await project.run('preview', 'cards.yaml', '--export', 'gallery');
    assert.equal(status, 0, said);
    const folder = pathToFileURL(join(project.folder, 'gallery')).href;
    page = await openPage(`${folder}/index.html`);
    const allDrawn = () => page.waitForFunction(() => {
      const images = [...document.querySelectorAll('[role=tabpanel]:not([hidden]) .picture img')];
      return images.length > 0 && images.filter(({isConnected, loading}) => isConnected && loading).every((image) =>
        (image.complete && image.naturalWidth > 0) || image.getBoundingClientRect().top > innerHeight);
    });
    await allDrawn();
    assert.equal((await picturesOf(page)).length, 14);
    for (const name of ['Palette', 'Layout']) assert.equal(await page.getByRole('combobox', {name, exact: true}).count(), 0, `no ${name} without a server`);

    const [before] = await picturesOf(page);
    await page.getByRole('combobox', {name: 'Style', exact: true}).selectOption('aurora');
    await page.waitForFunction((address) => document.querySelector('.picture img').getAttribute('src') !== address, before.address);
    await allDrawn();
    await page.reload();
    await page.locator('.picture img').first().waitFor();
    assert.match((await picturesOf(page))[0].address, /^pictures\/aurora\//, 'the style outlasts a reload');

    assert.match(await page.locator('.files').first().innerText(), /SVG [\d.]+ k?B\s*PNG [\d.]+ k?B/);
    await page.getByRole('tab', {name: 'Styles'}).click();
    for (const plate of await page.locator('#sheet .plate').all()) await plate.scrollIntoViewIfNeeded();
    const styles = await page.locator('#sheet .plate').count();
    await page.waitForFunction((count) => [...document.querySelectorAll('#sheet img')].filter((image) => image.naturalWidth > 0).length === 2 * count, styles);
    assert.ok(styles >= 7);

    assert.deepEqual(page.faults, []);
    staysAtHome(page, folder);
  } finally {
    await page?.context().close();
    await project.remove();
  }
});
