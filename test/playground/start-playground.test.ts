import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { waitUntil } from '../support/wait-until.ts';
import { clientOf, known, reasonOf } from './alone.ts';
import { type Pair, startPair } from './tiny-bot.ts';

let pair: Pair;

beforeEach(async () => {
  pair = await startPair();
});

afterEach(() => pair.close());

const type = (text: string, channel = 'trade-desk', as = 'amara') =>
  pair.playground.act('type', { as, in: channel, text });

const standing = (channel = 'trade-desk') =>
  pair.playground.messages(channel).map(({ text, onlyFor }) => (onlyFor === null ? text : `(${onlyFor}) ${text}`));

const last = () => pair.playground.messages('trade-desk').at(-1);

const pressLast = (action: string, as = 'amara') => {
  const message = last();
  const block = message?.blocks.find(({ type }) => type === 'actions')?.block_id;
  return pair.playground.act('press', { as, in: 'trade-desk', ts: message?.ts, block, action, value: null });
};

const toBot = () => pair.playground.journal.entries().filter(({ towards }) => towards === 'bot');

const openView = async () => {
  const response = await fetch(`${pair.playground.url}/control/views`);
  return (
    z
      .object({ open: z.array(z.object({ id: z.string() })) })
      .parse(await response.json())
      .open.at(-1)?.id ?? ''
  );
};

const title = (value: string) => [{ block: 'title', action: 'title', value }];

test('a command is signed, answered at once, and shown to whoever typed it', async () => {
  await type('/tiny hello');
  const [entry] = toBot();
  expect(standing()).toEqual([`(${known.amara}) Heard hello`]);
  expect(entry).toMatchObject({
    name: '/tiny',
    status: 200,
    request: { command: '/tiny', text: 'hello', user_id: known.amara },
  });
  expect(entry?.headers['x-slack-signature']).toMatch(/^v0=[0-9a-f]{64}$/);
});

test('a command reaches the app as Slack would have written it', async () => {
  await type('/tiny "x" <b> & @luis in #general -- it\'s');
  expect(pair.heard).toEqual(['command “x” &lt;b&gt; &amp; <@U0LUIS000002|luis> in <#C0GENERAL002|general> — it’s']);
});

test('a command nobody knows is answered by the workspace itself', async () => {
  await type('/unheard of');
  expect({ standing: standing(), toBot: toBot() }).toEqual({
    standing: [`(${known.amara}) /unheard is not a command here. Type / to see those there are.`],
    toBot: [],
  });
});

test('a command delivered twice reaches the app twice and is shown once', async () => {
  pair.playground.faults.add({ kind: 'duplicate', method: '/tiny', times: 1 });
  await type('/tiny hello');
  const retries = toBot()
    .map(({ headers }) => headers['x-slack-retry-num'] ?? 'first')
    .toSorted();
  expect({ heard: pair.heard, standing: standing(), retries }).toEqual({
    heard: ['command hello', 'command hello'],
    standing: [`(${known.amara}) Heard hello`],
    retries: ['1', 'first'],
  });
});

test('a button replaces the message it stands in', async () => {
  await type('/tiny hello');
  await pressLast('again');
  await waitUntil('the message was replaced', () => last()?.text === 'Heard again');
  expect(standing()).toEqual([`(${known.amara}) Heard again`]);
});

test('somebody else cannot press what they cannot see', async () => {
  await type('/tiny hello');
  expect(await pressLast('again', 'luis')).toMatchObject({ status: 404 });
});

