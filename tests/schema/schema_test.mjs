// The schemas that placard prints against a validator of other people's making: what check accepts the schema accepts, so
// that what the schema refuses check refuses too.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const [placard, source, nodeFolder] = process.argv.slice(2);
const require = createRequire(join(nodeFolder, 'package.json'));
const Ajv = require('ajv/dist/2020.js').default;
const YAML = require('yaml');

let failures = 0;
let comparisons = 0;

function fail(text) {
  failures += 1;
  console.log(text);
}

function run(words, options = {}) {
  return spawnSync(placard, words, { encoding: 'utf8', ...options, env: { ...process.env, GITHUB_ACTIONS: '' } });
}

// Strict: a keyword that is misspelt in the schema is an error here. Not-a-number is text to placard.
function compile(words) {
  const schema = JSON.parse(run(words).stdout);
  const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false, strictNumbers: false, allErrors: true });
  return { schema, validate: ajv.compile(schema) };
}

function parse(text) {
  try {
    return { value: YAML.parse(text.replace(/^\uFEFF/, ''), { maxAliasCount: -1, logLevel: 'error' }) ?? null };
  } catch (error) {
    return { error };
  }
}

// Compares a document's fate; `accepted` is what placard said.
function compare(name, text, validate, accepted) {
  comparisons += 1;
  const { value, error } = parse(text);
  if (!accepted) return error === undefined && !validate(value);
  if (error !== undefined) fail(`${name}: placard reads it and the YAML package does not: ${error.message}`);
  else if (!validate(value)) fail(`${name}: placard accepts what the schema refuses: ${JSON.stringify(validate.errors)}`);
  return false;
}

function filesBelow(folder, ending) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files.filter((file) => file.isFile() && ending.test(file.name)).map((file) => join(file.parentPath ?? file.path, file.name));
}

// The metadata files that a golden case names, and its stdin.
function inputsOf(folder) {
  const words = readFileSync(join(folder, 'args'), 'utf8').split(/\s+/);
  const isPath = (word, i) => /\.(ya?ml|json)$/.test(word) && !/^(-s|-p|--style|--palette|-o|--output)$/.test(words[i - 1] ?? '');
  const files = words.filter((word, i) => isPath(word, i) && statSync(join(folder, word), { throwIfNoEntry: false })?.isFile());
  const readsStdin = words.includes('-') && existsSync(join(folder, 'stdin')) && !words.includes('styles');
  return [...files, ...(readsStdin ? ['-'] : [])];
}

function checkFile(validate, path) {
  const accepted = run(['check', basename(path)], { cwd: dirname(path) }).status === 0;
  return compare(path, readFileSync(path, 'utf8'), validate, accepted);
}

