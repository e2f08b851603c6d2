import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import type { Config, HttpConfig, PlaygroundConfig, SocketConfig } from './config.ts';
import type { Metrics } from './metrics.ts';
import type { Playground } from './playground/start-playground.ts';
import type { Log } from './slack/log.ts';

// What is not needed for every start is imported where it is needed, and all of it after the compile cache is on.

/** How far the playground's clock was moved. */
const moved = { by: 0 };

/** The one clock. */
const now = () => new Date(Date.now() + moved.by);

/** The machine's own, by which requests are signed. */
const realNow = () => new Date();

/** Says in words why the bot cannot run, and ends. */
const refuse = (reasons: readonly string[]): never => {
  process.stderr.write(['Roundtable cannot run.', ...reasons.map((reason) => `  · ${reason}`), ''].join('\n'));
  process.exit(1);
};

const configured = async (): Promise<Config> => {
  const [{ readConfig }, { readEnvironment }] = await Promise.all([import('./config.ts'), import('./environment.ts')]);
  const read = readConfig(readEnvironment());
  return read.ok ? read.config : refuse(read.mistakes);
};

/** A log on standard output that loses nothing, however this ends. */
const openLog = async (level: Config['logLevel']): Promise<Log> => {
  const { createLog, standardOutput, errorFields } = await import('./slack/log.ts');
  const output = standardOutput();
  const log = createLog(level, output);
  process.on('exit', () => output.flushSync());
  // A promise that nobody waits for leaves the rest as it was; after an exception nothing is sure.
  process.on('unhandledRejection', (error) => log.error(errorFields(error), 'a promise failed unheard'));
  process.on('uncaughtException', (error) => {
    log.fatal(errorFields(error), 'an exception was caught by nobody');
    // The lines of the requests before it are still to be written.
    setImmediate(() => process.exit(1));
  });
  return log;
};

const openRecord = async ({ databasePath, negotiations }: Config) => {
  const [{ readDataFiles }, { openStore }] = await Promise.all([
    import('./data-files.ts'),
    import('./store/sqlite.ts'),
  ]);
  const data = await readDataFiles(negotiations);
  if ('problems' in data) return refuse(data.problems);
  if (data.files.length === 0)
    return refuse([`NEGOTIATIONS is “${negotiations}”, but no file matches, for example NEGOTIATIONS=data/*.yml.`]);
  return { files: data.files, store: openStore(databasePath) };
};

type Record = Awaited<ReturnType<typeof openRecord>>;

/** The bot, and the outbox, both over one record. */
const openBot = async (config: HttpConfig | SocketConfig, { files, store }: Record, log: Log, metrics: Metrics) => {
  const [
    { createBot },
    { snapshots },
    { createDigests },
    { createOutbox },
    { digestKind },
    clients,
    { createPosting },
    { createDirectory },
    { createSendFile },
    { en },
    { timed },
  ] = await Promise.all([
    import('./bot.ts'),
    import('./bot/snapshots.ts'),
    import('./digest/digests.ts'),
    import('./outbox/outbox.ts'),
    import('./digest/occurrence.ts'),
    import('./slack/clients.ts'),
    import('./slack/posting.ts'),
    import('./slack/directory.ts'),
    import('./slack/send-file.ts'),
    import('./words/en.ts'),
    import('./metrics.ts'),
  ]);
  const records = snapshots(store, now);
  const fileOf = (id: string) => {
    const file = files.find(({ header }) => header.id === id);
    if (!file) throw new Error(`No data file holds the negotiation “${id}” any more.`);
    return file;
  };
  const newId = () => randomBytes(12).toString('hex');
  const { subscriptions, kind } = createDigests({
    store,
    log,
    now,
    newId,
    words: en,
    observer: metrics.digests,
    catchUp: config.digestCatchUp,
    record: (team, id) => records.current(team, fileOf(id)),
    commandOf: (id) => fileOf(id).header.command,
    wake: () => outbox.wake(),
  });
  const outbox = createOutbox({
    store: store.outbox,
    kinds: new Map([[digestKind, kind]]),
    log,
    now,
    newId,
    elapsed: () => performance.now(),
    perMinute: config.digestPerMinute,
    posting: createPosting(clients.backgroundClient(config.botToken, { ...config, log })),
  });
  const sendFile = createSendFile(clients.backgroundClient(config.botToken, { ...config, log }), log);
  const directory = createDirectory(clients.peopleClient(config.botToken, { ...config, log }), log);
  const bot = createBot({
    ...{ store, files, records, directory, sendFile, subscriptions, words: en, version: packageJson.version, now },
    isTicking: () => outbox.sinceLastTick() < longestPause,
  });
  return { bot: timed(bot, metrics), outbox };
};

