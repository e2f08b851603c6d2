import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { commands } from '../src/commands/index.ts';
import { readDataFiles } from '../src/data-files.ts';
import { commandsLacking, readManifest } from '../src/slack/manifest.ts';

/** The scopes that each Web API method needs (docs.slack.dev/reference/methods). */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.getPermalink': [],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.conversations': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.push': [],
  'views.update': [],
};

const sources = async (folder: string): Promise<string> => {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('\n');
};

test('there is a slash command for every negotiation, with what one can ask as its hint', async () => {
  const { features } = await readManifest('manifest.yml');
  const data = await readDataFiles('data/*.yml');
  const slashes = 'files' in data ? data.files.map(({ header }) => header.command) : [];
  const hint = `[${commands.map(({ name }) => name).join(' | ')}]`;
  expect(features.slash_commands.map(({ command, usage_hint }) => [command, usage_hint])).toEqual(
    slashes.map((slash) => [slash, hint]),
  );
});

test('of a data file whose command the manifest lacks, it is said which to add and where', async () => {
  const manifest = await readManifest('manifest.yml');
  const files = ['/nafta', '/squid'].map((command) => ({ name: `data${command}.yml`, header: { command } }));
  expect(commandsLacking(manifest, files)).toEqual([
    'data/squid.yml answers to /squid, but manifest.yml lacks that command, so nobody can type it: add /squid under slash_commands in manifest.yml, and update the app in Slack',
  ]);
});

test('the scopes are those that the calls need, and no more', async () => {
  const { oauth_config } = await readManifest('manifest.yml');
  const called = [...(await sources('src/slack')).matchAll(/\bclient\.(\w+(?:\.\w+)+)\(/g)].map(
    ([, method = '']) => method,
  );
  const needed = new Set(['commands', ...called.flatMap((method) => scopesOf[method] ?? [`unknown method ${method}`])]);
  expect(called).not.toEqual([]);
  expect(new Set(oauth_config.scopes.bot)).toEqual(needed);
});

test('each scope says why it is needed', async () => {
  const document = parseDocument(await readFile('manifest.yml', 'utf8'));
  const text = document.toString();
  const lines = text.split('\n');
  const scopes = lines.flatMap((line, at) => (/^ {6}- \S+$/.test(line) ? [lines[at - 1] ?? ''] : []));
  expect(scopes.length).toBeGreaterThan(0);
  for (const above of scopes) expect(above).toMatch(/^ {6}# \S/);
});

test('every address is the one route that requests come in by', async () => {
  const text = await readFile('manifest.yml', 'utf8');
  const addresses = [...text.matchAll(/url: (\S+)/g)].map(([, address]) => address);
  expect(new Set(addresses)).toEqual(new Set(['https://roundtable.example.com/slack/events']));
});
