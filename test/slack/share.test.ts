import { expect, test } from 'vitest';
import { peopleClient } from '../../src/slack/clients.ts';
import { createLog } from '../../src/slack/log.ts';
import { share } from '../../src/slack/share.ts';
import { en } from '../../src/words/en.ts';
import { botToken } from '../support/signed.ts';
import { type Answer, startSlackStandIn } from '../support/slack-stand-in.ts';

const log = createLog('silent', { write: () => {} });
const message = { text: 'Round 5 is next.', blocks: [] };
const uninvited = { text: 'Invite me first.', blocks: [] };

const delivery = { kind: 'share', deliveryId: 'd1' } as const;

/** What the person is told and the bot records, when Slack answers the post so. */
const shared = async (answer: Answer | 'gone') => {
  const standIn = await startSlackStandIn({ '/api/chat.postMessage': () => (answer === 'gone' ? 500 : answer) });
  if (answer === 'gone') await standIn.close();
  const client = peopleClient(botToken, { apiUrl: standIn.apiUrl, log });
  const recorded: (string | null)[] = [];
  const posted = async (_delivery: typeof delivery, ts: string | null) => void recorded.push(ts);
  const bot = { sentences: en.edge, posted };
  const trouble = await share(client, { channel: 'C0CHANNEL', message, uninvited, delivery }, bot);
  if (answer !== 'gone') await standIn.close();
  return { told: trouble?.text, recorded, metadata: metadataIn(standIn.taken.at(-1)?.body) };
};

const metadataIn = (body = '') => new URLSearchParams(body).get('metadata');

const metadata = JSON.stringify({ event_type: 'roundtable_share', event_payload: { id: 'd1' } });

const unsure = 'Slack did not say whether this was shared. Please look in the channel before you share it again.';

test.each<[string, Answer | 'gone', string | undefined, readonly (string | null)[]]>([
  ['takes it', { ok: true, ts: '1.2' }, undefined, ['1.2']],
  ['does not know the bot there', { ok: false, error: 'not_in_channel' }, 'Invite me first.', [null]],
  [
    'declines it',
    { ok: false, error: 'is_archived' },
    'Slack did not let this be shared here (is_archived). Please ask a workspace admin about it.',
    [null],
  ],
  [
    'asks to wait with a status',
    429,
    'Slack asks to wait 7 seconds before the next message. Please share it again then.',
    [null],
  ],
  [
    'asks to wait in words',
    { ok: false, error: 'ratelimited' },
    'Slack asks to wait 30 seconds before the next message. Please share it again then.',
    [null],
  ],
  ['fails', 500, unsure, []],
  ['fails in words', { ok: false, error: 'service_unavailable' }, unsure, []],
  ['is out of reach', 'gone', 'Slack could not be reached, so this was not shared. Please try again.', [null]],
])(
  'the person is told, and the bot records, what is certain of a share if Slack %s',
  async (_, answer, told, recorded) => {
    expect(await shared(answer)).toEqual({ told, recorded, metadata: answer === 'gone' ? null : metadata });
  },
);
