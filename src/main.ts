import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import type { Config, HttpConfig, PlaygroundConfig, SocketConfig } from './config.ts';
import type { Metrics } from './metrics.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Playground } from './playground/start-playground.ts';
import { resolveRelative } from './resolve-relative.ts';
import { leaveOut } from './slack/leave-out.ts';
import type { Log } from './slack/log.ts';

// Modules are imported where they are needed, to keep the start short, and after the compile cache is on.

/** Offset of the playground's clock, ms, and the work awaited after each step of it. */
const moved = { by: 0, settle: async () => {} };

/** Clock of the record, the outbox and the bot; the playground can move it. */
const now = () => new Date(Date.now() + moved.by);

/** Clock of the machine, never moved: requests are signed by it. */
const realNow = () => new Date();

/** Writes to the standard error why the bot cannot run, and exits. */
const refuse = (reasons: readonly string[]): never => {
  process.stderr.write(['Roundtable cannot run.', ...reasons.map((reason) => `  · ${reason}`), ''].join('\n'));
  process.exit(1);
};

const configured = async (): Promise<Config> => {
  const [{ readConfig }, { readEnvironment }] = await Promise.all([import('./config.ts'), import('./environment.ts')]);
  const read = readConfig(readEnvironment());
  return read.ok ? read.config : refuse(read.mistakes);
};

/** Opens a log on standard output that loses no line, however the process ends. */
const openLog = async (level: Config['logLevel']): Promise<Log> => {
  const { createLog, standardOutput, errorFields } = await import('./slack/log.ts');
  const output = standardOutput();
  const log = createLog(level, output);
  process.on('exit', () => output.flushSync());
  // An unhandled rejection leaves the process sound; after an uncaught exception its state is unknown.
  process.on('unhandledRejection', (error) => log.error(errorFields(error), 'a promise failed unheard'));
  process.on('uncaughtException', (error) => {
    log.fatal(errorFields(error), 'an exception was caught by nobody');
    // Lets the log lines of earlier requests be written first.
    setImmediate(() => process.exit(1));
  });
  return log;
};

const openRecord = async ({ databasePath, negotiations }: Config, log: Log) => {
  const [{ readDataFiles }, { openStore }] = await Promise.all([
    import('./data-files.ts'),
    import('./store/sqlite.ts'),
  ]);
  const data = await readDataFiles(negotiations);
  if ('problems' in data) return refuse(data.problems);
  if (data.files.length === 0)
    return refuse([`NEGOTIATIONS is “${negotiations}”, but no file matches, for example NEGOTIATIONS=data/*.yml.`]);
  const observer = {
    failed: ({ message }: Error) => log.error({ why: message }, 'the record cannot be written'),
    recovered: () => log.info('the record can be written again'),
  };
  return { files: data.files, store: openStore(databasePath, { observer }) };
};

type Record = Awaited<ReturnType<typeof openRecord>>;

