import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

const program = `
  const { peopleClient } = await import('./src/slack/clients.ts');
  await import('./src/slack/slack.ts');
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const failed = await peopleClient('xoxb-test', { apiUrl: 'http://127.0.0.1:9/api/', log: silent }).auth
    .test()
    .catch(({ code }) => code);
  const modules = process.moduleLoadList.map((name) => name.replace('NativeModule ', ''));
  const named = (part) => modules.some((name) => name.includes(part));
  console.log(JSON.stringify({ failed, http: named('_http_server'), undici: named('undici') }));
`;

test('serving and calling Slack loads no second HTTP client', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
  expect(JSON.parse(stdout)).toEqual({ failed: 'slack_webapi_request_error', http: true, undici: false });
});
