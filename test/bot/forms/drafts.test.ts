import { expect, test } from 'vitest';
import { key, opened, previewed, textiles } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';

test('a form outlives a restart before it is submitted and before it is published', async () => {
  const { bot, store, path } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: Longer rules of origin for textiles');
  form.fill(textiles);
  await store.close();
  const second = opened(path);
  const later = form.before(second.bot);
  await later.submit();
  await second.store.close();
  const third = opened(path);
  const last = later.before(third.bot);
  await last.submit();
  expect(last.read()).toContain('Saved.');
  expect((await third.store.history(key, 'united-states-autos')).length).toBe(1);
});

test('more than Slack can carry is kept and published all the same', async () => {
  const { bot, store } = opened();
  const form = await formOf(bot, '/nafta add meeting: Evening talks 18 October 2017');
  const programme = Array.from({ length: 60 }, (_, index) => `Point ${index}: a long item of the programme`).join('\n');
  form.fill({ ...textiles, 'meeting.type': 'bilateral', 'meeting.programme': programme, note: 'é'.repeat(300) });
  await form.submit();
  expect((form.modal().private_metadata ?? '').length).toBeLessThanOrEqual(3000);
  await form.press('back');
  expect(form.values()['meeting.programme']).toBe(programme);
  await form.submit();
  await form.submit();
  expect((await store.history(key, 'evening-talks'))[0]?.body?.programme).toHaveLength(60);
});

test('of two long forms of one kind, each publishes its own text', async () => {
  const { bot, store } = opened();
  const long = async (name: string) => {
    const form = await formOf(bot, `/nafta add meeting: ${name} 18 October 2017`);
    const programme = Array.from({ length: 60 }, (_, index) => `${name} ${index}: a long item of the programme`).join(
      '\n',
    );
    form.fill({ ...textiles, 'meeting.type': 'bilateral', 'meeting.programme': programme, note: 'é'.repeat(300) });
    await form.submit();
    return form;
  };
  const [first, second] = [await long('Dawn talks'), await long('Dusk talks')];
  await first.submit();
  await second.submit();
  expect((await store.history(key, 'dawn-talks'))[0]?.body?.programme).toContain(
    'Dawn talks 0: a long item of the programme',
  );
  expect((await store.history(key, 'dusk-talks'))[0]?.body?.programme).toContain(
    'Dusk talks 0: a long item of the programme',
  );
});

test('a form that is published leaves an earlier one of its kind to be gone on with', async () => {
  const { bot } = opened();
  await previewed(bot);
  const quick = await formOf(bot, '/nafta add demand us on mexico: Something quick');
  quick.fill({ ...textiles, 'demand.issue': 'dairy' });
  await quick.submit();
  await quick.submit();
  expect(quick.read()).toContain('Saved.');
  const next = await formOf(bot, '/nafta add demand');
  await next.submit();
  expect(next.values()).toMatchObject({ 'demand.asks': 'Longer rules of origin for textiles' });
});

test('a window that was closed loses nothing: the next one offers what was typed', async () => {
  const { bot, path } = opened();
  await previewed(bot);
  await expect.poll(async () => (await formOf(bot, '/nafta add demand')).read()).toContain('not published it');
  const next = await formOf(opened(path).bot, '/nafta add demand');
  await next.submit();
  expect(next.held()).toMatchObject({ ...textiles, 'demand.asks': 'Longer rules of origin for textiles' });
  const other = await formOf(bot, '/nafta add demand', { person: 'U0OTHER' });
  expect(other.values()['demand.asks']).toBe('');
  const afresh = await formOf(bot, '/nafta add demand');
  await afresh.press('afresh');
  expect(afresh.values()['demand.asks']).toBe('');
  expect((await formOf(bot, '/nafta add demand')).read()).not.toContain('not published it');
});

test('what is published is not offered again', async () => {
  const { bot } = opened();
  const form = await previewed(bot);
  await form.submit();
  expect((await formOf(bot, '/nafta add demand')).values()['demand.asks']).toBe('');
});
