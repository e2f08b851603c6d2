import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { elementsIn } from '../../src/playground/filling.ts';
import type { PostedMessage } from '../../src/playground/message.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { readManifest } from '../../src/slack/manifest.ts';
import { botToken, signingSecret } from '../support/signed.ts';
import { startBot } from '../support/started-bot.ts';
import { temporaryFolder } from '../support/store.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Starts a small Slack with the manifest's scopes, and a way to start the program behind it, again after its death. */
const slackWithBots = async () => {
  const { oauth_config, features } = await readManifest('manifest.yml');
  const playground = await startPlayground({
    ...{ botToken, signingSecret, appName: 'Roundtable', scopes: oauth_config.scopes.bot },
    // On a busy machine an answer takes longer than Slack would wait for it.
    patience: 60_000,
    slashCommands: features.slash_commands.map(({ command, description, usage_hint: usageHint }) => {
      return { command, description, usageHint };
    }),
  });
  onTestFinished(() => playground.close());
  const path = join(temporaryFolder(), 'record.db');
  const start = async () => {
    const bot = startBot({
      ...{ PORT: '0', DATABASE_URL: path, SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret },
      SLACK_API_URL: playground.apiUrl,
    });
    const kill = async () => {
      bot.process.kill('SIGKILL');
      await bot.ended;
    };
    onTestFinished(kill);
    playground.connect(`${await bot.ready()}/slack/events`);
    return kill;
  };
  return { playground, start };
};

const type = (playground: Playground, as: string, text: string, where = 'general') =>
  playground.act('type', { as, in: where, text });

/** Presses a button of the latest message that a person sees in a channel. */
const press = async (playground: Playground, as: string, { ts, channel, blocks }: PostedMessage, label: string) => {
  const found = elementsIn(blocks).find(({ element }) => JSON.stringify(element).includes(`"text":"${label}"`));
  if (!found) throw new Error(`There is no button “${label}”.`);
  const said = { block: found.block, action: found.element.action_id ?? '', value: null };
  await playground.act('press', { as, in: channel, ts, ...said });
};

const texts = (playground: Playground, channel: string) => playground.messages(channel).map(({ text }) => text);
const waits = 'NAFTA renegotiation: something waits for somebody who approves.';
const decided = 'NAFTA renegotiation: what you proposed was decided.';

test('a notice is sent once, though the program dies between noting and sending it', async () => {
  const { playground, start } = await slackWithBots();
  const kill = await start();
  playground.faults.add({ kind: 'rate-limited', method: 'chat.postMessage', retryAfter: 1, times: 1_000 });
  await type(playground, 'amara', '/nafta roles @luis approve');
  await type(playground, 'amara', '/nafta purge talks-february-2018 because mistake');
  await kill();
  const before = texts(playground, 'U0LUIS000002');
  playground.faults.clear();
  const killAgain = await start();
  await waitUntil('Luis is told', () => texts(playground, 'U0LUIS000002').length > 0);
  await killAgain();
  await start();
  await type(playground, 'luis', '/nafta review refuse purge 1');
  await waitUntil('Amara is told', () => texts(playground, 'U0AMARA00001').length > 0);
  const luis = playground.messages('U0LUIS000002');
  const review = luis.at(0);
  if (review) await press(playground, 'luis', review, 'Review');
  await waitUntil('the review is shown', () => texts(playground, 'U0LUIS000002').length > 1);
  expect({
    before,
    luis: luis.filter(({ onlyFor }) => onlyFor === null).map(({ text }) => text),
    amara: texts(playground, 'U0AMARA00001'),
    review: texts(playground, 'U0LUIS000002').at(-1),
  }).toEqual({ before: [], luis: [waits], amara: [decided], review: expect.stringContaining('Nothing waits') });
}, 120_000);

test('Share and a digest ask first in a channel with a guest, and not among readers', async () => {
  const { playground, start } = await slackWithBots();
  await start();
  const latest = (channel: string): PostedMessage => {
    const found = playground.messages(channel).at(-1);
    if (!found) throw new Error('Nothing is there.');
    return found;
  };
  const shared = (channel: string) => playground.messages(channel).filter(({ onlyFor }) => onlyFor === null).length;
  /** Does something and waits for what says these words, which on a busy machine is not the first that comes. */
  const next = async (channel: string, words: string, deed: () => Promise<unknown>) => {
    const before = playground.messages(channel).length;
    await deed();
    const isThere = () => JSON.stringify(playground.messages(channel).slice(before)).includes(words);
    await waitUntil(`“${words}” is said`, isThere);
    return latest(channel);
  };
  await next('general', '"Share"', () => type(playground, 'amara', '/nafta rounds'));
  const asked = await next('general', 'Post anyway', () => press(playground, 'amara', latest('general'), 'Share'));
  const unposted = shared('general');
  await press(playground, 'amara', asked, 'Post anyway');
  await waitUntil('it is posted', () => shared('general') === 1);
  await waitUntil('the question is gone', () => texts(playground, 'general').includes('Posted to the channel.'));
  const digest = await next('general', 'may not read', () => type(playground, 'amara', '/nafta digest on'));
  await next('trade-desk', '"Share"', () => type(playground, 'amara', '/nafta rounds', 'trade-desk'));
  const before = playground.journal.entries().length;
  await next('trade-desk', 'Asked by', () => press(playground, 'amara', latest('trade-desk'), 'Share'));
  expect({
    asked: asked.text,
    unposted,
    digest: digest.text,
    left: texts(playground, 'general').includes(asked.text),
    desk: shared('trade-desk'),
    // Everybody’s standing was read for the other channel.
    calls: playground.journal
      .entries()
      .slice(before)
      .filter(({ towards }) => towards === 'slack')
      .map(({ name }) => name)
      .sort(),
  }).toEqual({
    asked: '1 person here may not read this record. Nothing was posted yet. Post it all the same?',
    unposted: 0,
    digest: expect.stringContaining('1 person here may not read this record.'),
    left: false,
    desk: 1,
    calls: ['chat.postMessage', 'conversations.info', 'conversations.members'],
  });
}, 120_000);
