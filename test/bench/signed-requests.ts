import { createHmac } from 'node:crypto';

/** Lines to ask and number of people who ask them. */
export interface Asking {
  readonly secret: string;
  readonly lines: readonly string[];
  readonly people: number;
}

const form = ({ lines, people }: Asking, number: number) =>
  new URLSearchParams({
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: 'T0BENCH',
    team_domain: 'bench',
    channel_id: 'C0TRADE',
    channel_name: 'trade',
    user_id: `U0PERSON${number % people}`,
    user_name: `person${number % people}`,
    command: '/nafta',
    text: lines[number % lines.length] ?? '',
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: `https://hooks.slack.com/commands/T0BENCH/${number}/QXnQkGPxH9tWuc0lXhLDfS1G`,
    trigger_id: `${number}.944799105734.773906753841f38c1cc4597aa8dc9a73`,
  }).toString();

/** Makes a signed slash command's bytes, posted at this second; numbers differ, since replays are refused. */
export const signedCommand = (asking: Asking, number: number, second: number): Buffer => {
  const body = form(asking, number);
  const signature = createHmac('sha256', asking.secret).update(`v0:${second}:${body}`).digest('hex');
  const head = [
    'POST /slack/events HTTP/1.1',
    'Host: 127.0.0.1',
    'User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)',
    'Accept-Encoding: gzip,deflate',
    'Accept: application/json,*/*',
    `X-Slack-Signature: v0=${signature}`,
    `X-Slack-Request-Timestamp: ${second}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
};
