import { expect, test } from 'vitest';
import { cacheUntilWrite } from '../../src/bot/cache-until-write.ts';
import { change, key, nextTurn, temporaryRecord, temporaryStore } from '../support/store.ts';

test('what was read is remembered until anybody writes, in this process or another', async () => {
  const path = temporaryRecord();
  const [ours, theirs] = [temporaryStore(path), temporaryStore(path)];
  const unchanged = cacheUntilWrite<{ readonly seq: number }>(ours);
  let reads = 0;
  const ask = () =>
    unchanged('record', async () => {
      reads += 1;
      return { seq: await ours.lastSeq(key) };
    });
  const before = [await ask(), await ask()];
  await ours.append(key, [change('round-5', 0)], new Date());
  const after = [await ask(), await ask()];
  await theirs.append(key, [change('round-5', 1)], new Date());
  await nextTurn();
  expect({ before, after, later: [await ask(), await ask()], reads }).toEqual({
    before: [{ seq: 0 }, { seq: 0 }],
    after: [{ seq: 1 }, { seq: 1 }],
    later: [{ seq: 2 }, { seq: 2 }],
    reads: 3,
  });
});
