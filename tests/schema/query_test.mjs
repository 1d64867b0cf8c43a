// The query of 'placard facts --query' against the schema that GitHub publishes, with the parser and validator of graphql-js.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [placard, , nodeFolder] = process.argv.slice(2);
const require = createRequire(join(nodeFolder, 'package.json'));
const { buildSchema, parse, validate } = require('graphql');
const schema = buildSchema(readFileSync(join(nodeFolder, 'node_modules/@octokit/graphql-schema/schema.graphql'), 'utf8'), { assumeValidSDL: true }); // has a field twice

const repositories = Array.from({ length: 120 }, (_, i) => `acme-${i % 2}/Frob.${i}_x`);
const stats = ['language', 'languages', 'stars', 'forks', 'issues', 'license', 'version', 'released', 'updated'];
const cards = repositories.map((repo, i) => ({ title: `t${i}`, repo, stats, tags: 'from facts' }));
const { stdout, stderr } = spawnSync(placard, ['facts', '-', '--query'], { encoding: 'utf8', input: JSON.stringify({ cards }, null, 1) });

const failures = [];
const query = parse(stdout);
for (const error of validate(schema, query)) failures.push(error.message);
const operations = query.definitions.filter((definition) => definition.kind === 'OperationDefinition');
const fieldsOf = (operation) => operation.selectionSet.selections.filter(({ name }) => name.value === 'repository');
const asked = operations.flatMap(fieldsOf).map((field) => field.arguments.map(({ value }) => value.value).join('/'));
const counts = operations.map((operation) => `${operation.name.value}: ${fieldsOf(operation).length}`).join(', ');
if (counts !== 'page1: 100, page2: 20') failures.push(`pages: ${counts}`);
const expected = repositories.map((repo) => repo.toLowerCase()).sort();
if (asked.sort().join() !== expected.join()) failures.push(`asked for ${asked.length} repositories: ${asked.slice(0, 3)}…`);
if (stderr !== '') failures.push(stderr);
const broken = validate(schema, parse(stdout.replaceAll('stargazerCount', 'starCount')));
if (broken.length === 0) failures.push('the schema accepts a field that GitHub does not have');

console.log(failures.length === 0 ? counts : failures.join('\n'));
process.exit(failures.length === 0 ? 0 : 1);
