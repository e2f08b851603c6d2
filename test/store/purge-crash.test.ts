import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dynasty } from '../support/dynasty.ts';
import { key, temporaryRecord, temporaryStore } from '../support/store.ts';

const program = fileURLToPath(new URL('purger.ts', import.meta.url));
const soak = process.env.SOAK !== undefined;
const reigns = soak ? 60 : 5;

const bytesOf = (path: string) =>
  ['', '-wal']
    .filter((ending) => existsSync(path + ending))
    .map((ending) => readFileSync(path + ending).toString('latin1'))
    .join('');

test(
  'a purge killed at any moment is done whole or not at all, bytes and all',
  async () => {
    const path = temporaryRecord();
    const told = await dynasty({ program, path, name: 'anna', within: { start: 400, work: 300 } }, reigns);
    const beforeOpening = bytesOf(path);
    const store = temporaryStore(path);
    const log = await store.since(key, 0);
    const found = log
      .filter(({ entry }) => entry.endsWith('-beside'))
      .map(({ entry, body }) => ({ id: entry.replace('-beside', '-secret'), demand: String(body?.demand) }))
      .map((one) => ({ ...one, isPurged: one.demand !== one.id }));
    const [purged, kept] = [found.filter(({ isPurged }) => isPurged), found.filter(({ isPurged }) => !isPurged)];
    // All that one request purges goes together.
    const requestOf = ({ id }: { readonly id: string }) => id.replace(/-\d+-secret$/, '');
    const purgedRequests = new Set(purged.map(requestOf));
    const bodiesOf = (id: string) => log.filter(({ entry }) => entry === id).map(({ body }) => body?.asks ?? null);
    const file = new Database(path, { readonly: true });
    const state = {
      sound: file.pragma('integrity_check', { simple: true }),
      open: file
        .prepare(`SELECT count(*) FROM purge WHERE verdict = 'purged' AND (seq IS NULL OR wiped_at IS NULL)`)
        .pluck()
        .get(),
    };
    file.close();
    const bytes = bytesOf(path);
    console.log({
      kills: reigns * 2,
      told: told.length,
      purged: purged.length,
      kept: kept.length,
      wipedAtOpening: purged.filter(({ id }) => beforeOpening.includes(id)).length,
    });
    expect({
      lost: told.filter((number) => !purged.some(({ id }) => id.startsWith(`anna-${number}-`))),
      halfPurged: purged.filter(
        ({ demand }) => bodiesOf(demand).length !== 4 || bodiesOf(demand).some((asks) => asks !== null),
      ),
      halfRequests: kept.filter((one) => purgedRequests.has(requestOf(one))),
      halfKept: kept.filter(({ id }) => bodiesOf(id).filter((asks) => asks === `said by ${id}`).length !== 3),
      bytes: purged.filter(({ id }) => bytes.includes(id)),
      ...state,
    }).toEqual({ lost: [], halfPurged: [], halfRequests: [], halfKept: [], bytes: [], sound: 'ok', open: 0 });
    expect(purged.length).toBeGreaterThan(0);
  },
  soak ? 900_000 : 180_000,
);
