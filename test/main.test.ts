import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { botToken, commandForm, signed, signingSecret } from './support/signed.ts';
import { type Answer, type SlackStandIn, startSlackStandIn } from './support/slack-stand-in.ts';
import { type StartedBot, startBot } from './support/started-bot.ts';
import { waitUntil } from './support/wait-until.ts';

let folder: string;
let standIn: SlackStandIn;
let identity: () => Answer;
const started: StartedBot[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roundtable-main-'));
  identity = () => ({ ok: true, bot_id: 'B0BOT', user_id: 'U0BOT', team_id: 'T0TEAM' });
  standIn = await startSlackStandIn({ '/api/auth.test': () => identity() });
});

afterEach(async () => {
  for (const bot of started.splice(0)) {
    bot.process.kill('SIGKILL');
    await bot.ended;
  }
  await standIn.close();
  await rm(folder, { recursive: true });
});

const start = (env: Readonly<Record<string, string>> = {}) => {
  const bot = startBot({ PORT: '0', DATABASE_URL: join(folder, 'record.db'), ...env });
  started.push(bot);
  return bot;
};

const credentials = () => ({
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: standIn.apiUrl,
});

/** Asks a question; on a busy machine the answer comes to its address for replies. */
const ask = async (address: string, text: string, fields: Readonly<Record<string, string>> = {}) => {
  const path = `/replies/${randomUUID()}`;
  const body = commandForm({ text, response_url: `${standIn.url}${path}`, ...fields });
  const response = await fetch(`${address}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed(body) },
    body,
  });
  const late = () => standIn.taken.find((taken) => taken.path === path)?.body;
  const acknowledged = await response.text();
  if (acknowledged === '') await waitUntil('it is answered', () => late() !== undefined);
  return [response.status, JSON.parse(acknowledged || (late() ?? '')).text];
};

test('without credentials one line tells where the playground is, and its page answers', async () => {
  const bot = start();
  const address = await bot.address();
  const page = await fetch(address);
  expect({ status: page.status, isOurs: (await page.text()).includes('Roundtable') }).toEqual({
    status: 200,
    isOurs: true,
  });
  expect(bot.output()).toBe(`Playground: ${address} (no Slack credentials are set; .env.example tells how)\n`);
  expect(new URL(address).hostname).toBe('127.0.0.1');
  bot.process.kill('SIGTERM');
  expect({ code: await bot.ended, errors: bot.errors() }).toEqual({ code: 0, errors: '' });
});

test('without credentials the lines to try are of the record that is served, and what its command lacks is said', async () => {
  const bot = start({ NEGOTIATIONS: 'test/support/second.yml' });
  const page = await (await fetch(await bot.address())).text();
  expect({ own: page.includes('/squid demands ostral isles'), first: page.includes('canada') }).toEqual({
    own: true,
    first: false,
  });
  await waitUntil('warned', () => bot.output().includes('test/support/second.yml answers to /squid, but manifest.yml'));
  expect(bot.output().match(/answers to \/squid/gu)).toHaveLength(1);
});

test('with a signing secret it serves Slack over HTTP, says so, and answers from the record', async () => {
  const bot = start(credentials());
  const address = await bot.ready();
  const [status, text] = await ask(address, 'next-round');
  expect({ status, isAnswered: text.includes('Mexico City') }).toEqual({ status: 200, isAnswered: true });
  expect(JSON.parse(bot.output().split('\n')[0] ?? '').msg).toBe(
    `Serving Slack over HTTP at ${address}/slack/events, since SLACK_SIGNING_SECRET is set and SLACK_APP_TOKEN is not`,
  );
  const health = async () => JSON.parse(await (await fetch(`${address}/healthz`)).text());
  await waitUntil('healthy', async () => (await health()).ok === true);
  expect(await health()).toEqual({
    ok: true,
    writeFailed: null,
    altered: null,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    slack: true,
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    recordAgeSeconds: expect.any(Number),
    negotiations: ['nafta'],
    tokenRefused: null,
    clockOffSeconds: expect.any(Number),
    digestsTicking: true,
  });
});

const preloaded = (code: string) => ({
  NODE_OPTIONS: `--import ${JSON.stringify(`data:text/javascript,${encodeURIComponent(code)}`)}`,
});

/**
 * Lets a test stall the loop or move a clock: at each SIGUSR2 the next of these steps is done. Every run of a timer of
 * one second, such as the loop's, writes “tick” to the standard error.
 */
const tampered = (...steps: readonly string[]) =>
  preloaded(`
    const [every, elapsed, wall] = [setInterval, performance.now.bind(performance), Date.now];
    const moved = { elapsed: 0, wall: 0, isStalled: false };
    globalThis.setInterval = (work, ms, ...rest) => every(() => {
      if (ms !== 1000) return work();
      if (!moved.isStalled) work();
      process.stderr.write('tick\\n');
    }, ms, ...rest);
    performance.now = () => elapsed() + moved.elapsed;
    Date.now = () => wall() + moved.wall;
    globalThis.Date = class extends Date {
      constructor(...given) {
        super(...(given.length === 0 ? [Date.now()] : given));
      }
    };
    const steps = [${steps.map((step) => `() => { ${step} }`).join(', ')}];
    process.on('SIGUSR2', () => {
      steps.shift()();
      process.stderr.write('stepped\\n');
    });
  `);

const countOf = (bot: StartedBot, word: string) => bot.errors().split(word).length - 1;

/** Does the next step, and lets the loop go round three times after it. */
const step = async (bot: StartedBot) => {
  const before = countOf(bot, 'stepped');
  bot.process.kill('SIGUSR2');
  await waitUntil('the step is done', () => countOf(bot, 'stepped') > before);
  const ticks = countOf(bot, 'tick');
  await waitUntil('the loop went round', () => countOf(bot, 'tick') >= ticks + 3);
};

const healthAt = async (address: string) => {
  const response = await fetch(`${address}/healthz`);
  const { ok, digestsTicking, clockOffSeconds } = JSON.parse(await response.text());
  return { status: response.status, ok, digestsTicking, clockOffSeconds };
};

test('/healthz is 503 once the loop that sends has stood still for a minute', async () => {
  const bot = start({
    ...tampered('moved.isStalled = true', 'moved.elapsed = 50_000', 'moved.elapsed = 61_000'),
    ...credentials(),
  });
  const address = await bot.address();
  await waitUntil('healthy', async () => (await healthAt(address)).ok === true);
  await step(bot);
  await step(bot);
  const soon = await healthAt(address);
  await step(bot);
  expect({ soon, stalled: await healthAt(address) }).toMatchObject({
    soon: { status: 200, ok: true, digestsTicking: true },
    stalled: { status: 503, ok: false, digestsTicking: false },
  });
});

const posts = () => standIn.taken.filter(({ path }) => path === '/api/chat.postMessage').length;

test('a clock known to be wrong sends and gives up nothing; then the digest comes', async () => {
  const month = 30 * 86_400_000;
  const steps = [`moved.wall = ${month}`, 'moved.wall = 0', 'moved.wall = 240_000; moved.elapsed = 240_000'];
  const bot = start({ ...tampered(...steps), ...credentials() });
  const address = await bot.address();
  await waitUntil('healthy', async () => (await healthAt(address)).ok === true);
  const due = new Date(Date.now() + 180_000).toISOString().slice(11, 16);
  const [, setUp] = await ask(address, `digest on ${due} UTC daily always anyway`);
  await step(bot);
  const wrong = { ...(await healthAt(address)), posts: posts() };
  await step(bot);
  const right = { ...(await healthAt(address)), posts: posts() };
  const [, standing] = await ask(address, 'digest');
  await step(bot);
  await waitUntil('the digest is posted', () => posts() > 0);
  expect({ wrong, right, isSetUp: setUp.includes(due), isMissed: /missed/u.test(standing), posts: posts() }).toEqual({
    wrong: { status: 503, ok: false, digestsTicking: true, clockOffSeconds: expect.any(Number), posts: 0 },
    right: { status: 200, ok: true, digestsTicking: true, clockOffSeconds: expect.any(Number), posts: 0 },
    ...{ isSetUp: true, isMissed: false, posts: 1 },
  });
});

/** As `npm ci --omit=dev` leaves it: what only development needs is not found. */
const productionInstall = preloaded(`
  import { registerHooks } from 'node:module';
  const absent = ${JSON.stringify(Object.keys(packageJson.devDependencies))};
  registerHooks({
    resolve(name, context, next) {
      if (absent.some((one) => name === one || name.startsWith(one + '/')))
        throw Object.assign(new Error('Cannot find package ' + name), { code: 'ERR_MODULE_NOT_FOUND' });
      return next(name, context);
    },
  });
`);

test('a production install with credentials starts and answers', async () => {
  const bot = start({ ...productionInstall, ...credentials() });
  const [status, text] = await ask(await bot.ready(), 'next-round');
  expect({ status, answered: text.includes('Mexico City'), errors: bot.errors() }).toEqual({
    status: 200,
    answered: true,
    errors: '',
  });
});

test('a production install without credentials says what the playground needs', async () => {
  const bot = start(productionInstall);
  expect({ code: await bot.ended, output: bot.output(), errors: bot.errors() }).toEqual({
    code: 1,
    output: '',
    errors:
      'Roundtable cannot run.\n  · No Slack credentials are set, and the playground, which would start without them, needs the development packages. Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (.env.example tells how), or install those packages with “npm ci”.\n',
  });
});

test('a Node that is too old is told which is needed, in one sentence', async () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.5' } });`;
  const bot = start(preloaded(old));
  expect({ code: await bot.ended, output: bot.output(), errors: bot.errors(), engines: packageJson.engines }).toEqual({
    code: 1,
    output: '',
    errors:
      'Roundtable needs Node.js 24 or later, and this is 20.19.5: install 24 from https://nodejs.org, or run “npm ci”, which brings it along.\n',
    engines: { node: '>=24' },
  });
});

