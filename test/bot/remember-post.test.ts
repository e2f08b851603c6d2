import { expect, test } from 'vitest';
import { runCommand } from '../../src/bot/run-command.ts';
import { snapshots } from '../../src/bot/snapshots.ts';
import { commands } from '../../src/commands/index.ts';
import { facts, fold, type Negotiation } from '../../src/record/negotiation.ts';
import type { Store } from '../../src/store/store.ts';
import { entriesShared, sharedMessage } from '../../src/views/answer.ts';
import { en } from '../../src/words/en.ts';
import { isPure, nafta } from '../support/asking.ts';
import { fileFor } from '../support/bots.ts';
import { temporaryStore } from '../support/store.ts';

const file = fileFor('data/nafta.yml');

const now = () => new Date('2031-03-10T00:00:00Z');

const servicesOn = (store: Store) => ({ records: snapshots(store, now), store, words: en, now, newId: () => 'd1' });

/** What a shared line shows: its blocks, and the entries that it is remembered by. */
const shownBy = async (services: ReturnType<typeof servicesOn>, line: string, negotiation: Negotiation) => {
  const { drawable } = await runCommand(
    services,
    {
      ...{ key: { team: 'T1', negotiation: 'nafta' }, file, negotiation, channel: 'C1' },
      clock: { day: '2017-10-17', kind: 'frozen' },
      actor: { person: 'U1', standing: 'member', groups: [], may: 'read' },
    },
    line,
  );
  if (!('answer' in drawable) || !drawable.answer.shareable) return null;
  const { answer, frame } = drawable;
  const { blocks } = sharedMessage(answer, frame, 'U1', en);
  return { text: JSON.stringify(blocks), entries: entriesShared(answer, frame).map(({ id }) => id) };
};

/** The record with another page of the source behind one entry, and nothing else changed. */
const resourced = (id: string): Negotiation => {
  const revision = nafta.standing.get(id);
  const cite = [revision?.body?.cite].flat().map((one) => ({ ...Object(one), at: 'p. 4711' }));
  return fold(
    nafta,
    revision ? [{ ...revision, version: revision.version + 1, body: { ...revision.body, cite } }] : [],
  );
};

const lines = commands
  .flatMap(({ examples }) => examples)
  .filter((line) => isPure(line))
  .flatMap((line) => [line, `${line} full`.trim()]);

test.each(lines)('when the place of a source changes what “%s” shows, its entry is remembered', async (line) => {
  const services = servicesOn(temporaryStore());
  const before = await shownBy(services, line, nafta);
  if (!before) return;
  const forgotten: string[] = [];
  for (const { id } of facts(nafta)) {
    const after = await shownBy(services, line, resourced(id));
    if (after?.text !== before.text && !before.entries.includes(id)) forgotten.push(id);
  }
  expect(forgotten).toEqual([]);
});
