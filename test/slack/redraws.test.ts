import { expect, onTestFinished, test } from 'vitest';
import type { Bot, FormPress, Modal } from '../../src/bot.ts';
import { wordsInput } from '../../src/views/inputs.ts';
import { runningSlack } from '../support/running-slack.ts';
import { pressForm } from '../support/signed.ts';
import { waitUntil } from '../support/wait-until.ts';

const modal = (state: string, values: Readonly<Record<string, string>>, step = 'fill'): Modal => ({
  type: 'modal',
  callback_id: step,
  private_metadata: state,
  title: { type: 'plain_text', text: 'Add a demand' },
  blocks: Object.entries(values).map(([name, value]) =>
    wordsInput({ name, label: name }, { initial: value, limit: 100 }),
  ),
});

/** Slack's rule for hashes: a view has a new one at every update, and an update by another is refused. */
const hashing = () => {
  let updates = 0;
  const refusals: string[] = [];
  const answer = (body: URLSearchParams) => {
    const hash = body.get('hash');
    if (hash !== null && hash !== `h${updates}`) {
      refusals.push(hash);
      return { ok: false, error: 'hash_conflict' };
    }
    updates += 1;
    return { ok: true, view: { hash: `h${updates}` } };
  };
  return { refusals, answer, moveOn: () => (updates += 1) };
};

const pressed = (what: string, hash: string, values: Readonly<Record<string, string>>) =>
  pressForm(
    { action_id: `${what}:0`, value: what },
    {
      view: {
        ...{ id: 'V0VIEW', root_view_id: 'V0ROOT', callback_id: 'fill', private_metadata: 'opened', hash },
        state: {
          values: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name, { [name]: { type: 'plain_text_input', value } }]),
          ),
        },
      },
    },
  );

/** Presses twice before the first redraw is shown, and says what the bot heard and what Slack was told. */
const twice = async (first: Modal, { movedOn = false } = {}) => {
  const [heard, free, slack] = [[] as FormPress[], Promise.withResolvers<void>(), hashing()];
  const act: Bot['act'] = async (press) => {
    heard.push(press);
    if (heard.length > 1) return { to: 'modal', modal: modal('second', {}), how: 'update' };
    await free.promise;
    return { to: 'modal', modal: first, how: 'update' };
  };
  const running = await runningSlack({ bot: { act }, answers: { '/api/views.update': slack.answer } });
  onTestFinished(() => running.stop());
  await running.post(pressed('more', 'h0', { asks: 'boats', why: '' }));
  await running.post(pressed('back', 'h0', { asks: 'boats', why: 'heard' }));
  await waitUntil('the first press is under way', () => heard.length > 0);
  if (movedOn) slack.moveOn();
  free.resolve();
  const updates = () => running.standIn.taken.filter(({ path }) => path === '/api/views.update');
  return { running, heard, slack, updates: () => updates().map(({ body }) => new URLSearchParams(body)) };
};

test('a press before the first redraw is shown goes on from it, with what was typed', async () => {
  const { heard, slack, updates } = await twice(modal('first', { asks: 'boats, as settled', why: '', level: 'team' }));
  await waitUntil('both are drawn', () => updates().length === 2);
  expect({
    heard: heard.map(({ action, form }) => ({ kind: action.kind, state: form.modalState, values: form.values })),
    hashes: updates().map((update) => update.get('hash')),
    refused: slack.refusals,
  }).toEqual({
    heard: [
      { kind: 'more', state: 'opened', values: { asks: 'boats', why: '' } },
      { kind: 'back', state: 'first', values: { asks: 'boats, as settled', why: 'heard', level: 'team' } },
    ],
    hashes: ['h0', 'h1'],
    refused: [],
  });
});

test('a second press is dropped when the first one led to another step', async () => {
  const { running, heard, updates } = await twice(modal('first', {}, 'preview'));
  await waitUntil('the first is drawn', () => updates().length === 1);
  await running.stop();
  expect({ heard: heard.map(({ action }) => action.kind), updates: updates().length }).toEqual({
    heard: ['more'],
    updates: 1,
  });
});

test('a redraw of a form that Slack has changed since is refused, and the newer stays', async () => {
  const { running, slack, updates } = await twice(modal('first', {}), { movedOn: true });
  await waitUntil('both are tried', () => updates().length === 2);
  await running.stop();
  expect({
    refused: slack.refusals,
    logged: running.log.filter((line) => line.includes('had changed before')).length,
    warned: running.log.filter((line) => line.includes('was not changed by Slack')).length,
  }).toEqual({ refused: ['h0', 'h0'], logged: 2, warned: 0 });
});
