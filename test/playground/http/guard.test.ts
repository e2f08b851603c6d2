import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/start-playground.ts';
import { startAlone } from '../alone.ts';

let playground: Playground;

beforeAll(async () => {
  playground = await startAlone();
});

afterAll(() => playground.close());

const statusOf = (method: string, path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(`${playground.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? '{}' : undefined);
  });

test('a page from elsewhere reaches nothing, by whatever name it calls this machine', async () => {
  const home = playground.url;
  const statuses = [
    await statusOf('GET', '/', {}),
    await statusOf('GET', '/', { host: 'rebound.example' }),
    await statusOf('POST', '/control/clear', {}),
    await statusOf('POST', '/control/clear', { origin: home }),
    await statusOf('POST', '/control/clear', { origin: 'https://elsewhere.example' }),
    await statusOf('POST', '/control/clear', { 'sec-fetch-site': 'cross-site' }),
    await statusOf('POST', '/api/auth.test', { origin: 'null' }),
  ];
  expect(statuses).toEqual([200, 403, 200, 200, 403, 403, 403]);
});

test('an address that leads nowhere is answered, not a crash', async () => {
  const statuses = [
    await statusOf('GET', '//', {}),
    await statusOf('GET', '/page/..%2f..%2fpackage.json', {}),
    await statusOf('POST', '/do/nothing', {}),
    await statusOf('POST', '/response/unknown', {}),
  ];
  expect(statuses).toEqual([400, 404, 404, 404]);
});
