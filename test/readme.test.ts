import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { en } from '../src/words/en.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

/** The rows of the table between two marks, without its head. */
const rowsBetween = (mark: string): readonly string[] =>
  (readme.split(`<!-- ${mark}:`)[1]?.split(`<!-- /${mark} -->`)[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);

test('the README lists every command with its usage and what it answers', () => {
  const rows = commands.map(({ name, usage }) => `| \`/nafta ${usage.replaceAll('|', '\\|')}\` | ${en.about[name]} |`);
  expect(rowsBetween('commands')).toEqual(rows);
});

test('the README gives the two commands of a bare machine', () => {
  expect(readme).toContain('npm ci && npm start\nnpm ci && npm test\n');
});

test('the README names every variable that .env.example explains, in the same order', async () => {
  const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
  const explained = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
  const named = rowsBetween('configuration').map((row) => /^\| `([A-Z_]+)`/.exec(row)?.[1]);
  expect(named).toEqual(explained);
});

test('every picture in the README is there', async () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(pictures.length).toBeGreaterThan(0);
  await Promise.all(pictures.map((path) => readFile(new URL(`../${path}`, import.meta.url))));
});

test('the command that CONTRIBUTING shows is the one in the program', async () => {
  const contributing = await readFile(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
  const mood = await readFile(new URL('../src/commands/mood.ts', import.meta.url), 'utf8');
  expect(contributing).toContain(`\`\`\`ts\n${mood.slice(mood.indexOf('/** `mood`'))}\`\`\``);
});
