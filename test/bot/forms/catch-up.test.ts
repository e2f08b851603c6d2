import { describe, expect, test } from 'vitest';
import type { Bot } from '../../../src/bot.ts';
import { typed } from '../../support/bots.ts';
import { key, opened } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';

const cbc = { 'cite.source': 'cbc', 'cite.at': '¶4', 'cite.level': 'press-report' };

/** What an edit says of its source: the answer for each version that it may stand on. */
const why = { why: 'Heard again.', 'basis.1': 'same-place', 'basis.2': 'same-place', 'basis.3': 'same-place' };

describe('two people at one entry', () => {
  const both = async (bot: Bot) => {
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ ...why, 'round.where': 'Puebla' });
    second.fill({ ...why, 'round.where': 'Guadalajara', 'round.when': '18–22 Nov' });
    await first.submit();
    await first.submit();
    return second;
  };

  test('who saves second sees both versions, keeps what they typed, and can save on top', async () => {
    const { bot, store } = opened();
    const second = await both(bot);
    await second.submit();
    expect(second.read()).toMatch(/^Edit a round\n.*U0FIRST.*changed this while you had it open/u);
    expect(second.read()).toContain('• Where: was “Mexico City”, is now *Puebla*; you have *Guadalajara*');
    expect(second.read()).toContain('• When: is “Fri 17 – Tue 21 November 2017”; you have *18–22 Nov*');
    expect(second.values()).toMatchObject({ 'round.where': 'Guadalajara', 'round.when': '18–22 Nov' });
    await second.submit();
    expect(second.read()).toContain('When: 2017-11-18/2017-11-22, that is Sat 18 – Wed 22 November 2017.');
    await second.submit();
    expect(second.read()).toContain('Saved.');
    expect((await store.history(key, 'round-5')).map(({ author, body }) => [author, body?.where])).toEqual([
      ['data/nafta.yml', 'Mexico City'],
      ['U0FIRST', 'Puebla'],
      ['U0SECOND', 'Guadalajara'],
    ]);
  });

  describe.each(['before', 'after'])('where the second had left alone what the first changed, %s a preview', (when) => {
    const overtaken = async (bot: Bot) => {
      const [first, second] = [
        await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
        await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
      ];
      first.fill({ ...why, ...cbc, 'round.when': '18–22 Nov', certainty: 'possible' });
      second.fill({ ...why, 'round.where': 'Guadalajara', certainty: 'expected' });
      if (when === 'after') await second.submit();
      await first.submit();
      await first.submit();
      await second.submit();
      return second;
    };

    test('what the first said stays, and only what both changed is the second’s own', async () => {
      const { bot, store } = opened();
      const second = await overtaken(bot);
      expect(second.read()).toContain(
        '• When: was “Fri 17 – Tue 21 November 2017”, is now *Sat 18 – Wed 22 November 2017*\n',
      );
      expect(second.read()).toContain('• Where: is “Mexico City”; you have *Guadalajara*\n');
      if (when === 'before') expect(second.read()).toContain('What you left alone stays as they put it.');
      expect(second.read()).toMatch(/• How sure is it: was “[^”]+”, is now \*Only possible\*; you have \*Expected\*/u);
      expect(second.read()).toMatch(/• Source: was “[^”]+”, is now \*CBC News[^;]*$/mu);
      if (when === 'after') await second.submit();
      await second.submit();
      expect(second.read()).toContain('Saved.');
      expect((await store.history(key, 'round-5')).at(-1)).toMatchObject({
        author: 'U0SECOND',
        body: {
          where: 'Guadalajara',
          when: '2017-11-18/2017-11-22',
          certainty: 'expected',
          cite: [{ source: 'cbc', at: '¶4' }],
        },
      });
    });
  });

  test('who says so is the second’s own as a whole where they changed any of it', async () => {
    const { bot } = opened();
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ ...why, ...cbc, 'round.where': 'Puebla', certainty: 'reported' });
    second.fill({ ...why, 'cite.source': 'statement-2' });
    for (const form of [first, first, second]) await form.submit();
    await second.press('back');
    expect(second.values()['round.where']).toBe('Puebla');
    expect(second.values()).toMatchObject({ 'cite.source': 'statement-2', 'cite.level': 'document' });
    expect(second.values()['cite.at'] ?? '').toBe('');
  });

  test('who goes back from there finds their own input, and in the rest what stands now', async () => {
    const { bot } = opened();
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ ...why, 'round.when': '18–22 Nov' });
    second.fill({ ...why, 'round.where': 'Guadalajara', why: 'Moved.' });
    for (const form of [first, first, second]) await form.submit();
    await second.press('back');
    expect(second.values()).toMatchObject({
      'round.where': 'Guadalajara',
      'round.when': '2017-11-18/2017-11-22',
      why: 'Moved.',
    });
  });

  test('a mistake of the second is said first, and corrected without undoing the first', async () => {
    const { bot } = opened();
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ ...why, 'round.where': 'Puebla' });
    second.fill({ ...why, 'round.when': 'soon' });
    for (const form of [first, first, second]) await form.submit();
    expect(second.errors()['round.when']).toContain('“soon” could not be read as a date.');
    second.fill({ ...why, 'round.when': '18–22 Nov' });
    await second.submit();
    expect(second.read()).toContain('• Where: was “Mexico City”, is now *Puebla*\n');
  });

  test('it makes no difference whether the second had previewed already', async () => {
    const { bot } = opened();
    const second = await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' });
    second.fill({ ...why, 'round.where': 'Guadalajara' });
    await second.submit();
    await both(bot);
    await second.submit();
    expect(second.read()).toContain('• Where: was “Mexico City”, is now *Puebla*; you have *Guadalajara*');
    expect(second.values()['round.where']).toBe('Guadalajara');
  });

  test('what was withdrawn meanwhile is said, and saving brings it back', async () => {
    const { bot, store } = opened();
    const edit = await formOf(bot, '/nafta edit talks-february-2018');
    const withdraw = await formOf(bot, '/nafta withdraw talks-february-2018', { person: 'U0OTHER' });
    withdraw.fill({ why: 'Nobody seeks them any more.' });
    await withdraw.submit();
    await withdraw.submit();
    edit.fill({ ...why, 'round.name': 'Extra talks' });
    await edit.submit();
    expect(edit.read()).toContain('withdrew this while you had it open');
    await edit.submit();
    await edit.submit();
    expect((await store.history(key, 'talks-february-2018')).map(({ body }) => body?.name ?? null)).toEqual([
      'Additional talks',
      null,
      'Extra talks',
    ]);
  });

  test('words of an unnamed source, once withdrawn, wait to return under another source', async () => {
    const { bot, store } = opened();
    await typed(bot, '/nafta status');
    const unnamed = (await store.standing(key)).find(
      ({ kind, body }) => kind === 'remark' && JSON.stringify(body?.cite).includes('background'),
    );
    const edit = await formOf(bot, `/nafta edit ${unnamed?.entry}`);
    const withdraw = await formOf(bot, `/nafta withdraw ${unnamed?.entry}`, { person: 'U0OTHER' });
    withdraw.fill({ why: 'Nobody says so any more.' });
    await withdraw.submit();
    await withdraw.submit();
    edit.fill({ ...why, 'cite.level': 'on-record', 'cite.by': 'Chrystia Freeland', certainty: 'possible' });
    for (let times = 0; times < 4; times += 1) await edit.submit();
    expect({
      standing: (await store.history(key, unnamed?.entry ?? '')).at(-1)?.body,
      waiting: (await store.proposals.waiting(key)).map(({ second }) => second),
    }).toEqual({ standing: null, waiting: [true] });
  });

  test('who says so is asked anew of what the first changed, beside both versions', async () => {
    const { bot } = opened();
    const [first, second] = [
      await formOf(bot, '/nafta edit round 5', { person: 'U0FIRST' }),
      await formOf(bot, '/nafta edit round 5', { person: 'U0SECOND' }),
    ];
    first.fill({ ...cbc, certainty: 'reported', 'round.when': '18–22 Nov', why: 'Heard again.' });
    second.fill({ 'round.where': 'Guadalajara', why: 'Moved.' });
    await second.submit();
    expect(second.values()).toMatchObject({ 'basis.1': '' });
    second.fill({ 'basis.1': 'same-place' });
    for (const form of [first, first, second]) await form.submit();
    expect({ asked: second.values()['basis.2'], noted: second.read() }).toEqual({
      asked: '',
      noted: expect.stringContaining('• Source: was “Joint statement, round 4”, is now *CBC News'),
    });
    second.fill({ 'basis.2': 'same-place' });
    await second.submit();
    expect(second.modal().title.text).toBe('Before it counts');
  });
});
