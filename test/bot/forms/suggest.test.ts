import { expect, test } from 'vitest';
import { typed } from '../../support/bots.ts';
import { key, now, opened } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';

test('more than a menu holds is sought by typing', async () => {
  const { bot, store } = opened();
  await typed(bot, '/nafta');
  const sources = Array.from({ length: 120 }, (_, index) => ({
    entry: `wire-${index}`,
    kind: 'source',
    body: { title: `Wire report ${index}`, short: `Wire ${index}`, type: 'article', published: '2017-10-16' },
    knownAt: '2017-10-16',
    from: 0,
    author: 'U1',
    origin: 'slack' as const,
    why: '',
  }));
  await store.append(key, sources, now());
  const form = await formOf(bot, '/nafta add demand');
  const open = {
    id: 'V1',
    root: 'V1',
    step: 'fill',
    modalState: form.modal().private_metadata ?? '',
    values: form.values(),
  };
  const offered = (said: string) => bot.suggest({ team: 'T1', person: 'U1', form: open, input: 'cite.source', said });
  const fresh = { label: 'A new source …', value: '+new' };
  const all = await offered('');
  expect({ count: all.length, last: all.at(-1) }).toEqual({ count: 100, last: fresh });
  expect(await offered('wire 11')).toEqual([
    { label: 'Wire 11', value: 'wire-11' },
    ...Array.from({ length: 10 }, (_, index) => ({ label: `Wire 11${index}`, value: `wire-11${index}` })),
    fresh,
  ]);
  expect((await offered('CBC Newz')).map(({ label }) => label)).toContain('CBC News');
  expect(await offered('nothing like it at all')).toEqual([fresh]);
});