/** Opens the bot and the outbox over the same store and snapshots. */
const openBot = async (
  config: HttpConfig | SocketConfig,
  { files, store }: Record,
  team: () => string | undefined,
  log: Log,
  metrics: Metrics,
) => {
  const [
    { createBot },
    { snapshots },
    { createDigests },
    { createNoticeKind },
    { noticeKind },
    { actorOf },
    { createOutbox },
    { digestKind },
    clients,
    { createPosting },
    { createDirectory },
    { createSendFile },
    { en },
    { timed },
    { correctionKind, createCorrectionKind },
    { createRedraw },
    { createLogCheck },
  ] = await Promise.all([
    import('./bot.ts'),
    import('./bot/snapshots.ts'),
    import('./digest/digests.ts'),
    import('./notices/notice-outbox.ts'),
    import('./notices/notice.ts'),
    import('./bot/actor.ts'),
    import('./outbox/outbox.ts'),
    import('./digest/occurrence.ts'),
    import('./slack/clients.ts'),
    import('./slack/posting.ts'),
    import('./slack/directory.ts'),
    import('./slack/send-file.ts'),
    import('./words/en.ts'),
    import('./metrics.ts'),
    import('./corrections/correction-outbox.ts'),
    import('./bot/redraw.ts'),
    import('./bot/log-check.ts'),
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
    words: en,
    observer: metrics.digests,
    catchUp: config.digestCatchUp,
    record: (team, id) => records.current(team, fileOf(id)),
    commandOf: (id) => fileOf(id).header.command,
    wake: () => outbox.wake(),
  });
  const directory = createDirectory(clients.peopleClient(config.botToken, { ...config, log }), log);
  const notices = createNoticeKind({
    ...{ store, log, words: en, record: (team, id) => records.current(team, fileOf(id)) },
    right: async (key, person) => (await actorOf(await store.grants.list(key), directory, key, person))?.may ?? null,
  });
  const posting = createPosting(clients.backgroundClient(config.botToken, { ...config, log }));
  const corrections = createCorrectionKind({
    ...{ store, words: en, find: posting.find, observer: metrics.corrections },
    record: (team, id, day) => (day === null ? records.current(team, fileOf(id)) : records.asOf(team, fileOf(id), day)),
    redraw: createRedraw({ records, store, words: en, now, newId }, fileOf),
  });
  const outbox = createOutbox({
    store: store.outbox,
    team,
    kinds: new Map([
      [digestKind, kind],
      [noticeKind, notices],
      [correctionKind, corrections],
    ]),
    log,
    now,
    newId,
    elapsed: () => performance.now(),
    perMinute: config.digestPerMinute,
    posting,
  });
  const logCheck = createLogCheck({ store, directory, log, newId, now });
  const sendFile = createSendFile(clients.backgroundClient(config.botToken, { ...config, log }), log);
  const bot = createBot({
    ...{
      store,
      files,
      records,
      directory,
      sendFile,
      subscriptions,
      words: en,
      version: packageJson.version,
      now,
      newId,
    },
    noticing: { newId, log },
    altered: logCheck.altered,
    isTicking: () => outbox.sinceLastTick() < longestPause,
  });
  return { bot: timed(bot, metrics), outbox, logCheck };
};

/** Time without a tick after which the outbox counts as stopped, ms. */
const longestPause = 60_000;

/** Imports the playground, or says why not: it draws with packages that a production install leaves out. */
const loadPlayground = () =>
  import('./playground/start-playground.ts').catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    return refuse([
      'No Slack credentials are set, and the playground, which would start without them, needs the development packages. Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (.env.example tells how), or install those packages with “npm ci”.',
    ]);
  });

/** Returns lines to try: the first questions, in the names of the first record. */
const examplesOf = async ([file]: Record['files']): Promise<readonly string[]> => {
  if (!file) return [];
  const [{ commands }, { recordExamples }, { recordIn }, { clockOf }] = await Promise.all([
    import('./commands/index.ts'),
    import('./commands/record-examples.ts'),
    import('./bot/snapshots.ts'),
    import('./record/clock.ts'),
  ]);
  const { day } = clockOf(file.header, now());
  const negotiation = await recordIn(file);
  return commands.slice(0, 5).map((command) => {
    const [example = command.name] = recordExamples(command, negotiation, day);
    return `${file.header.command} ${example}`.trim();
  });
};

/** Warns of each data file whose command the manifest lacks; an install without its manifest is not warned. */
const warnOfCommands = async (files: Record['files'], log: Log): Promise<void> => {
  const { commandsLacking, readManifest } = await import('./slack/manifest.ts');
  const manifest = await readManifest('manifest.yml').catch(() => null);
  for (const sentence of manifest ? commandsLacking(manifest, files) : []) log.warn(sentence);
};

