import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rememberReplays } from '../../src/slack/replays.ts';

const signature = (name: string | number) => `v0=${createHash('sha256').update(String(name)).digest('hex')}`;

const at = (seconds: number) => new Date(Date.UTC(2017, 9, 17) + seconds * 1000);

test('a signature is remembered from five minutes before its time to five after', () => {
  for (const first of [0, 1, 299, 599, 601]) {
    const replays = rememberReplays();
    replays.seen(signature('other'), at(0));
    expect(replays.seen(signature('one'), at(first))).toBe(false);
    for (const later of [1, 300, 600]) expect(replays.seen(signature('one'), at(first + later))).toBe(true);
  }
});

test('a clock that steps back makes nothing forgotten', () => {
  const replays = rememberReplays();
  replays.seen(signature('one'), at(1000));
  expect(replays.seen(signature('one'), at(-5000))).toBe(true);
});

test('beyond twice the limit of the memory the oldest are forgotten, and only they', () => {
  const replays = rememberReplays(100);
  for (let index = 0; index < 1000; index += 1) replays.seen(signature(index), at(0));
  const remembered = Array.from({ length: 1000 }, (_, index) => index).filter((index) =>
    replays.seen(signature(index), at(0)),
  );
  expect(remembered.length).toBeLessThanOrEqual(200);
});

test('a hundred thousand signatures are told apart', () => {
  const replays = rememberReplays();
  let mistaken = 0;
  for (let index = 0; index < 100_000; index += 1) if (replays.seen(signature(index), at(0))) mistaken += 1;
  expect(mistaken).toBe(0);
});
