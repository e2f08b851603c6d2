import { globSync } from 'node:fs';
import { readBounded } from './bounded-file.ts';
import { readEnvironment } from './environment.ts';
import { type NegotiationFile, parseFiles, problemLine } from './record/file.ts';

const named = process.argv.slice(2);
const pattern = readEnvironment().NEGOTIATIONS ?? 'data/*.yml';
const names = named.length > 0 ? named : globSync(pattern).sort();

const read = (name: string) => {
  try {
    return { name, text: readBounded(name) };
  } catch (error) {
    return { name, unreadable: error instanceof Error ? error.message : String(error) };
  }
};

const sound = ({ name, entries }: NegotiationFile): string =>
  `${name}: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, no problems`;

const found = names.map(read);
const texts = found.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
const { files, problems } = parseFiles(texts, new Date());
const faulty = new Set(problems.map(({ file }) => file));
const lines = [
  ...files.filter(({ name }) => !faulty.has(name)).map(sound),
  ...found.flatMap(({ name, unreadable }) => (unreadable ? [`${name}  cannot be read: ${unreadable}`] : [])),
  ...problems.map(problemLine),
  ...(names.length === 0 ? [`There is no ${pattern} here: name the files to check.`] : []),
];

process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = names.length > 0 && files.length === names.length && problems.length === 0 ? 0 : 1;
