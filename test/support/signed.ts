import { createHmac } from 'node:crypto';

/** The signing secret of the app in these tests. */
export const signingSecret = '0123456789abcdef0123456789abcdef';

/** The bot token of the app in these tests. */
export const botToken = 'xoxb-1111-2222-abcdefghijkl';

/** Makes Slack’s two headers for this body, signed at this time. */
export const signed = (body: string | Uint8Array, at: Date = new Date(), secret = signingSecret) => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
};

/** Makes a slash command’s form as Slack posts it; any field can be replaced. */
export const commandForm = (fields: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({
    token: 'legacy-verification-token',
    team_id: 'T0TEAM',
    team_domain: 'team',
    channel_id: 'C0CHANNEL',
    channel_name: 'trade',
    user_id: 'U0PERSON',
    user_name: 'pat',
    command: '/nafta',
    text: 'demands canada',
    api_app_id: 'A0APP',
    response_url: 'https://hooks.slack.com/commands/T0TEAM/1/secret-answer-address',
    trigger_id: String(Math.random()),
    ...fields,
  }).toString();

/** Makes the form of a press as Slack posts it; any part can be replaced. */
export const pressForm = (
  action: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, unknown>> = {},
): string =>
  new URLSearchParams({
    payload: JSON.stringify({
      type: 'block_actions',
      team: { id: 'T0TEAM', domain: 'team' },
      user: { id: 'U0PERSON', team_id: 'T0TEAM' },
      channel: { id: 'C0CHANNEL', name: 'trade' },
      container: { type: 'message', is_ephemeral: true },
      api_app_id: 'A0APP',
      trigger_id: String(Math.random()),
      response_url: 'https://hooks.slack.com/actions/T0TEAM/1/secret-answer-address',
      actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...action }],
      ...parts,
    }),
  }).toString();
