import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const bot = 'xoxb-1111-2222-abcdefghijkl';
const signing = '0123456789abcdef0123456789abcdef';
const app = 'xapp-1-A0APP-3333-abcdefghijkl';

const common = {
  databasePath: 'data/roundtable.db',
  negotiations: 'data/*.yml',
  host: '127.0.0.1',
  port: 3000,
  logLevel: 'info',
  digestPerMinute: 200,
  digestCatchUp: 10_800_000,
};

const mistakesIn = (env: Readonly<Record<string, string>>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.mistakes;
};

test('nothing set, or everything set to nothing, is the playground, which logs only what is wrong', () => {
  const config = { ...common, databasePath: 'data/playground.db', logLevel: 'warn', mode: 'playground' };
  const playground = { ok: true, config };
  expect(readConfig({})).toEqual(playground);
  expect(readConfig({ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: ' ', PORT: '', HOST: '', LOG_LEVEL: '' })).toEqual(
    playground,
  );
});

test('a bot token and a signing secret are HTTP', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: ` ${signing}\n` })).toEqual({
    ok: true,
    config: { ...common, mode: 'http', botToken: bot, signingSecret: signing },
  });
});

test('an app token is Socket Mode, even beside a signing secret', () => {
  const socket = { ok: true, config: { ...common, mode: 'socket', botToken: bot, appToken: app } };
  expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app })).toEqual(socket);
  expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: signing })).toEqual(socket);
});

test('everything else is taken as it is set', () => {
  expect(
    readConfig({
      SLACK_BOT_TOKEN: bot,
      SLACK_SIGNING_SECRET: signing,
      SLACK_API_URL: 'http://127.0.0.1:4000/api/',
      PORT: '0',
      HOST: '::1',
      DATABASE_URL: '/var/lib/roundtable.db',
      NEGOTIATIONS: 'talks/{a,b}.yaml',
      LOG_LEVEL: 'debug',
      DIGEST_PER_MINUTE: '600',
      DIGEST_CATCH_UP_HOURS: '0.5',
      NODE_ENV: 'production',
      SOMETHING_ELSE: 'x',
    }),
  ).toEqual({
    ok: true,
    config: {
      mode: 'http',
      botToken: bot,
      signingSecret: signing,
      apiUrl: 'http://127.0.0.1:4000/api/',
      port: 0,
      host: '::1',
      databasePath: '/var/lib/roundtable.db',
      negotiations: 'talks/{a,b}.yaml',
      logLevel: 'debug',
      digestPerMinute: 600,
      digestCatchUp: 1_800_000,
    },
  });
});

test.each([
  [
    { SLACK_BOT_TOKEN: bot },
    'SLACK_BOT_TOKEN is set, but neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is. Set SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef to be called over HTTP, or SLACK_APP_TOKEN=xapp-1-A1-2-abc to use Socket Mode.',
  ],
  [
    { SLACK_SIGNING_SECRET: signing },
    'SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not. Set SLACK_BOT_TOKEN=xoxb-123-456-abc too, or remove SLACK_SIGNING_SECRET.',
  ],
  [
    { SLACK_APP_TOKEN: app },
    'SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not. Set SLACK_BOT_TOKEN=xoxb-123-456-abc too, or remove SLACK_APP_TOKEN.',
  ],
  [
    { SLACK_API_URL: 'http://127.0.0.1:4000/api/' },
    'SLACK_API_URL is set, but SLACK_BOT_TOKEN is not. Set SLACK_BOT_TOKEN=xoxb-123-456-abc too, or remove SLACK_API_URL.',
  ],
  [
    { NODE_ENV: 'production' },
    'NODE_ENV is production, but no Slack credentials are set, and the playground is for development. Set SLACK_BOT_TOKEN=xoxb-123-456-abc and SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef, or remove NODE_ENV.',
  ],
  [
    { PORT: 'http' },
    'PORT is “http”, but should be a whole number from 0 to 65535 (0: any free port), for example PORT=3000.',
  ],
  [
    { PORT: '65536' },
    'PORT is “65536”, but should be a whole number from 0 to 65535 (0: any free port), for example PORT=3000.',
  ],
  [
    { DATABASE_URL: 'postgres://user:secret@host/db' },
    'DATABASE_URL is an address, but should be the path of a file, for example DATABASE_URL=data/roundtable.db.',
  ],
  [
    { NEGOTIATIONS: 'talks.json' },
    'NEGOTIATIONS is “talks.json”, but should be a pattern that finds YAML files, for example NEGOTIATIONS=data/*.yml.',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL is “loud”, but should be one of fatal, error, warn, info, debug, trace, silent, for example LOG_LEVEL=info.',
  ],
  [
    { NODE_ENV: 'prod' },
    'NODE_ENV is “prod”, but should be development, production or test, for example NODE_ENV=production.',
  ],
])('%o is one mistake, said in words with an example', (env, mistake) => {
  expect(mistakesIn(env)).toEqual([mistake]);
});