test('what is loaded first asks Node by name for nothing that an old one lacks', async () => {
  const first = await readFile(new URL('../src/compile-cache.js', import.meta.url), 'utf8');
  expect(first.match(/^import .*$/gm)).toEqual([
    `import module from 'node:module';`,
    `import { fileURLToPath } from 'node:url';`,
  ]);
});

test('with an app token it serves Slack by Socket Mode, and says so', async () => {
  const bot = start({ ...credentials(), SLACK_APP_TOKEN: 'xapp-1-A0APP-3333-abcdefghijkl' });
  const address = await bot.address();
  expect(bot.output()).toContain(
    `Serving Slack by Socket Mode, since SLACK_APP_TOKEN is set; health is at ${address}/healthz`,
  );
  await waitUntil('a web socket is asked for', () =>
    standIn.taken.some(({ path }) => path.includes('connections.open')),
  );
  expect((await fetch(`${address}/slack/events`, { method: 'POST' })).status).toBe(404);
});

const request = (address: string) => {
  const body = commandForm({ text: 'next-round' });
  const head = [
    'POST /slack/events HTTP/1.1',
    'Host: x',
    ...Object.entries(signed(body)).map(([name, value]) => `${name}: ${value}`),
    'Content-Type: application/x-www-form-urlencoded',
    'Expect: 100-continue',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)).on('error', () => {}));
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  return {
    /** Resolves once the server has read the head. */
    begun: () => waitUntil('the request is under way', () => answer.includes('100 Continue\r\n\r\n')),
    finish: () => socket.write(body.slice(10)),
    ended: ended.then((text) => text.slice(text.indexOf('\r\n\r\n') + 4)),
  };
};

