// Writes data/shortcodes.txt, the names of GitHub's emoji, from the npm package "gemoji" (MIT License):
//   npm install --prefix build gemoji && node tests/support/shortcodes.mjs build > data/shortcodes.txt
import { pathToFileURL } from 'node:url';

const { gemoji } = await import(pathToFileURL(`${process.argv[2]}/node_modules/gemoji/index.js`));
const rows = gemoji.flatMap(({ emoji, names }) => names.map((name) => `${name} ${emoji}\n`));
process.stdout.write(rows.sort((a, b) => (a < b ? -1 : 1)).join(''));
