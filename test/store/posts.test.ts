import { expect, test } from 'vitest';
import type { NewPost } from '../../src/store/post.ts';
import type { CorrectionPlan, TouchedPost } from '../../src/store/post-store.ts';
import { change, key, recordedAt, temporaryStore } from '../support/store.ts';

const post = (deliveryId: string, said: Partial<NewPost> = {}): NewPost => ({
  ...{ ...key, deliveryId, channel: 'C1', kind: 'share', line: 'demands', person: 'U1', day: '2017-10-17', seq: 2 },
  shows: [{ entry: 'dairy', version: 1 }],
  ...said,
});

/** A plan that notes the posts it is shown, and makes no item. */
const noting = () => {
  const shown: TouchedPost[] = [];
  const plan: CorrectionPlan = {
    entriesOf: (changed) => changed.map(({ revision }) => revision.entry),
    itemFor(found) {
      shown.push(found);
      return null;
    },
  };
  return { shown, plan };
};

const long = new Date(0);

const seeded = async () => {
  const store = temporaryStore();
  await store.append(key, [change('dairy', 0), change('autos', 0)], recordedAt);
  return store;
};

test('a post is found by what it showed, once for each change of it', async () => {
  const { posts, append } = await seeded();
  const { shown, plan } = noting();
  await posts.remember(post('d1'), recordedAt);
  await posts.remember(post('d2', { shows: [{ entry: 'autos', version: 1 }] }), recordedAt);
  await posts.arrived('d1', '1.2');
  await append(key, [change('dairy', 1)], recordedAt);
  const taken = [
    await posts.takeChanges('T1', recordedAt, long, 5, plan),
    await posts.takeChanges('T1', recordedAt, long, 5, plan),
  ];
  expect({ taken, shown }).toEqual({
    taken: [1, 0],
    shown: [{ team: 'T1', channel: 'C1', deliveryId: 'd1', ts: '1.2', isOff: false, entries: ['dairy'] }],
  });
});

test('a post remembered after its record was read further still hears of that part', async () => {
  const { posts, append } = await seeded();
  const { shown, plan } = noting();
  await posts.remember(post('d1'), recordedAt);
  await append(key, [change('dairy', 1)], recordedAt);
  await posts.takeChanges('T1', recordedAt, long, 5, plan);
  await posts.remember(post('late'), recordedAt);
  await posts.takeChanges('T1', recordedAt, long, 5, plan);
  expect(shown.map(({ deliveryId }) => deliveryId)).toEqual(['d1', 'd1', 'late']);
});

test('a post shows no change that it was made after, of an older time or another team', async () => {
  const { posts, append } = await seeded();
  const { shown, plan } = noting();
  await append(key, [change('dairy', 1)], recordedAt);
  await posts.remember(post('after', { seq: 2, shows: [{ entry: 'dairy', version: 2 }] }), recordedAt);
  await posts.remember(post('old'), new Date(recordedAt.getTime() - 1));
  await posts.remember(post('elsewhere', { team: 'T2' }), recordedAt);
  await posts.takeChanges('T1', recordedAt, new Date(recordedAt.getTime() - 1), 5, plan);
  expect(shown).toEqual([]);
});

test('posts are forgotten by their age, with what they showed', async () => {
  const { posts } = await seeded();
  await posts.remember(post('old'), new Date('2017-01-01T00:00:00Z'));
  await posts.remember(post('new'), recordedAt);
  const count = await posts.forgetBefore(new Date('2017-10-01T00:00:00Z'));
  const [old, fresh] = [await posts.find('old'), await posts.find('new')];
  expect({ count, old, shows: fresh?.shows }).toEqual({ count: 1, old: null, shows: [{ entry: 'dairy', version: 1 }] });
});