test.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s it takes nothing new, finishes what is under way and exits 0',
  async (signal) => {
    const bot = start(credentials());
    const address = await bot.ready();
    const idle = connect(Number(new URL(address).port), '127.0.0.1');
    idle.on('error', () => {});
    const underWay = request(address);
    await underWay.begun();
    bot.process.kill(signal);
    await waitUntil('it says that it stops', () => bot.output().includes('stopping'));
    const isTaken = () =>
      fetch(`${address}/healthz`).then(
        () => true,
        () => false,
      );
    await waitUntil('nothing new is taken', async () => !(await isTaken()));
    underWay.finish();
    const answer = await underWay.ended;
    expect({ status: answer.split('\r\n')[0], isAnswered: answer.includes('Mexico City') }).toEqual({
      status: 'HTTP/1.1 200 OK',
      isAnswered: true,
    });
    expect({ code: await bot.ended, errors: bot.errors() }).toEqual({ code: 0, errors: '' });
  },
);

test('killed outright, it starts again on its record and repeats no command', async () => {
  const request = { trigger_id: '13345224609.738474920.8088930838d88f008e0' };
  const killed = start(credentials());
  const before = await ask(await killed.ready(), 'demands canada');
  const first = await ask(await killed.ready(), 'digest on 08:30 UTC anyway', request);
  killed.process.kill('SIGKILL');
  expect(await killed.ended).toBe('SIGKILL');
  const address = await start(credentials()).ready();
  const after = await ask(address, 'demands canada');
  await ask(address, 'digest off');
  expect({ first, after, again: await ask(address, 'digest on 08:30 UTC anyway', request) }).toEqual({
    first: [200, expect.stringContaining('08:30')],
    after: before,
    again: [200, expect.stringContaining('Slack delivered this twice')],
  });
});

