import { expect, test } from 'vitest';
import type { Message } from '../../src/views/message.ts';
import { type RunningOptions, runningSlack } from '../support/running-slack.ts';
import { pressForm } from '../support/signed.ts';
import type { Answer } from '../support/slack-stand-in.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Presses, and gives what Slack was called with afterwards. */
const press = async (
  action: Readonly<Record<string, unknown>>,
  {
    parts = {},
    calls = 1,
    ...options
  }: RunningOptions & { parts?: Readonly<Record<string, unknown>>; calls?: number } = {},
) => {
  const running = await runningSlack(options);
  const response = await running.post(
    pressForm(action, { response_url: `${running.standIn.url}/actions/1`, ...parts }),
  );
  const answer = [response.status, await response.text()];
  const since = () => running.standIn.taken.filter(({ path }) => path !== '/api/auth.test');
  await waitUntil('Slack is called', () => since().length >= calls);
  await running.stop();
  return { answer, taken: since(), log: running.log.join('') };
};

const block = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const plainBlock = (text: string) => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } });

const told = (text: string, replace = false, drawn: object = block(text)) => ({
  response_type: 'ephemeral',
  replace_original: replace,
  text,
  blocks: [drawn],
});

test('a question on a button is answered below it, for the person alone', async () => {
  const { answer, taken } = await press({ action_id: 'ask:1', value: '/nafta demands canada' });
  expect(answer).toEqual([200, '']);
  expect(taken.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    ['/actions/1', told('/nafta demands canada')],
  ]);
});

test('a question asked instead takes the place of the answer it stands in', async () => {
  const { taken } = await press({ action_id: 'ask-instead:2', value: '/nafta rounds page 2' });
  expect(taken.map(({ body }) => JSON.parse(body))).toEqual([told('/nafta rounds page 2', true)]);
});

test('an entry of a menu is a question too', async () => {
  const { taken } = await press({ action_id: 'ask:1', selected_option: { value: '/nafta who freeland' } });
  expect(taken.map(({ body }) => JSON.parse(body))).toEqual([told('/nafta who freeland')]);
});

test('the bot is told who pressed what, and where', async () => {
  const presses: unknown[] = [];
  await press(
    { action_id: 'ask:1', value: '/nafta mood' },
    {
      parts: { trigger_id: '1.2.a' },
      bot: {
        press: async (given) => {
          presses.push(given);
          return { to: 'person', message: { text: 'Pressed.', blocks: [] }, replace: false };
        },
      },
    },
  );
  expect(presses).toEqual([
    {
      ...{ action: 'ask', value: '/nafta mood', request: '1.2.a' },
      ...{ team: 'T0TEAM', person: 'U0PERSON', channel: 'C0CHANNEL' },
    },
  ]);
});

