import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/start-playground.ts';
import { createPosting } from '../../src/slack/posting.ts';
import { clientOf, known, startAlone } from '../playground/alone.ts';

let playground: Playground;

beforeEach(async () => {
  playground = await startAlone();
});

afterEach(() => playground.close());

const message = { text: 'A round is near', blocks: [] };
const place = { team: 'T1', kind: 'digest', channel: known.desk, thread: null };
const outgoing = (deliveryId: string) => ({ ...place, deliveryId, message });
const trace = (deliveryId: string, since: string | null = null) => ({ ...place, deliveryId, since });
const posting = () => createPosting(clientOf(playground));

test('a digest is posted with its delivery id as the only metadata', async () => {
  const posted = await posting().post(outgoing('m1'));
  const [there] = playground.messages('trade-desk');
  expect({ posted, text: there?.text, metadata: there?.metadata }).toEqual({
    posted: { kind: 'sent', ts: there?.ts },
    text: 'A round is near',
    metadata: { event_type: 'roundtable_digest', event_payload: { id: 'm1' } },
  });
});

test('a post whose answer was lost is found by its delivery id', async () => {
  playground.faults.add({ kind: 'lost-answer', method: 'chat.postMessage', times: 1 });
  const posted = await posting().post(outgoing('m1'));
  const [there] = playground.messages('trade-desk');
  expect({ posted, there: await posting().find(trace('m1')), missing: await posting().find(trace('m2')) }).toEqual({
    posted: { kind: 'unknown' },
    there: { kind: 'found', ts: there?.ts },
    missing: { kind: 'absent' },
  });
});

test('an answer in a thread is found there, and not looked for in the channel', async () => {
  const parent = await posting().post(outgoing('parent'));
  const thread = parent.kind === 'sent' ? parent.ts : '';
  const posted = await posting().post({ ...outgoing('m1'), kind: 'note', thread });
  const there = playground.messages('trade-desk').at(-1);
  const inThread = { ...trace('m1', thread), kind: 'note', thread };
  expect({
    posted,
    thread: there?.thread,
    metadata: there?.metadata,
    found: await posting().find(inThread),
    inChannel: await posting().find({ ...inThread, thread: null }),
  }).toEqual({
    posted: { kind: 'sent', ts: there?.ts },
    thread,
    metadata: { event_type: 'roundtable_note', event_payload: { id: 'm1' } },
    found: { kind: 'found', ts: there?.ts },
    inChannel: { kind: 'absent' },
  });
});

test('it is found on a later page, too, and looked for no further than an older post', async () => {
  const old = await posting().post(outgoing('older'));
  const since = old.kind === 'sent' ? old.ts : null;
  await posting().post(outgoing('m1'));
  for (let number = 0; number < 205; number += 1)
    await clientOf(playground).chat.postMessage({ channel: known.desk, text: `talk ${number}` });
  const found = await Promise.all([posting().find(trace('m1', since)), posting().find(trace('older', since))]);
  expect(found.map(({ kind }) => kind)).toEqual(['found', 'absent']);
});

test('an unreadable past keeps Slack’s word, and an absent Slack may be asked again', async () => {
  playground.faults.add({ kind: 'error', error: 'missing_scope', method: 'conversations.history', times: 1 });
  playground.faults.add({ kind: 'down', method: 'conversations.history', times: 1 });
  expect({ first: await posting().find(trace('m1')), second: await posting().find(trace('m1')) }).toEqual({
    first: { kind: 'unreadable', error: 'missing_scope' },
    second: { kind: 'unreachable' },
  });
});

test('one person is told in a direct message', async () => {
  await posting().sendDirect('T1', known.amara, message);
  expect(playground.messages(known.amara).map(({ text }) => text)).toEqual(['A round is near']);
});

test('a message replaces another with its metadata, and may do so again without harm', async () => {
  const posted = await posting().post(outgoing('m1'));
  const ts = posted.kind === 'sent' ? posted.ts : '';
  const amendment = { ts, message: { text: 'A round was moved', blocks: [] } };
  const first = await posting().amend('T1', known.desk, amendment);
  const second = await posting().amend('T1', known.desk, amendment);
  const missing = await posting().amend('T1', known.desk, { ...amendment, ts: '1.000001' });
  expect({
    first,
    second,
    missing,
    there: playground.messages('trade-desk').map(({ text, metadata }) => ({ text, metadata })),
  }).toEqual({
    first: { kind: 'sent', ts },
    second: { kind: 'sent', ts },
    missing: { kind: 'refused', error: 'message_not_found' },
    there: [
      {
        text: 'A round was moved',
        metadata: { event_type: 'roundtable_digest', event_payload: { id: 'm1' } },
      },
    ],
  });
});