/** After so long without a tick of the outbox, something is wrong. */
const longestPause = 300_000;

/** A small Slack in the browser, with credentials that nobody knows, and the settings with which the bot serves it. */
const play = async (
  config: PlaygroundConfig,
  slash: string,
): Promise<{ playground: Playground; served: HttpConfig }> => {
  const [{ readManifest }, { startPlayground }, { cannotListen }, { commands }] = await Promise.all([
    import('./slack/manifest.ts'),
    import('./playground/start-playground.ts'),
    import('./slack/start-error.ts'),
    import('./commands/index.ts'),
  ]);
  const { display_information: app, features } = await readManifest('manifest.yml');
  const host = '127.0.0.1';
  const credentials = {
    botToken: `xoxb-${randomBytes(24).toString('hex')}`,
    signingSecret: randomBytes(16).toString('hex'),
  };
  const playground = await startPlayground({
    ...credentials,
    host,
    port: config.port,
    now: realNow,
    onClock(instant) {
      moved.by = instant.getTime() - Date.now();
    },
    appName: app.name,
    slashCommands: features.slash_commands.map(({ command, description, usage_hint: usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: features.shortcuts.map(({ name, type: kind, callback_id: callbackId }) => ({ name, kind, callbackId })),
    examples: commands.slice(0, 5).map(({ examples: [first = ''] }) => `${slash} ${first}`.trim()),
  }).catch((error) => {
    throw cannotListen(error, host, config.port);
  });
  return { playground, served: { ...config, ...credentials, mode: 'http', host, port: 0, apiUrl: playground.apiUrl } };
};

/** On a signal, ends in order; on a second one, at once. */
const endOnSignal = (log: Log, end: () => Promise<void>) => {
  let isEnding = false;
  const onSignal = (signal: string) => {
    if (isEnding) process.exit(1);
    isEnding = true;
    log.info({ signal }, 'stopping: what is under way is finished first');
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
};

const reason = (config: HttpConfig | SocketConfig, address: string): string =>
  config.mode === 'http'
    ? `Serving Slack over HTTP at ${address}/slack/events, since SLACK_SIGNING_SECRET is set and SLACK_APP_TOKEN is not`
    : `Serving Slack by Socket Mode, since SLACK_APP_TOKEN is set; health is at ${address}/healthz`;

const start = async () => {
  const config = await configured();
  const [log, { errorFields }, { startSlack }, { commands }, { createMetrics }, { poll }] = await Promise.all([
    openLog(config.logLevel),
    import('./slack/log.ts'),
    import('./slack/slack.ts'),
    import('./commands/index.ts'),
    import('./metrics.ts'),
    import('./outbox/poll.ts'),
  ]);
  const record = await openRecord(config);
  const [first] = record.files;
  const { playground, served } =
    config.mode === 'playground'
      ? await play(config, first?.header.command ?? '')
      : { playground: undefined, served: config };
  const metrics = createMetrics();
  const { bot, outbox } = await openBot(served, record, log, metrics);
  const topics = new Set(commands.flatMap(({ name, aliases }) => [name, ...aliases]));
  const slack = await startSlack({ config: served, bot, log, now: realNow, topics, metrics: metrics.page });
  const polling = poll(outbox, (error) => log.error(errorFields(error), 'the outbox could not tick'));

  endOnSignal(log, async () => {
    const [isFinished] = await Promise.all([slack.stop(), polling.stop()]);
    if (!isFinished) log.warn('some answers were still under way');
    await playground?.close();
    await record.store.close();
  });
  slack.refused.then((error) => refuse([error.message]));
  playground?.connect(`${slack.address}/slack/events`);
  if (playground === undefined) log.info(reason(served, slack.address));
  else process.stdout.write(`Playground: ${playground.url} (no Slack credentials are set; .env.example tells how)\n`);
  // What no first answer needs is loaded behind it, and before anybody has to wait for it.
  await pause(1_000, undefined, { ref: false });
  await Promise.all([metrics.load(), import('./bot/lazy-forms.ts')]);
};

const isInWords = (error: unknown): error is Error =>
  error instanceof Error && ['StartError', 'StoreError', 'StoreBusy'].includes(error.name);

start().catch((error: unknown) => {
  if (isInWords(error)) refuse([error.message]);
  // Nobody but the one who starts it sees this, and it is a bug: all of it helps.
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