test('a button posts for everybody, once the app was invited', async () => {
  await type('/tiny hello', 'newsroom');
  const press = async () => {
    const message = pair.playground.messages('newsroom').find(({ text }) => text === 'Heard hello');
    const block = message?.blocks[1]?.block_id;
    await pair.playground.act('press', {
      as: 'amara',
      in: 'newsroom',
      ts: message?.ts,
      block,
      action: 'share',
      value: null,
    });
  };
  await press();
  await waitUntil('the app asked to be invited', () =>
    standing('newsroom').some((text) => text.endsWith('Invite me first')),
  );
  await type('/invite @tiny', 'newsroom');
  await press();
  await waitUntil('it was shared', () => standing('newsroom').includes('Shared with everybody'));
  expect(standing('newsroom')).toEqual([
    `(${known.amara}) Heard hello`,
    `(${known.amara}) Invite me first`,
    'Tiny was added to #newsroom',
    'Shared with everybody',
  ]);
});

test('a form’s error keeps it open, a good answer closes it', async () => {
  await type('/tiny form');
  const view = await openView();
  const submit = (value: string) => pair.playground.act('submit', { as: 'amara', view, filled: title(value) });
  expect({
    empty: await submit(''),
    wrong: await submit('all wrong'),
    open: await openView(),
    fine: await submit('fine'),
    closed: await openView(),
  }).toEqual({
    empty: { status: 200, body: { errors: { title: 'Please complete this required field.' }, trouble: null } },
    wrong: { status: 200, body: { errors: { title: 'Not “wrong”, please.' }, trouble: null } },
    open: view,
    fine: { status: 200, body: { errors: {}, trouble: null } },
    closed: '',
  });
});

test('a form that the app cannot take stays open and says so', async () => {
  await type('/tiny form');
  const view = await openView();
  pair.playground.connect('http://127.0.0.1:1/slack/events');
  const { body } = await pair.playground.act('submit', { as: 'amara', view, filled: title('fine') });
  expect({ body, open: await openView() }).toEqual({
    body: { errors: {}, trouble: 'We had some trouble connecting. What you typed is still here: try again.' },
    open: view,
  });
});

test('an app that wants to know is told of a closed form', async () => {
  await type('/tiny form');
  await pair.playground.act('close', { as: 'amara', view: await openView() });
  expect({ heard: pair.heard, open: await openView() }).toEqual({ heard: ['command form', 'closed'], open: '' });
});

test('a shortcut on a message carries the message', async () => {
  await type('Talks resume on Friday', 'trade-desk', 'luis');
  await pair.playground.act('shortcut', { as: 'amara', in: 'trade-desk', ts: last()?.ts, callback: 'keep' });
  await waitUntil('the app heard', () => pair.heard.length > 0);
  expect(pair.heard).toEqual(['shortcut Talks resume on Friday']);
});

test('a menu asks the app for its options', async () => {
  await type('/tiny form');
  const view = await openView();
  const done = await pair.playground.act('suggest', {
    as: 'amara',
    view,
    block: 'issue',
    action: 'fetched',
    value: 'd',
  });
  expect(done.body).toEqual({ options: [{ text: { type: 'plain_text', text: 'Dairy' }, value: 'Dairy' }] });
});

test('what is written to the app is heard by the app', async () => {
  await type('Hello there', 'app');
  await waitUntil('it answered', () => standing(known.amara).length > 1);
  expect(standing(known.amara)).toEqual(['Hello there', 'You wrote to me']);
});

test('a trigger opens one form, once', async () => {
  await type('/tiny hello');
  const { trigger_id } = z.object({ trigger_id: z.string() }).parse(toBot()[0]?.request);
  const open = () =>
    reasonOf(
      clientOf(pair.playground).views.open({
        trigger_id,
        view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
      }),
    );
  expect({ first: await open(), second: await open() }).toEqual({
    first: 'not refused',
    second: 'exchanged_trigger_id',
  });
});

test('a response address is good five times', async () => {
  await type('/tiny hello');
  const { response_url } = z.object({ response_url: z.string() }).parse(toBot()[0]?.request);
  const statuses: number[] = [];
  for (let use = 0; use < 6; use += 1)
    statuses.push((await fetch(response_url, { method: 'POST', body: JSON.stringify({ text: `${use}` }) })).status);
  expect({ statuses, messages: standing().length }).toEqual({ statuses: [200, 200, 200, 200, 200, 404], messages: 6 });
});
