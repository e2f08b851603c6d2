import { expect, onTestFinished, test } from 'vitest';
import type { Modal, ModalAnswer } from '../../../src/bot.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import { botWith } from '../../support/bots.ts';
import { buttonsIn, wordsIn } from '../../support/digest-town.ts';
import { nafta, now, opened } from '../../support/filling-in.ts';
import { formOf } from '../../support/form-filler.ts';
import { runningSlack } from '../../support/running-slack.ts';
import { commandForm, pressForm } from '../../support/signed.ts';
import { waitUntil } from '../../support/wait-until.ts';

const asker = { team: 'T1', person: 'U0ASKS', channel: 'C1' };

/** A text of 3,260 characters whose every word is there once. */
const long = Array.from({ length: 500 }, (_, index) => `w${String(index).padStart(4, '0')}`)
  .join(' ')
  .slice(0, 3_260)
  .trim();

const wordsMissing = (shown: string): readonly string[] => long.split(' ').filter((word) => !shown.includes(word));

const allOf = (modal: Modal): string => JSON.stringify(modal);

const unopened = async (line: string) => {
  const { bot, store } = opened();
  const answer = await bot.ask({ ...asker, command: '/nafta', line });
  if (!('to' in answer)) throw new Error(`“${line}” opens no form.`);
  return { bot, store, answer, told: await bot.notOpened(asker, answer, `/nafta ${line}`) };
};

const press = async (bot: ReturnType<typeof opened>['bot'], value = ''): Promise<ModalAnswer> => {
  const answer = await bot.press({ ...asker, action: 'ask', value });
  if (answer.to !== 'modal') throw new Error(`“${value}” opens no form.`);
  return answer;
};

test.each(['add round', 'add demand us on mexico:', 'add'])(
  'all that was typed is behind the button when Slack opens no form: %s',
  async (line) => {
    const { bot, told } = await unopened(`${line} ${long}`);
    const value = buttonsIn(told)['Open the form'] ?? '';
    const again = await press(bot, value);
    expect({ isShort: value.length < 100, missing: wordsMissing(allOf(again.modal)) }).toEqual({
      isShort: true,
      missing: [],
    });
    const refusedAgain = await bot.notOpened(asker, again, value);
    expect(buttonsIn(refusedAgain)).toEqual({ 'Open the form': value });
  },
);

test('what was kept is offered with the next blank form of its kind until published', async () => {
  const { bot, told } = await unopened('add source Squid in season');
  const blank = await formOf(bot, '/nafta add source');
  expect(blank.read()).toContain('not published it');
  await blank.submit();
  expect(JSON.stringify(blank.values())).toContain('Squid in season');
  blank.fill({ 'source.title': 'Squid in season', 'source.short': 'Ferry News', 'source.type': 'article' });
  blank.fill({ 'source.published': '2017-10-01', 'source.url': 'https://ferry.example/squid' });
  await blank.submit();
  await blank.submit();
  expect(blank.read()).toContain('Saved.');
  const after = await press(bot, buttonsIn(told)['Open the form']);
  expect(allOf(after.modal)).not.toContain('Squid in season"');
});

test('where nothing can be kept, all that was typed is in the message itself', async () => {
  const { store } = opened();
  const busy = { ...store, drafts: { ...store.drafts, keep: () => Promise.reject(new StoreError('disk', 'Full.')) } };
  const bot = botWith({ store: busy, files: nafta, now });
  const answer = await bot.ask({ ...asker, command: '/nafta', line: `add round ${long}` });
  if (!('to' in answer)) throw new Error('It opens no form.');
  const told = await bot.notOpened(asker, answer, `/nafta add round ${long}`);
  expect({ missing: wordsMissing(wordsIn(told)), buttons: buttonsIn(told) }).toEqual({ missing: [], buttons: {} });
});

test('a form with nothing typed is opened by its own line, and keeps no draft', async () => {
  const { bot, told } = await unopened('add round');
  expect(buttonsIn(told)).toEqual({ 'Open the form': '/nafta add round' });
  expect((await formOf(bot, '/nafta add round')).read()).not.toContain('not published it');
});

test('a long line whose form Slack refuses is opened again from Slack with every word', async () => {
  const { bot } = opened();
  const refusals = [{ ok: false, error: 'expired_trigger_id' }];
  const running = await runningSlack({ bot, answers: { '/api/views.open': () => refusals.pop() ?? { ok: true } } });
  onTestFinished(() => running.stop());
  const url = `${running.standIn.url}/respond`;
  await running.post(commandForm({ text: `add round ${long}`, response_url: url }));
  const toldIn = () => running.standIn.taken.find(({ path }) => path === '/respond')?.body;
  await waitUntil('the person is told', () => toldIn() !== undefined);
  const value = buttonsIn(JSON.parse(toldIn() ?? ''))['Open the form'];
  await running.post(pressForm({ action_id: 'ask:0', value }));
  const opens = () => running.standIn.taken.filter(({ path }) => path === '/api/views.open');
  await waitUntil('the form is opened', () => opens().length === 2);
  expect(wordsMissing(new URLSearchParams(opens()[1]?.body).get('view') ?? '')).toEqual([]);
});
