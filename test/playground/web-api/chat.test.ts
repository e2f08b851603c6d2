import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/start-playground.ts';
import { clientOf, known, reasonOf, startAlone } from '../alone.ts';

let playground: Playground;

beforeEach(async () => {
  playground = await startAlone();
});

afterEach(() => playground.close());

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;

test('a message stands in its channel with its words, blocks and metadata', async () => {
  const metadata = { event_type: 'digest', event_payload: { id: 'abc' } };
  const { ts } = await clientOf(playground).chat.postMessage({
    channel: known.desk,
    text: 'Hello',
    blocks: [{ ...section('*Hello*'), block_id: 'one' }],
    metadata,
  });
  expect(playground.messages('trade-desk')).toEqual([
    {
      ts,
      channel: known.desk,
      author: { kind: 'app' },
      text: 'Hello',
      blocks: [{ ...section('*Hello*'), block_id: 'one' }],
      metadata,
      thread: null,
      edited: null,
      onlyFor: null,
      asked: null,
    },
  ]);
});

test('metadata is read back only when it is asked for', async () => {
  const client = clientOf(playground);
  const metadata = { event_type: 'digest', event_payload: { id: 'abc' } };
  await client.chat.postMessage({ channel: known.desk, text: 'Hello', metadata });
  const without = await client.conversations.history({ channel: known.desk });
  const withIt = await client.conversations.history({ channel: known.desk, include_all_metadata: true });
  expect({ without: without.messages?.[0]?.metadata, withIt: withIt.messages?.[0]?.metadata }).toEqual({
    without: undefined,
    withIt: metadata,
  });
});

test('history is newest first, cut by its limit and by the instants asked for', async () => {
  const client = clientOf(playground);
  const stamps: string[] = [];
  for (const text of ['one', 'two', 'three'])
    stamps.push((await client.chat.postMessage({ channel: known.desk, text })).ts ?? '');
  const newest = await client.conversations.history({ channel: known.desk, limit: 2 });
  const later = await client.conversations.history({ channel: known.desk, oldest: stamps[1] ?? '' });
  const from = await client.conversations.history({ channel: known.desk, oldest: stamps[1] ?? '', inclusive: true });
  const texts = [newest, later, from].map(({ messages = [] }) => messages.map(({ text }) => text));
  expect(texts).toEqual([['three', 'two'], ['three'], ['three', 'two']]);
});

test('a person’s id leads to their direct message', async () => {
  const client = clientOf(playground);
  const { channel } = await client.conversations.open({ users: known.amara });
  const posted = await client.chat.postMessage({ channel: known.amara, text: 'For you' });
  expect(posted.channel).toBe(channel?.id);
});

test('a message is changed and taken away by its stamp', async () => {
  const client = clientOf(playground);
  const { ts = '' } = await client.chat.postMessage({ channel: known.desk, text: 'Draft' });
  await client.chat.update({ channel: known.desk, ts, text: 'Final' });
  const changed = playground.messages('trade-desk').map(({ text }) => text);
  await client.chat.delete({ channel: known.desk, ts });
  expect({ changed, left: playground.messages('trade-desk') }).toEqual({ changed: ['Final'], left: [] });
});

test('a permalink leads to the message on the page', async () => {
  const client = clientOf(playground);
  const { ts = '' } = await client.chat.postMessage({ channel: known.desk, text: 'Here' });
  const { permalink = '' } = await client.chat.getPermalink({ channel: known.desk, message_ts: ts });
  const response = await fetch(permalink, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe(`/?in=${known.desk}#m-${ts}`);
});

test('what nobody but one person sees is not in the history', async () => {
  const client = clientOf(playground);
  await client.chat.postEphemeral({ channel: known.desk, user: known.amara, text: 'Only you' });
  const { messages } = await client.conversations.history({ channel: known.desk });
  expect({ messages, onlyFor: playground.messages('trade-desk')[0]?.onlyFor }).toEqual({
    messages: [],
    onlyFor: known.amara,
  });
});

test('posting is refused in Slack’s own words', async () => {
  const client = clientOf(playground);
  await fetch(`${playground.url}/control/channel`, {
    method: 'POST',
    body: JSON.stringify({ name: 'attic', id: 'C0ATTIC', archived: true }),
  });
  const desk = { channel: known.desk };
  const refused = {
    unknown: await reasonOf(client.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' })),
    outside: await reasonOf(client.chat.postMessage({ channel: known.newsroom, text: 'x' })),
    archived: await reasonOf(client.chat.postMessage({ channel: 'C0ATTIC', text: 'x' })),
    empty: await reasonOf(client.chat.postMessage({ ...desk, text: '' })),
    long: await reasonOf(client.chat.postMessage({ ...desk, text: 'x'.repeat(40_001) })),
    metadata: await reasonOf(
      client.chat.postMessage({ ...desk, text: 'x', metadata: { event_type: '', event_payload: {} } }),
    ),
    stranger: await reasonOf(client.chat.postEphemeral({ ...desk, text: 'x', user: 'U0NOBODY' })),
    missing: await reasonOf(client.chat.update({ ...desk, text: 'x', ts: '1.000001' })),
    token: await reasonOf(clientOf(playground, {}, 'xoxb-wrong').chat.postMessage({ ...desk, text: 'x' })),
    method: await reasonOf(client.apiCall('chat.shout')),
  };
  expect(refused).toEqual({
    unknown: 'channel_not_found',
    outside: 'not_in_channel',
    archived: 'is_archived',
    empty: 'no_text',
    long: 'msg_too_long',
    metadata: 'invalid_metadata_format',
    stranger: 'user_not_in_channel',
    missing: 'message_not_found',
    token: 'invalid_auth',
    method: 'unknown_method',
  });
});
