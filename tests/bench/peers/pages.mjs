// Pages of five site generators, and their pictures drawn by other programs, for bench.sh:
//
//   pages.mjs write FOLDER COUNT       writes the pages, with the front matter of Hugo, Astro, Eleventy, Jekyll and MkDocs
//   pages.mjs NAME FOLDER COUNT        draws their pictures at 1200×630 with astro-og-canvas or @vercel/og
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const subjects = ['a message queue', 'our search index', 'the payment service', 'a design system', 'static sites', 'an on-call rotation',
  'feature flags', 'the mobile app', 'PostgreSQL', 'a data warehouse', 'web fonts', 'the build cache', 'a podcast player'];
const titles = [(x) => `What we learned from a year with ${x}`, (x) => `Rewriting ${x} in four weeks`, (x) => `Why ${x} was slow on Mondays`,
  (x) => `A small guide to ${x}`, (x) => `How to test ${x} without mocks`, (x) => `The true cost of ${x}`, (x) => `Goodbye, ${x}`];
const descriptions = ['Three decisions that held, two that did not, and the one that we would make again tomorrow.',
  'A cache with the wrong key, a timeout of 30 seconds, and the graph that finally showed both.',
  'No framework, no meeting, 1,200 lines: notes from a project that ended before its deadline.',
  'Measured on old phones, in trains and in basements. With numbers, code and a checklist for your own.',
  'The migration took a weekend. Preparing for it took a quarter, and this is what we did with the time.'];
const tags = ['engineering', 'performance', 'postmortem', 'typography', 'databases', 'testing', 'culture', 'open source', 'design'];

function* posts(count) {
  for (let i = 0; i < count; ++i) {
    const title = titles[i % titles.length](subjects[(i * 5 + (i >> 3)) % subjects.length]);
    yield { number: i, title: i < 91 ? title : `${title}, part ${1 + Math.floor(i / 91)}`,
      description: descriptions[(i * 3 + (i >> 2)) % descriptions.length], date: `20${16 + (i % 10)}-0${1 + (i % 9)}-${10 + (i % 19)}`,
      tags: [0, 1, 2].slice(0, 1 + (i % 3)).map((k) => tags[(i + k * 4) % tags.length]) };
  }
}

// [path, text] of a page as each generator has it.
const generators = [
  (p) => [`content/posts/post-${p.number}.md`, `+++\ntitle = "${p.title}"\ndescription = "${p.description}"\ndate = ${p.date}\ntags = ${JSON.stringify(p.tags)}\n+++\n`],
  (p) => [`src/content/blog/post-${p.number}.mdx`, `---\ntitle: '${p.title}'\ndescription: '${p.description}'\npubDate: ${p.date}\ntags: ${JSON.stringify(p.tags)}\n---\n`],
  (p) => [`posts/${p.date}-post-${p.number}.md`, `{\n"title": "${p.title}",\n"description": "${p.description}",\n"tags": ${JSON.stringify(p.tags)}\n}\n`],
  (p) => [`_posts/${p.date}-post-${p.number}.md`, `---\ntitle: "${p.title}"\nexcerpt: "${p.description}"\ncategories:\n${p.tags.map((tag) => `  - ${tag}\n`).join('')}---\n`],
  (p) => [`docs/guide/post-${p.number}/index.md`, `# ${p.title}\n\n${p.description}\n`],
];

function write(folder, count) {
  for (const post of posts(count)) {
    const [path, head] = generators[post.number % generators.length](post);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${head}\n${`${post.description} `.repeat(8)}\n`);
  }
}

const fonts = new URL('../../../build/share/placard/fonts/', import.meta.url);
const faces = [['Inter', 400, 'Inter-Regular.otf'], ['Inter', 700, 'Inter-Bold.otf']];

// Drawn as its documentation shows: a title and a description. Its index imports Astro, which is not needed to draw.
async function astroOgCanvas() {
  const { generateOpenGraphImage } = await import(new URL('node_modules/astro-og-canvas/dist/generateOpenGraphImage.js', import.meta.url));
  const font = (size, weight) => ({ size, weight, families: ['Inter'] });
  return ({ title, description }) => generateOpenGraphImage({ title, description, cacheDir: false, bgGradient: [[13, 15, 18]],
    border: { color: [232, 176, 75], width: 12 }, font: { title: font(64, 'Bold'), description: font(36, 'Normal') },
    fonts: faces.map(([, , file]) => fileURLToPath(new URL(file, fonts))) });
}

async function vercelOg() {
  const { ImageResponse } = await import('@vercel/og');
  const data = faces.map(([name, weight, file]) => ({ name, weight, data: readFileSync(new URL(file, fonts)) }));
  const box = (style, children) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
  const tag = (text) => box({ marginRight: 16, padding: '8px 20px', border: '2px solid #23272e', borderRadius: 10 }, text);
  const page = (post) => box({ flexDirection: 'column', width: '100%', height: '100%', padding: 80, justifyContent: 'center', backgroundColor: '#0d0f12', color: '#9aa0aa', fontFamily: 'Inter', fontSize: 36 }, [
    box({ fontSize: 64, fontWeight: 700, color: '#f0ede6' }, post.title), box({ margin: '24px 0 40px' }, post.description),
    box({ fontSize: 28 }, [...post.tags.map(tag), post.date])]);
  return async (post) => Buffer.from(await new ImageResponse(page(post), { width: 1200, height: 630, fonts: data }).arrayBuffer());
}

const [command, folder, count] = process.argv.slice(2);
if (command === 'write') write(folder, Number(count));
else {
  const draw = await { 'astro-og-canvas': astroOgCanvas, '@vercel/og': vercelOg }[command]();
  mkdirSync(folder, { recursive: true });
  for (const post of posts(Number(count))) writeFileSync(join(folder, `${post.number}.png`), await draw(post));
}