/** Starts a small Slack in the browser, with random credentials, and returns the settings to serve it with. */
const play = async (
  config: PlaygroundConfig,
  files: Record['files'],
): Promise<{ playground: Playground; served: HttpConfig }> => {
  const [{ readManifest }, { startPlayground }, { cannotListen }] = await Promise.all([
    import('./slack/manifest.ts'),
    loadPlayground(),
    import('./slack/start-error.ts'),
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
      return moved.settle();
    },
    appName: app.name,
    appAbout: app.description,
    slashCommands: features.slash_commands.map(({ command, description, usage_hint: usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: features.shortcuts.map(({ name, type: kind, callback_id: callbackId }) => ({ name, kind, callbackId })),
    examples: await examplesOf(files),
  }).catch((error) => {
    throw cannotListen(error, host, config.port);
  });
  return { playground, served: { ...config, ...credentials, mode: 'http', host, port: 0, apiUrl: playground.apiUrl } };
};

/** Resolves when every outbox item due by now is sent. */
const settle = async (outbox: Outbox) => {
  // A tick that is under way may have begun before the clock moved.
  await outbox.tick();
  await outbox.tick();
  await outbox.idle();
};

/** Shuts down in order on the first signal, at once on the second. */
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
  const resolveAsUsual = resolveRelative();
  // Forty files that hold nothing but types.
  leaveOut('@slack/types', {});
  const config = await configured();
  const [log, { errorFields }, { startSlack }, { commands }, { createMetrics }, { poll }] = await Promise.all([
    openLog(config.logLevel),
    import('./slack/log.ts'),
    import('./slack/slack.ts'),
    import('./commands/index.ts'),
    import('./metrics.ts'),
    import('./outbox/poll.ts'),
  ]);
  const record = await openRecord(config, log);
  const { restoredAt } = record.store.outbox;
  if (restoredAt !== null && Date.now() - restoredAt.getTime() < 86_400_000)
    log.warn({ restoredAt }, 'the record was restored or copied: what may be posted already is looked for first');
  const { playground, served } =
    config.mode === 'playground' ? await play(config, record.files) : { playground: undefined, served: config };
  const metrics = createMetrics();
  const home: { team: () => string | undefined } = { team: () => undefined };
  const { bot, outbox, logCheck } = await openBot(served, record, () => home.team(), log, metrics);
  const topics = new Set(commands.flatMap(({ name, aliases }) => [name, ...aliases]));
  // Bolt is CommonJS, which any hook delays.
  resolveAsUsual();
  const slack = await startSlack({ config: served, bot, log, now: realNow, topics, metrics: metrics.page });
  // By a clock that is wrong, what is due would be sent too early, or given up as missed.
  home.team = () => (slack.isClockWrong() ? undefined : slack.team());
  const hearOf = (error: unknown) => log.error(errorFields(error), 'the outbox could not tick');
  moved.settle = () => settle(outbox).catch(hearOf);
  const polling = poll(outbox, hearOf);

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
  // Defers whatever the first answers do not need, such as modules that a request would wait for.
  await pause(1_000, undefined, { ref: false });
  await warnOfCommands(record.files, log);
  const [, , { limitGarbage }] = await Promise.all([
    metrics.load(),
    import('./bot/forms/index.ts'),
    import('./limit-garbage.ts'),
  ]);
  // By then the first answers' code is compiled, and its cache worth writing.
  await pause(9_000, undefined, { ref: false });
  limitGarbage();
  await logCheck
    .run(() => pause(20, undefined, { ref: false }))
    .catch((error: unknown) => log.error(errorFields(error), 'the log could not be checked'));
};

/** Returns whether an error's message says in words why the bot cannot run. */
const isInWords = async (error: unknown): Promise<boolean> => {
  const [{ StartError }, { StoreError }] = await Promise.all([
    import('./slack/start-error.ts'),
    import('./store/store-error.ts'),
  ]);
  return error instanceof StartError || error instanceof StoreError;
};

start().catch(async (error: unknown) => {
  if (error instanceof Error && (await isInWords(error))) refuse([error.message]);
  // A bug, seen only by the operator: the whole stack helps.
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