test('sharing posts to the channel, once, without unfurled links', async () => {
  const answers = { '/api/chat.postMessage': (): Answer => ({ ok: true, ts: '1.2' }) };
  const { answer, taken } = await press({ action_id: 'share:1', value: '/nafta next-round' }, { answers });
  expect(answer).toEqual([200, '']);
  expect(taken.map(({ path, body }) => [path, Object.fromEntries(new URLSearchParams(body))])).toEqual([
    [
      '/api/chat.postMessage',
      {
        channel: 'C0CHANNEL',
        team_id: 'T0TEAM',
        text: '/nafta next-round',
        blocks: JSON.stringify([block('/nafta next-round')]),
        metadata: JSON.stringify({ event_type: 'roundtable_share', event_payload: { id: 'd1' } }),
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    ],
  ]);
});

test.each([
  ['not_in_channel', told('Type /invite @Roundtable here first.')],
  ['channel_not_found', told('Type /invite @Roundtable here first.')],
  ['is_archived', 'Slack did not let this be shared here (is_archived). Please ask a workspace admin about it.'],
  [
    'restricted_action',
    'Slack did not let this be shared here (restricted_action). Please ask a workspace admin about it.',
  ],
  [
    'internal_error',
    'Slack did not say whether this was shared. Please look in the channel before you share it again.',
  ],
])('when Slack answers %s to a share, only the person is told', async (error, expected) => {
  const { taken } = await press(
    { action_id: 'share:1', value: '/nafta next-round' },
    { calls: 2, answers: { '/api/chat.postMessage': (): Answer => ({ ok: false, error }) } },
  );
  expect(taken.map(({ path }) => path)).toEqual(['/api/chat.postMessage', '/actions/1']);
  const reply = typeof expected === 'string' ? told(expected, false, plainBlock(expected)) : expected;
  expect(JSON.parse(taken[1]?.body ?? '')).toEqual(reply);
});

test.each([
  [429, 'Slack asks to wait 7 seconds before the next message. Please share it again then.'],
  [500, 'Slack did not say whether this was shared. Please look in the channel before you share it again.'],
])('a share answered with status %i is not tried again, and the person is told', async (status, text) => {
  const { taken } = await press(
    { action_id: 'share:1', value: '/nafta next-round' },
    { calls: 2, answers: { '/api/chat.postMessage': (): Answer => status } },
  );
  expect(taken.map(({ path }) => path)).toEqual(['/api/chat.postMessage', '/actions/1']);
  expect(JSON.parse(taken[1]?.body ?? '').text).toBe(text);
});

test('a share that Slack does not answer is given up, and the person is told', async () => {
  const { taken } = await press(
    { action_id: 'share:1', value: '/nafta next-round' },
    { calls: 2, answers: { '/api/chat.postMessage': (): Answer => 'hang' } },
  );
  expect(JSON.parse(taken[1]?.body ?? '').text).toBe(
    'Slack did not say whether this was shared. Please look in the channel before you share it again.',
  );
});

test.each([
  ['a link', { action_id: 'source:1', url: 'https://example.org' }],
  ['a link without a name of ours', { action_id: 'Xy7' }],
  ['a question without a value', { action_id: 'ask:1' }],
])('%s is acknowledged and nothing else', async (_, action) => {
  const { answer, taken } = await press(action, { calls: 0 });
  expect({ answer, taken }).toEqual({ answer: [200, ''], taken: [] });
});

test('a press outside any channel is acknowledged and nothing else', async () => {
  const { answer, taken } = await press(
    { action_id: 'ask:1', value: '/nafta' },
    { calls: 0, parts: { channel: undefined } },
  );
  expect({ answer, taken }).toEqual({ answer: [200, ''], taken: [] });
});

test('someone from a workspace that shares the channel is answered as well', async () => {
  const { taken } = await press({ action_id: 'ask:1', value: '/nafta' }, { parts: { team: null } });
  expect(taken.map(({ path }) => path)).toEqual(['/actions/1']);
});

test('when the bot fails at a press, the person gets a reference that is in the log', async () => {
  const failing = async () => {
    throw new Error('no demands canada');
  };
  const { taken, log } = await press(
    { action_id: 'ask:1', value: '/nafta demands canada' },
    { bot: { press: failing } },
  );
  const { text } = JSON.parse(taken[0]?.body ?? '');
  const [, reference = 'none'] = /“(\w+)”/.exec(text) ?? [];
  expect({ begins: text.slice(0, 26), isLogged: log.includes(reference), isToldOn: log.includes('canada') }).toEqual({
    begins: 'Something went wrong here,',
    isLogged: true,
    isToldOn: false,
  });
});

test('once it is posted, the question before it is replaced by that', async () => {
  const message: Message = { text: 'The rounds', blocks: [] };
  const instead: Message = { text: 'Posted.', blocks: [] };
  const { taken } = await press(
    { action_id: 'share:0', value: '/nafta share-anyway 1@2017-10-17 rounds' },
    {
      calls: 2,
      bot: {
        press: async () => ({
          ...{ to: 'channel', message, uninvited: message, instead },
          delivery: { kind: 'share', deliveryId: 'd1' },
        }),
      },
      answers: { '/api/chat.postMessage': () => ({ ok: true, ts: '1.0' }) },
    },
  );
  expect({ paths: taken.map(({ path }) => path), told: JSON.parse(taken[1]?.body ?? '') }).toEqual({
    paths: ['/api/chat.postMessage', '/actions/1'],
    told: { ...told('Posted.', true), blocks: [] },
  });
});