const refusal = async (env: Readonly<Record<string, string>>) => {
  const bot = start(env);
  const code = await bot.ended;
  return [code, bot.output(), bot.errors()];
};

test('a port in use ends the start in words', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const words = `Roundtable cannot run.\n  · Port ${port} of 127.0.0.1 is in use. Stop what uses it, or choose another, for example PORT=3001.\n`;
  const ways = { playing: { PORT: port }, serving: { ...credentials(), PORT: port } };
  const [playing, serving] = await Promise.all([refusal(ways.playing), refusal(ways.serving)]);
  expect({ playing, serving }).toEqual({ playing: [1, '', words], serving: [1, '', words] });
  taken.close();
});

test('a database that cannot be opened ends the start in words', async () => {
  const path = join(folder, 'not-a-database.db');
  await writeFile(path, 'This is a letter to somebody, and no database. '.repeat(200));
  const [code, output, errors] = await refusal({ ...credentials(), DATABASE_URL: path });
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(/^Roundtable cannot run\.\n {2}· The record .*not-a-database\.db is not a database.*\n$/);
});

test('a record that another program holds ends the start in words', async () => {
  const path = join(folder, 'roundtable.db');
  const other = new Database(path);
  other.exec('CREATE TABLE held (a); BEGIN EXCLUSIVE');
  const [code, , errors] = await refusal({ ...credentials(), DATABASE_URL: path });
  other.close();
  expect(code).toBe(1);
  expect(errors).toMatch(
    /^Roundtable cannot run\.\n {2}· The record .*roundtable\.db is locked by another program\..*\n$/,
  );
});

test('a file that is no negotiation, or none at all, ends the start in words', async () => {
  const path = join(folder, 'broken.yml');
  await writeFile(path, 'negotiation: 7\n');
  const [code, , errors] = await refusal({ ...credentials(), NEGOTIATIONS: path });
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining('broken.yml:1:') });
  expect(await refusal({ ...credentials(), NEGOTIATIONS: join(folder, '*.yaml') })).toEqual([
    1,
    '',
    expect.stringContaining('but no file matches'),
  ]);
});

test('mistakes in the environment are told at once, before anything is opened', async () => {
  const [code, output, errors] = await refusal({
    PORT: 'x',
    LOG_LEVEL: 'loud',
    SLACK_BOT_TOKEN: 'xoxb-verysecret-token',
  });
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(
    String(errors)
      .split('\n')
      .map((line) => line.slice(0, 24)),
  ).toEqual([
    'Roundtable cannot run.',
    '  · PORT is “x”, but sho',
    '  · LOG_LEVEL is “loud”,',
    '  · SLACK_BOT_TOKEN is s',
    '',
  ]);
  expect(errors).not.toContain('verysecret');
});

test('a token that Slack refuses ends it in words, without the token', async () => {
  identity = () => ({ ok: false, error: 'invalid_auth' });
  const [code, , errors] = await refusal(credentials());
  expect({ code, errors }).toEqual({
    code: 1,
    errors:
      'Roundtable cannot run.\n  · Slack refused SLACK_BOT_TOKEN (invalid_auth). Copy it again from your app’s pages at https://api.slack.com/apps, and see that the app is installed in the workspace.\n',
  });
});
