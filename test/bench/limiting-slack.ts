import { createServer } from 'node:http';

/** Posts a minute in all. The program is a stand-in with Slack's limits: also one post a second in a channel. */
const perMinute = Number(process.argv[2]);

const perMillisecond = perMinute / 60_000;
const most = perMinute / 60;
const last = new Map<string, number>();
const seen = { posts: 0, doubled: 0, refused: 0, first: 0, last: 0 };
let allowed = most;
let counted = Date.now();

const refused = (channel: string, now: number): boolean => {
  allowed = Math.min(most, allowed + (now - counted) * perMillisecond);
  counted = now;
  if (allowed < 1 || now - (last.get(channel) ?? 0) < 1_000) return true;
  allowed -= 1;
  return false;
};

const post = (body: string) => {
  const channel = new URLSearchParams(body).get('channel') ?? '';
  const now = Date.now();
  if (refused(channel, now)) {
    seen.refused += 1;
    return null;
  }
  if (last.has(channel)) seen.doubled += 1;
  last.set(channel, now);
  seen.posts += 1;
  seen.first ||= now;
  seen.last = now;
  return { ok: true, channel, ts: `${now / 1_000}` };
};

const usual: Readonly<Record<string, object>> = {
  '/api/auth.test': { ok: true, team_id: 'T0BENCH', user_id: 'U0BOT', bot_id: 'B0BOT' },
  '/api/users.info': { ok: true, user: { team_id: 'T0BENCH', tz: 'America/Toronto' } },
  '/api/conversations.info': { ok: true, channel: { is_member: true } },
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const path = request.url ?? '';
    const answer =
      path === '/seen' ? seen : path === '/api/chat.postMessage' ? post(Buffer.concat(chunks).toString()) : usual[path];
    if (answer) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    else response.writeHead(429, { 'retry-after': '1' }).end();
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
