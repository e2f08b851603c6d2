import { expect, test } from 'vitest';
import type { Modal } from '../../src/bot.ts';
import { commands } from '../../src/commands/index.ts';
import { recordExamples } from '../../src/commands/record-examples.ts';
import { kindNames } from '../../src/record/entries.ts';
import { labelOf } from '../../src/record/label.ts';
import { all, type Negotiation } from '../../src/record/negotiation.ts';
import type { Message } from '../../src/views/message.ts';
import { dayOf, mercosur, nafta, second } from '../support/asking.ts';
import { asked, botWith, fileFor, noon } from '../support/bots.ts';
import { temporaryStore } from '../support/store.ts';

/** Keys whose strings a program reads, and nobody else. */
const forPrograms = new Set([
  ...['value', 'type', 'action_id', 'block_id', 'callback_id', 'private_metadata', 'url', 'style'],
  ...['initial_date', 'line'],
]);

/** Returns every string that a person reads or hears in a message or a form. */
const textsIn = (part: unknown, key = ''): readonly string[] => {
  if (forPrograms.has(key)) return [];
  if (typeof part === 'string') return [part.replace(/<https?:[^|>]*\|?/gu, '')];
  if (Array.isArray(part)) return part.flatMap((one) => textsIn(one, key));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => textsIn(value, name));
};

/** Codes of the record's own choices that are no English. */
const choiceCodes = [
  ...['red-line', 'expected-missed', 'press-report', 'joint-statement', 'round-length', 'round-spacing', 'on-record'],
  ...['press-conference', 'same-place', 'other-place'],
];

/** Returns ids that are codes, and not words of the record that people write so: “new-year deadline”. */
const codesOf = (record: Negotiation): readonly string[] => {
  const names = kindNames.flatMap((kind) => all(record, kind)).map((entry) => labelOf(record, entry).toLowerCase());
  const ids = [...record.standing.keys()].filter((id) => /[-\d]/u.test(id));
  return [...choiceCodes, ...ids.filter((id) => !names.some((name) => name.includes(id)))];
};

/** Finds codes that stand as words of their own; what a person typed is quoted back as it was. */
const codesIn = (shown: Message | Modal, codes: readonly string[], typed: string): readonly string[] =>
  textsIn(shown).flatMap((text) =>
    codes
      .filter((code) => {
        const isWord = new RegExp(`(?<![\\p{L}\\d-])${code}(?![\\p{L}\\d-])`, 'u');
        return isWord.test(text.replaceAll(`“${typed}”`, ''));
      })
      .map((code) => `${code}: ${text.slice(0, 120)}`),
  );

const records = [
  { name: 'nafta', record: nafta, file: fileFor('data/nafta.yml') },
  { name: 'second', record: second, file: fileFor('test/support/second.yml') },
  { name: 'mercosur', record: mercosur, file: fileFor('test/support/mercosur.yml') },
];

const onEntry = ['entry', 'quote', 'history', 'edit', 'confirm', 'contest', 'withdraw', 'purge', 'undo'];

const onGone = ['entry', 'quote', 'history', 'edit', 'purge', 'undo'];

const onWord = ['entry', 'attending', 'sources', 'who', 'issue', 'demands', 'history', 'edit', 'quote', 'add', 'purge'];

test.each(records)('no id and no code word is shown to people: $name', async ({ record, file }) => {
  const store = temporaryStore();
  const bot = botWith({ files: [file], store });
  const { command } = record.header;
  const codes = codesOf(record);
  const examples = commands.flatMap((one) => recordExamples(one, record, dayOf(record)));
  const lines = [
    ...['', 'help', 'changes', 'review', 'roles', 'digest', 'digest list', 'add', 'nonsense'],
    ...commands.map(({ name }) => `help ${name}`),
    ...commands.flatMap(({ name }) => [name, `${name} zzz`]),
    ...examples.flatMap((line) => [line, `${line} full`, `as-of ${dayOf(record)} ${line}`]),
    ...onWord.flatMap((name) => [...record.entries.issue.values()].map((issue) => `${name} ${issue.name}`)),
    ...[...record.standing.keys()].flatMap((id) => onEntry.map((deed) => `${deed} ${id}`)),
  ];
  const found: Record<string, readonly string[]> = {};
  const look = async (line: string) => {
    const answer = await asked(bot, `${command} ${line}`.trim());
    const codesShown = codesIn('to' in answer ? answer.modal : answer, codes, line.split(' ').slice(1).join(' '));
    if (codesShown.length > 0) found[line] = codesShown;
  };
  for (const line of new Set(lines)) await look(line);
  const key = { team: 'T1', negotiation: record.header.id };
  const standing = await store.standing(key);
  const goes = { body: null, knownAt: dayOf(record), author: 'U0ASKS', origin: 'slack', why: '' } as const;
  await store.append(
    key,
    standing.map(({ entry, kind, version }) => ({ ...goes, entry, kind, from: version })),
    noon,
  );
  const gone = standing.flatMap(({ entry }) => onGone.map((deed) => `${deed} ${entry}`));
  for (const line of [...gone, ...commands.map(({ name }) => name), 'entry us', 'history round']) await look(line);
  expect(found).toEqual({});
});
