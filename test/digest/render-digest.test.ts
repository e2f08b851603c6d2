import { expect, test } from 'vitest';
import { createDigestRenderer } from '../../src/digest/render-digest.ts';
import { fold } from '../../src/record/negotiation.ts';
import type { Change } from '../../src/record/revision.ts';
import type { Subscription } from '../../src/store/subscription.ts';
import { en } from '../../src/words/en.ts';
import { nafta } from '../support/asking.ts';
import { temporaryStore } from '../support/store.ts';

const key = { team: 'T1', negotiation: 'nafta' };
const now = new Date('2017-10-17T12:00:00Z');
const dairy = nafta.standing.get('us-dairy')?.body ?? {};

/** How many things a digest says changed after these edits of one demand, each with its reason. */
const changedBy = async (edits: readonly (readonly [string, 'spelling' | 'corrected'])[]) => {
  const store = temporaryStore();
  const write = (body: Change['body'], from: number, code: 'added' | 'spelling' | 'corrected') =>
    store.append(
      key,
      [
        {
          ...{ entry: 'us-dairy', kind: 'demand', body, from, knownAt: '2017-10-17' },
          ...{ author: 'U1', origin: 'slack', why: '', reason: { code } },
        },
      ],
      now,
    );
  await write(dairy, 0, 'added');
  const seq = await store.lastSeq(key);
  for (const [index, [asks, code]] of edits.entries()) await write({ ...dairy, asks }, index + 1, code);
  const record = async () => fold(nafta, await store.standing(key));
  const renderer = createDigestRenderer({ store, record, commandOf: () => '/nafta', words: en });
  const subscription: Subscription = {
    ...{ ...key, channel: 'C1', owner: 'U1', seq, since: '2017-10-16', isOff: false },
    ...{ due: null, done: null, pausedUntil: null, stopped: null },
    rule: { time: '08:30', zone: 'America/Toronto', days: 'daily', mode: 'always' },
  };
  return (await renderer.render(subscription, now)).changed;
};

test('mended letters are no news, whatever is edited in substance is, with its letters mended or not', async () => {
  expect({
    spelling: await changedBy([['More acces to dairy', 'spelling']]),
    edit: await changedBy([['All of the dairy market', 'corrected']]),
    both: await changedBy([
      ['All of the dairy market', 'corrected'],
      ['All of the dairy markets', 'spelling'],
    ]),
  }).toEqual({ spelling: 0, edit: 1, both: 1 });
});
