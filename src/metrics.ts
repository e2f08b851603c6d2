import type { Bot } from './bot.ts';
import type { DigestObserver } from './digest/digest-outbox.ts';

/** Metrics of the bot, served at `/metrics`. */
export interface Metrics {
  readonly digests: DigestObserver;
  /** Observer of the corrections' outcomes. */
  readonly corrections: { became(state: (typeof outcomes)[number] | 'pending' | 'sending'): void };
  /** Observes the time a command took to be answered, ms. */
  answered(milliseconds: number): void;
  /** Loads the metrics library; observations made before are buffered. */
  load(): Promise<void>;
  /** Returns all metrics in the text format of Prometheus, with its content type. */
  page(): Promise<{ readonly type: string; readonly body: string }>;
}

type Prometheus = typeof import('prom-client');

const outcomes = ['sent', 'skipped', 'missed', 'failed', 'ambiguous'] as const;

/** Creates the counters in registries of their own. */
const countersOf = ({ Counter, Histogram, Registry }: Prometheus) => {
  const registers = [new Registry()];
  const [registry] = registers;
  const due = new Counter({ name: 'roundtable_digests_due_total', help: 'Digests that came due', registers });
  const became = new Counter({
    ...{ name: 'roundtable_digests_total', help: 'Digests by what became of them', labelNames: ['state'], registers },
  });
  for (const state of outcomes) became.inc({ state }, 0);
  const corrections = new Counter({
    ...{ name: 'roundtable_corrections_total', help: 'Corrections of posts by what became of them' },
    ...{ labelNames: ['state'], registers },
  });
  for (const state of outcomes) corrections.inc({ state }, 0);
  const lateness = new Histogram({
    ...{ name: 'roundtable_digest_lateness_seconds', help: 'How long after its time a digest was sent', registers },
    buckets: [1, 5, 15, 30, 60, 120, 300, 900, 3_600, 10_800],
  });
  const commands = new Histogram({
    ...{ name: 'roundtable_command_seconds', help: 'How long a command or a press took to be answered', registers },
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  });
  return { registry, due, became, corrections, lateness, commands };
};

type Counters = ReturnType<typeof countersOf>;

/** Answers buffered before they are counted; fewer when the page is read. */
const answersAtOnce = 1_000;

/** Creates the metrics. The library costs a start more than all commands, so `load` runs when the bot is up. */
export const createMetrics = (): Metrics => {
  let counters: Counters | undefined;
  let waiting: ((counters: Counters) => void)[] = [];
  const answers: number[] = [];

  const count = (what: (counters: Counters) => void) => {
    if (counters) what(counters);
    else waiting.push(what);
  };

  /** Counts the buffered answers together: the library is slower counting them one by one. */
  const countAnswers = () => {
    const noted = answers.splice(0);
    count(({ commands }) => {
      for (const seconds of noted) commands.observe(seconds);
    });
  };

  const load = async (): Promise<Counters> => {
    const loaded = counters ?? countersOf(await import('prom-client'));
    counters ??= loaded;
    for (const what of waiting.splice(0)) what(counters);
    waiting = [];
    return counters;
  };

  return {
    digests: {
      due: (number) => count(({ due }) => due.inc(number)),
      became: (state, millisecondsLate) =>
        count(({ became, lateness }) => {
          became.inc({ state });
          if (state === 'sent') lateness.observe(Math.max(0, millisecondsLate) / 1_000);
        }),
    },
    corrections: { became: (state) => count(({ corrections }) => corrections.inc({ state })) },
    answered(milliseconds) {
      if (answers.push(milliseconds / 1_000) >= answersAtOnce) countAnswers();
    },
    async load() {
      await load();
    },
    async page() {
      const { registry } = await load();
      countAnswers();
      return { type: registry?.contentType ?? '', body: (await registry?.metrics()) ?? '' };
    },
  };
};

/** Wraps a bot so that the time of every answer is observed. */
export const timed = (bot: Bot, { answered }: Metrics): Bot => {
  const noted =
    <Q, A>(answer: (question: Q) => Promise<A>) =>
    async (question: Q): Promise<A> => {
      const started = performance.now();
      try {
        return await answer(question);
      } finally {
        answered(performance.now() - started);
      }
    };
  return { ...bot, ask: noted(bot.ask), press: noted(bot.press) };
};