test.each([
  'http://x',
  'localhost:3000',
  '127.0.0.1:3000',
  '[::1]',
  '1.2.3.256',
  '1.2.3',
  '12',
  ':::1',
  '-x',
  'x..y',
  'x'.repeat(64),
])('HOST=%s is no place to listen on, and is said to be none', (host) => {
  expect(mistakesIn({ HOST: host })).toEqual([
    `HOST is “${host.slice(0, 60)}”, but should be a host name or an address of this machine, without a port, for example HOST=0.0.0.0.`,
  ]);
});

test.each([
  'localhost',
  'bot.example.com',
  '3com.example',
  'my_bot-1',
  '10.0.0.7',
  '::',
  'fe80::1%eth0',
  'xn--bcher-kva.example',
])('HOST=%s is a place to listen on', (host) => {
  expect(readConfig({ HOST: host })).toMatchObject({ ok: true, config: { host } });
});

test('an address of a Web API that is none, or has no slash at its end, is a mistake', () => {
  const real = { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: signing };
  for (const url of ['slack.com/api/', 'ftp://slack.com/api/', 'https://slack.com/api', 'https://a b/'])
    expect(mistakesIn({ ...real, SLACK_API_URL: url })).toEqual([
      `SLACK_API_URL is “${url}”, but should be an http or https address that ends in /, for example SLACK_API_URL=http://127.0.0.1:4000/api/.`,
    ]);
});

test('every mistake is reported at once', () => {
  const mistakes = mistakesIn({
    SLACK_APP_TOKEN: 'wrong',
    PORT: 'x',
    HOST: 'a b',
    DATABASE_URL: 'mysql://x',
    NEGOTIATIONS: 'x',
    LOG_LEVEL: 'x',
    NODE_ENV: 'x',
    SLACK_API_URL: 'x',
    SLACK_SIGNING_SECRET: 'short',
  });
  expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual([
    'SLACK_SIGNING_SECRET',
    'SLACK_APP_TOKEN',
    'SLACK_API_URL',
    'PORT',
    'HOST',
    'DATABASE_URL',
    'NEGOTIATIONS',
    'LOG_LEVEL',
    'NODE_ENV',
    'SLACK_SIGNING_SECRET',
    'SLACK_APP_TOKEN',
    'SLACK_API_URL',
  ]);
  for (const mistake of mistakes) expect(mistake).toMatch(/for example|Set /);
});

test('no secret is shown, wherever it was put', () => {
  for (const name of [
    'SLACK_BOT_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_APP_TOKEN',
    'SLACK_API_URL',
    'PORT',
    'HOST',
    'NEGOTIATIONS',
    'LOG_LEVEL',
    'NODE_ENV',
    'DATABASE_URL',
  ])
    for (const secret of ['xoxb-verysecret!', 'xoxp-verysecret-', 'xapp-verysecret ü', 'https://me:verysecret@host'])
      expect(mistakesIn({ [name]: secret }).join()).not.toContain('verysecret');
  for (const name of ['SLACK_API_URL', 'PORT', 'HOST', 'NEGOTIATIONS', 'LOG_LEVEL', 'NODE_ENV', 'DIGEST_PER_MINUTE'])
    for (const secret of [signing, `'${signing}'`, 'e1verysecret9c5b0f47aa31'])
      expect(mistakesIn({ [name]: secret }).join()).not.toMatch(/verysecret|0123456789abcdef01/);
  expect(mistakesIn({ SLACK_SIGNING_SECRET: 'verysecret verysecret' }).join()).not.toContain('verysecret');
});
