import { expect, test } from 'vitest';
import { createBot } from '../src/bot.ts';
import { createMetrics, timed } from '../src/metrics.ts';
import { en } from '../src/words/en.ts';
import { fileFor } from './support/files.ts';
import { fixtureBot } from './support/fixture-bot.ts';
import { temporaryStore } from './support/store.ts';

test('what happens before the counters are loaded is counted too, and shown as Prometheus reads it', async () => {
  const metrics = createMetrics();
  metrics.digests.due(3);
  metrics.digests.became('sent', 4_000);
  await metrics.load();
  metrics.digests.became('sent', 70_000);
  metrics.digests.became('missed', 20_000_000);
  await timed(fixtureBot(), metrics).ask({ team: 'T1', person: 'U1', channel: 'C1', command: '/nafta', line: '' });
  const { type, body } = await metrics.page();
  const lines = body.split('\n');
  const shown = [
    'roundtable_digests_due_total 3',
    'roundtable_digests_total{state="sent"} 2',
    'roundtable_digests_total{state="missed"} 1',
    'roundtable_digests_total{state="ambiguous"} 0',
    'roundtable_digest_lateness_seconds_bucket{le="5"} 1',
    'roundtable_digest_lateness_seconds_count 2',
    'roundtable_command_seconds_count 1',
  ];
  expect({ isText: type.startsWith('text/plain'), unknown: shown.filter((line) => !lines.includes(line)) }).toEqual({
    isText: true,
    unknown: [],
  });
});

test('a bot whose digest loop has stopped turning is not well', async () => {
  const turning = { still: true };
  const bot = createBot({
    ...{ store: temporaryStore(), files: [fileFor('data/nafta.yml')], words: en, version: '1', now: () => new Date(0) },
    isTicking: () => turning.still,
  });
  const before = await bot.health();
  turning.still = false;
  expect({ before: before.ok, after: (await bot.health()).ok }).toEqual({ before: true, after: false });
});
