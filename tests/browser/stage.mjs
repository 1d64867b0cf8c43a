// The stage of every test: a project of its own, the program that shows it, a page in Chromium that looks at it.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

const require = createRequire(join(process.env.PLACARD_MODULES, 'node_modules', 'here'));
const {chromium} = require('playwright-core');
export const axeSource = require('axe-core').source;

const program = process.env.PLACARD_PROGRAM;
const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-background-networking']});
after(() => browser.close());

export const cards = `style: ink
mode: both
columns: 2
cards:
  - {title: kairos, status: in progress, summary: Distributed job scheduler., tags: [raft, kafka], link: {text: read, url: "https://example.org/kairos"}}
  - {title: feed, status: live, summary: An event-driven feed.}
  - {title: tide, layout: compact, mode: auto, summary: A small reverse proxy.}
  - {title: keel, layout: compact, mode: light, summary: Migrations written as plain SQL.}
  - {id: build, layout: badge, mode: auto, title: build, status: passing}
  - {id: license, layout: badge, mode: auto, title: license, status: {text: MIT, tone: neutral}}
  - {id: preview, layout: social, mode: dark, title: harbour, summary: Tools for small ports.}
`;

export const readme = `# Harbour

<!-- placard:start kairos feed columns=2 align=center -->
<!-- placard:end -->

Some text.

<!-- placard:start tide -->
<!-- placard:end -->
`;

/** A folder with files; save(name, text) writes as careful editors do, by a rename. */
export class Project {
  constructor(files = {'cards.yaml': cards, 'README.md': readme}) {
    this.folder = mkdtempSync(join(tmpdir(), 'project-'));
    mkdirSync(join(this.folder, '.git')); // as in a repository: nothing above it belongs to the project
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
  }

  save(name, text) {
    const path = join(this.folder, name);
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
  }

  /** Saves the metadata with one text in the place of another. */
  edit(from, to, before = cards) {
    assert.ok(before.includes(from), `'${from}' is in the metadata`);
    this.save('cards.yaml', before.replaceAll(from, to));
  }

  /** Runs the program to its end; gives its status and what it said. */
  async run(...args) {
    const child = spawn(program, args, {cwd: this.folder});
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    return {status, said};
  }

  /** Starts the preview and waits for its address. */
  async serve(port = 0) {
    this.server = spawn(program, ['preview', 'cards.yaml', '--port', String(port)], {cwd: this.folder});
    let said = '';
    const address = new Promise((resolve, reject) => {
      const hear = (text) => {
        said += text;
        const found = /http:\/\/127\.0\.0\.1:\d+\/?/.exec(said);
        if (found) resolve(found[0].replace(/\/?$/, '/'));
      };
      this.server.stdout.on('data', hear);
      this.server.stderr.on('data', hear);
      this.server.on('close', (status) => reject(new Error(`the preview ended with ${status}: ${said}`)));
    });
    this.ended = new Promise((resolve) => this.server.on('close', resolve));
    this.address = await address;
    return this.address;
  }

  async stop() {
    if (this.server?.exitCode === null) this.server.kill('SIGINT');
    return this.ended;
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, {recursive: true, force: true});
  }
}

/** A page that remembers what went wrong in it and what it asked for. */
export async function openPage(address, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, colorScheme: 'light', ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.faults = [];
  page.asked = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.faults.push(message.text()));
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('dialog', (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => page.asked.push(request.url()));
  await page.goto(address);
  return page;
}

/** Every request went to where the page came from. */
export function staysAtHome(page, origin) {
  const abroad = page.asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'));
  assert.deepEqual(abroad, []);
}

/** Shows a project, does the test, and looks that nothing went wrong in the page meanwhile. */
export async function onStage(act, {files, hash = '', ...options} = {}) {
  const project = new Project(files);
  let page = null;
  try {
    page = await openPage((await project.serve()) + hash, options);
    await page.waitForFunction(() => document.querySelector('.picture img')?.naturalWidth > 0);
    await act(page, project);
    assert.deepEqual(page.faults, [], 'the console is silent');
    staysAtHome(page, project.address);
  } finally {
    await page?.context().close();
    await project.remove();
  }
}

/** The pictures of the tab that is seen: address, mode of the pane, and whether it is drawn. */
export function picturesOf(page) {
  return page.evaluate(() => [...document.querySelectorAll('[role=tabpanel]:not([hidden]) .picture img')].map((image) => ({
    address: image.getAttribute('src'), mode: image.closest('.pane').classList.contains('dark') ? 'dark' : 'light',
    isDrawn: image.complete && image.naturalWidth > 0, alt: image.alt, width: image.getAttribute('width')})));
}

/** Waits until the page's own mark of that name has been set more than `before` times. */
export async function waitForMark(page, name, before) {
  await page.waitForFunction(([mark, count]) => performance.getEntriesByName(mark).length > count, [name, before]);
}

export function countMarks(page, name) {
  return page.evaluate((mark) => performance.getEntriesByName(mark).length, name);
}

/** Does something after which the page shows a new state, and waits until its pictures are there. */
export async function untilShown(page, act) {
  const before = await countMarks(page, 'placard:shown');
  await act();
  await waitForMark(page, 'placard:shown', before);
}
