import { expect, onTestFinished, test, vi } from 'vitest';
import { usualPatience } from '../../src/slack/slack.ts';
import { en } from '../../src/words/en.ts';
import { runningSlack } from '../support/running-slack.ts';
import { commandForm } from '../support/signed.ts';
import { waitUntil } from '../support/wait-until.ts';

const said = (text: string) => ({
  response_type: 'ephemeral',
  replace_original: false,
  text,
  blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
});

const later = (milliseconds: number, text: string) => async () => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return { text, blocks: [] };
};

test('the bot is told who asked what, and where', async () => {
  const questions: unknown[] = [];
  const ask = async (question: unknown) => {
    questions.push(question);
    return { text: 'Asked.', blocks: [] };
  };
  const running = await runningSlack({ bot: { ask } });
  await running.post(commandForm({ text: '  demands “Canadá” — dairy & <!channel> ', trigger_id: '1.2.a' }));
  await running.post(commandForm({ text: '', trigger_id: '' }));
  expect(questions).toEqual(
    [
      { line: '  demands “Canadá” — dairy & <!channel> ', request: '1.2.a' },
      { line: '', request: undefined },
    ].map((said) => ({
      ...said,
      command: '/nafta',
      team: 'T0TEAM',
      person: 'U0PERSON',
      channel: 'C0CHANNEL',
    })),
  );
  await running.stop();
});

test('a command of another app is declined politely', async () => {
  const running = await runningSlack();
  for (const command of ['/weather', '/NAFTA', '/__proto__', '/constructor', '/<!channel>']) {
    const response = await running.post(commandForm({ command }));
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 200,
      body: said('That command belongs to another app. Here you can use /nafta.'),
    });
  }
  await running.stop();
});

test('a command that lacks what every command has is answered in words', async () => {
  const running = await runningSlack();
  const response = await running.post('command=%2Fnafta&text=x&user_id=U1');
  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 200,
    body: said('This request could not be read. Please try again.'),
  });
  await running.stop();
});

test('an answer that takes too long follows an empty acknowledgement', async () => {
  const running = await runningSlack({ bot: { ask: later(150, 'At last.') }, patience: 50 });
  const response = await running.post(commandForm({ response_url: `${running.standIn.url}/commands/1` }));
  expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: '' });
  await waitUntil('the late answer arrives', () => running.standIn.taken.some(({ path }) => path === '/commands/1'));
  const taken = running.standIn.taken.filter(({ path }) => path === '/commands/1');
  expect(taken.map(({ body }) => JSON.parse(body))).toEqual([
    { response_type: 'ephemeral', replace_original: false, text: 'At last.', blocks: [] },
  ]);
  await running.stop();
});

test('an acknowledgement comes within three seconds, whatever the bot does', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const asked = Promise.withResolvers<void>();
  const ask = () => {
    asked.resolve();
    return new Promise<never>(() => {});
  };
  const running = await runningSlack({ bot: { ask }, patience: usualPatience });
  const answered = running.post(commandForm());
  await asked.promise;
  vi.advanceTimersByTime(2_900);
  const response = await answered;
  expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: '' });
  await running.standIn.close();
});

test('an answer that Slack does not take any more is told to the log alone', async () => {
  const running = await runningSlack({
    bot: { ask: later(60, 'Too late.') },
    patience: 10,
    answers: { '/commands/2': () => 404 },
  });
  await running.post(commandForm({ response_url: `${running.standIn.url}/commands/2` }));
  await waitUntil('the log tells', () =>
    running.log.some((line) => line.includes('a late answer was not taken by Slack')),
  );
  await running.stop();
});

test.each([
  ['fails', () => Promise.reject(new Error('the disk is full of demands canada'))],
  [
    'throws at once',
    () => {
      throw new TypeError('no such thing as demands canada');
    },
  ],
  ['fails with something that is no error', () => Promise.reject('demands canada')],
])('when the bot %s, the person gets one sentence with a reference to the log', async (_, ask) => {
  const running = await runningSlack({ bot: { ask } });
  const response = await running.post(commandForm());
  const { text } = JSON.parse(await response.text());
  expect(text).toMatch(
    /^Something went wrong here, and it is not your doing\. Please try again; if it stays, say “[0-9a-f]{6}” to whoever runs this bot\.$/,
  );
  const [, reference = ''] = /“(\w+)”/.exec(text) ?? [];
  const lines = running.log.filter((line) => line.includes(reference));
  expect(lines).toHaveLength(1);
  expect(lines.join()).toContain('unexpected error');
  expect(running.log.join()).not.toContain('canada');
  await running.stop();
});

test('a late failure is told as well', async () => {
  const ask = async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    throw new Error('no');
  };
  const running = await runningSlack({ bot: { ask }, patience: 10 });
  await running.post(commandForm({ response_url: `${running.standIn.url}/commands/3` }));
  await waitUntil('the late answer arrives', () => running.standIn.taken.some(({ path }) => path === '/commands/3'));
  expect(running.standIn.taken.at(-1)?.body).toContain('Something went wrong here');
  await running.stop();
});

test('what the edge says by itself is in the words of the bot', async () => {
  const sentences = { ...en.edge, failed: () => 'Zut.', unknownCommand: () => 'À une autre application.' };
  const running = await runningSlack({ bot: { sentences, ask: () => Promise.reject(new Error('no')) } });
  const answers = [await running.post(commandForm()), await running.post(commandForm({ command: '/other' }))];
  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
    said('Zut.'),
    said('À une autre application.'),
  ]);
  await running.stop();
});