function checkGoldenCases(validate) {
  let refused = 0;
  const cases = readdirSync(join(source, 'tests/golden'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of cases) {
    const folder = join(source, 'tests/golden', name);
    for (const input of inputsOf(folder)) {
      const file = join(folder, input === '-' ? 'stdin' : input);
      if (readFileSync(file).includes(0)) continue; // not UTF-8: no YAML to compare
      const text = readFileSync(file, 'utf8');
      const accepted = run(['check', input], { cwd: folder, input: input === '-' ? text : '' }).status === 0;
      refused += compare(`golden/${name}/${input}`, text, validate, accepted);
    }
  }
  if (refused < 5) fail(`only ${refused} golden inputs are refused by the schema: does it still say anything?`);
}

// Values that are wrong in one field or another. What the schema refuses, placard has to refuse.
const oddValues = [null, true, -1, 0, 1.5, 1e6, '', 'x', 'light', 'a'.repeat(6000), [], ['x'], [['x']], {}, { x: 1 }, { text: 'x' }, { url: 'x', z: 1 },
  { light: 'x' }, Array(200).fill('x'), [1, 2], [1, 2, 3, 4, 5], '#fff', '#ffff1', 'tone 13%', 'nobody 3%', '12', 12];

function oddDocuments(fields, document) {
  return [...Object.keys(fields), 'nosuchkey'].flatMap((field) => oddValues.map((value) => JSON.stringify(document(field, value))));
}

// Asks placard about all documents at once: `command` gets the files' names and says which of them have errors.
function checkOddValues(name, documents, validate, filesWithErrors) {
  documents.forEach((text, i) => writeFileSync(join(folder, `${i}.json`), text));
  const wrong = filesWithErrors(documents.map((text, i) => `${i}.json`));
  let refused = 0;
  documents.forEach((text, i) => {
    refused += compare(`${name}: ${text.slice(0, 120)}`, text, validate, !wrong.has(`${i}.json`));
  });
  if (refused < documents.length / oddValues.length) fail(`${name}: only ${refused} odd values are refused by the schema`);
}

function errorsOf(words) {
  const result = JSON.parse(run(['check', '--format', 'json', ...words], { cwd: folder, maxBuffer: 1 << 28 }).stdout);
  return new Set(result.problems.filter((problem) => problem.level === 'error').map((problem) => problem.file));
}

const folder = mkdtempSync(join(tmpdir(), 'placard-schema-'));
try {
  const metadata = compile(['schema']);
  for (const path of [join(source, 'data/portfolio.yaml'), join(source, 'data/sample.yaml'), ...filesBelow(join(source, 'examples'), /^(cards|portfolio|talks|profile)\.(ya?ml|json)$/)]) {
    if (checkFile(metadata.validate, path)) fail(`${path}: the schema refuses it`);
  }
  checkGoldenCases(metadata.validate);
  const { card, file } = metadata.schema.$defs;
  const cards = [
    ...oddDocuments(card.else.properties, (key, value) => ({ title: 't', [key]: value })),
    ...oddDocuments(file.properties, (key, value) => ({ cards: [{ title: 't' }], [key]: value })),
  ];
  checkOddValues('card', cards, metadata.validate, errorsOf);

  const style = compile(['schema', '--style']);
  for (const path of filesBelow(join(source, 'styles'), /\.yaml$/).filter((path) => dirname(path).endsWith('styles'))) {
    compare(path, readFileSync(path, 'utf8'), style.validate, true);
  }
  const parts = Object.entries(style.schema.properties).filter(([, part]) => part.properties !== undefined);
  const styles = [
    ...oddDocuments(style.schema.properties, (key, value) => ({ extends: 'ink', [key]: value })),
    ...parts.flatMap(([part, { properties }]) => oddDocuments(properties, (key, value) => ({ extends: 'ink', [part]: { [key]: value } }))),
  ];
  checkOddValues('style', styles, style.validate, (names) => {
    writeFileSync(join(folder, 'all.yaml'), JSON.stringify(names.map((name) => ({ title: name, style: `./${name}` }))));
    return errorsOf(['all.yaml']);
  });

  const layout = compile(['schema', '--layout']);
  const layoutFiles = [...filesBelow(join(source, 'styles/layouts'), /\.yaml$/),
    ...filesBelow(join(source, 'examples/layouts'), /\.yaml$/).filter((path) => !path.endsWith('/cards.yaml'))];
  for (const path of layoutFiles) {
    if (compare(path, readFileSync(path, 'utf8'), layout.validate, true)) fail(`${path}: the schema refuses it`);
  }
  const layouts = [
    ...oddDocuments(layout.schema.properties, (key, value) => ({ body: ['title'], [key]: value })),
    ...oddDocuments(layout.schema.$defs.part.anyOf[1].properties, (key, value) => ({ body: [{ [key]: value }] })),
  ];
  checkOddValues('layout', layouts, layout.validate, (names) => {
    writeFileSync(join(folder, 'all.yaml'), JSON.stringify(names.map((name) => ({ title: name, layout: `./${name}` }))));
    return errorsOf(['all.yaml']);
  });
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${comparisons} documents compared, ${failures} of them judged differently`);
process.exit(failures === 0 ? 0 : 1);
