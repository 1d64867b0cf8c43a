// Motion in SVGs: the first frame shows everything, the last one is the SVG without motion, and it ends within 5 s.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {Project, openPage} from './stage.mjs';

const text = `mode: auto
cards:
  - {id: card, title: kairos-scheduler, status: live, summary: Distributed job scheduler., tags: [raft, kafka], link: {text: read, url: "https://example.org/"}}
  - {id: mirrored, title: משימות, status: live, summary: מתזמן משימות מבוזר., tags: [raft]}
`;

/** The SVGs of the cards with a style and a motion. */
async function draw(project, style, motion) {
  const {status, said} = await project.run('render', 'cards.yaml', '-s', style, '--motion', motion, '-o', motion);
  assert.equal(status, 0, said);
  return ['card', 'mirrored'].map((name) => readFileSync(join(project.folder, motion, `${name}.svg`), 'utf8'));
}

/** Opens a page with an SVG in it, and stops its animations at a time. */
async function openFrame(svg, time, options) {
  const page = await openPage('about:blank', {viewport: {width: 520, height: 320}, ...options});
  await page.setContent(`<body style="margin: 8px">${svg}</body>`);
  page.end = await page.evaluate((at) => {
    const all = document.getAnimations();
    for (const animation of all) {
      animation.pause();
      animation.currentTime = at;
    }
    return Math.max(0, ...all.map((animation) => animation.effect.getComputedTiming().endTime));
  }, time);
  return page;
}

/** A screenshot of an SVG at a time. `css` is added to the page. */
async function frame(svg, time, options = {}, css = '') {
  const page = await openFrame(svg, time, options);
  if (css) await page.addStyleTag({content: css});
  const picture = await page.screenshot();
  const {end} = page;
  await page.context().close();
  return {picture, end};
}

/** Compares the first frame with the last one: the smallest share that an area of 8 by 8 px has of its contrast with an empty
    card, and the largest step of a channel. */
async function compare(first, last, empty) {
  const page = await openPage('about:blank');
  const result = await page.evaluate(async (pictures) => {
    const [a, b, ground] = await Promise.all(pictures.map(async (base64) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }));
    const areas = new Map();
    let step = 0;
    for (let i = 0; i < b.data.length; ++i) {
      const [x, y] = [(i >> 2) % b.width, Math.floor((i >> 2) / b.width)];
      const key = (x >> 3) + (y >> 3) * b.width;
      const area = areas.get(key) ?? {first: 0, last: 0};
      area.first += Math.abs(a.data[i] - ground.data[i]);
      area.last += Math.abs(b.data[i] - ground.data[i]);
      areas.set(key, area);
      step = Math.max(step, Math.abs(a.data[i] - b.data[i]));
    }
    const shares = [...areas.values()].filter((area) => area.last > 500).map((area) => area.first / area.last);
    return {share: Math.min(...shares), step};
  }, [first, last, empty].map((picture) => picture.toString('base64')));
  await page.context().close();
  return result;
}

/** Whether two pictures are the same. Chromium rounds the edges of a group with an opacity in other ways. */
async function areSame(first, second) {
  return first.equals(second) || (await compare(first, second, second)).step <= 8;
}

for (const [style, motion, colorScheme] of [['ink', 'subtle', 'light'], ['editorial', 'subtle', 'dark'], ['terminal', 'typed', 'light'], ['terminal', 'typed', 'dark']]) {
  test(`motion ${motion} of ${style}, ${colorScheme}: both ends are complete pictures`, async () => {
    const project = new Project({'cards.yaml': text});
    try {
      const still = await draw(project, style, 'none');
      const moving = await draw(project, style, motion);
      for (const i of [0, 1]) {
        const expected = (await frame(still[i], 0, {colorScheme})).picture;
        const first = await frame(moving[i], 0, {colorScheme});
        assert.ok(first.end > 700 && first.end <= 5000, `it ends after ${first.end} ms`);
        const {picture: empty} = await frame(moving[i], 0, {colorScheme}, '[class*="_"] { visibility: hidden; }');
        const {share, step} = await compare(first.picture, expected, empty);
        assert.ok(share >= 0.4 && share < 0.7, `everything is visible in the first frame: ${share}`);
        assert.ok(step > 60, 'the first frame differs');
        const last = await frame(moving[i], 5000, {colorScheme});
        assert.ok(await areSame(last.picture, expected), 'the last frame is the SVG without motion');
        const reduced = await frame(moving[i], 0, {colorScheme, reducedMotion: 'reduce'});
        assert.equal(reduced.end, 0, 'nothing moves for readers who prefer reduced motion');
        assert.ok(await areSame(reduced.picture, expected), 'they see the SVG without motion');
      }
    } finally {
      await project.remove();
    }
  });
}
