import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import { waitUntil } from '../support/wait-until.ts';
import { clientOf, known, reasonOf, startAlone } from './alone.ts';
import { startPair } from './tiny-bot.ts';

test('an app that does not answer in time is said not to have answered', async () => {
  const pair = await startPair({ patience: 50 });
  await pair.playground.act('type', { as: 'amara', in: 'trade-desk', text: '/tiny silence' });
  const texts = pair.playground.messages().map(({ text, onlyFor }) => [text, onlyFor]);
  await pair.close();
  expect(texts).toEqual([['/tiny failed because the app did not respond', known.amara]]);
});

test('an event that nobody takes comes again, numbered', async () => {
  const playground = await startAlone({ botUrl: 'http://127.0.0.1:1/slack/events', retryAfter: [0, 10, 20] });
  await playground.act('type', { as: 'amara', in: 'app', text: 'Anybody?' });
  await waitUntil('it came four times', () => playground.journal.entries().length === 4);
  const tries = playground.journal
    .entries()
    .map(({ name, trouble, headers }) => [name, trouble, headers['x-slack-retry-num']]);
  await playground.close();
  expect(tries).toEqual([
    ['message', 'refused', undefined],
    ['message', 'refused', '1'],
    ['message', 'refused', '2'],
    ['message', 'refused', '3'],
  ]);
});

test('an event that the app does not subscribe to is not sent', async () => {
  const playground = await startAlone({ events: ['app_mention'], botUrl: 'http://127.0.0.1:1/' });
  await playground.act('type', { as: 'amara', in: 'app', text: 'Anybody?' });
  await playground.act('type', { as: 'amara', in: 'trade-desk', text: 'Anybody, @tiny?' });
  const sent = playground.journal.entries().map(({ name }) => name);
  await playground.close();
  expect(sent[0]).toBe('app_mention');
});

test('names stay as they were typed when the command is said not to escape them', async () => {
  const command = { command: '/tiny', usageHint: '', description: '', escapes: false };
  const playground = await startAlone({ slashCommands: [command], botUrl: 'http://127.0.0.1:1/' });
  await playground.act('type', { as: 'amara', in: 'trade-desk', text: '/tiny @luis in #general "x"' });
  const [entry] = playground.journal.entries();
  await playground.close();
  expect(entry?.request).toMatchObject({ text: '@luis in #general “x”' });
});

test('triggers and response addresses grow old by real time', async () => {
  let now = new Date('2017-10-17T12:00:00Z');
  const playground = await startAlone({ botUrl: 'http://127.0.0.1:1/', now: () => now });
  await playground.act('type', { as: 'amara', in: 'trade-desk', text: '/tiny' });
  const said = Object(playground.journal.entries()[0]?.request);
  const view: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };
  now = new Date('2017-10-17T12:31:00Z');
  const trigger = await reasonOf(clientOf(playground).views.open({ trigger_id: said.trigger_id, view }));
  const address = await fetch(said.response_url, { method: 'POST', body: '{"text":"late"}' });
  const reason = await address.text();
  await playground.close();
  expect({ trigger, reason }).toEqual({ trigger: 'expired_trigger_id', reason: '{"ok":false,"error":"expired_url"}' });
});

test('the clock moves for messages, and whoever was promised hears of it', async () => {
  const heard: string[] = [];
  const playground = await startAlone({
    now: () => new Date('2017-10-17T12:00:00Z'),
    onClock: (now) => heard.push(now.toISOString()),
  });
  playground.clock.move(86_400_000);
  await playground.act('type', { as: 'amara', in: 'general', text: 'Tomorrow' });
  playground.clock.set(new Date('2018-01-01T00:00:00Z'));
  const [message] = playground.messages('general');
  await playground.close();
  expect({ heard, ts: message?.ts }).toEqual({
    heard: ['2017-10-18T12:00:00.000Z', '2018-01-01T00:00:00.000Z'],
    ts: '1508328000.000000',
  });
});
