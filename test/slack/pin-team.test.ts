import { expect, onTestFinished, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { writeModalState } from '../../src/forms/modal-state.ts';
import { peopleClient } from '../../src/slack/clients.ts';
import { createDirectory } from '../../src/slack/directory.ts';
import { createLog } from '../../src/slack/log.ts';
import { pinTeam } from '../../src/slack/pin-team.ts';
import { en } from '../../src/words/en.ts';
import { fileFor, noon } from '../support/bots.ts';
import { fixtureBot } from '../support/fixture-bot.ts';
import { type RunningSlack, runningSlack } from '../support/running-slack.ts';
import { botToken, commandForm, pressForm } from '../support/signed.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';
import { temporaryStore } from '../support/store.ts';
import { waitUntil } from '../support/wait-until.ts';

const silent = createLog('silent', { write: () => {} });

/** Slack’s answer about somebody of another workspace. */
const neighbour = { ok: true, user: { id: 'U0PERSON', team_id: 'T0OTHER', tz: 'America/Toronto' } };

/** The bot at the edge, in the workspace T0TEAM, where whoever asks is of the workspace T0OTHER. */
const visited = async () => {
  const asked = await startSlackStandIn({ '/api/users.info': () => neighbour });
  const store = temporaryStore();
  const directory = createDirectory(peopleClient(botToken, { apiUrl: asked.apiUrl, log: silent }), silent);
  const files = [fileFor('data/nafta.yml')];
  const bot = createBot({ store, files, words: en, version: '1.2.3', now: () => noon, directory });
  const running = await runningSlack({ bot });
  onTestFinished(async () => {
    await running.stop();
    await asked.close();
  });
  await expect.poll(async () => (await fetch(`${running.slack.address}/healthz`)).status).toBe(200);
  return { running, store };
};

const seqOf = (store: ReturnType<typeof temporaryStore>, team: string) => store.lastSeq({ team, negotiation: 'nafta' });

const theirs = { team: { id: 'T0OTHER' }, user: { id: 'U0PERSON', team_id: 'T0OTHER' } };

const pressed = async (running: RunningSlack): Promise<string> => {
  const response_url = `${running.standIn.url}/actions/1`;
  await running.post(pressForm({ action_id: 'ask:1', value: '/nafta mood' }, { ...theirs, response_url }));
  await waitUntil('the press is answered', () => running.standIn.taken.some(({ path }) => path === '/actions/1'));
  return running.standIn.taken.at(-1)?.body ?? '';
};

const submitted = async (running: RunningSlack): Promise<string> => {
  const modalState = writeModalState({ command: '/nafta', channel: 'C0CHANNEL', formKind: 'choose' });
  const view = { id: 'V1', callback_id: 'choose', private_metadata: modalState, app_installed_team_id: 'T0TEAM' };
  const payload = JSON.stringify({ type: 'view_submission', ...theirs, view });
  return (await running.post(new URLSearchParams({ payload }).toString())).text();
};

test('somebody of another workspace reads nothing, whatever team their requests name', async () => {
  const { running, store } = await visited();
  const typed = await (await running.post(commandForm({ team_id: 'T0OTHER' }))).text();
  for (const answer of [typed, await pressed(running), await submitted(running)])
    expect(answer).toContain('is not open to you');
  expect({ other: await seqOf(store, 'T0OTHER'), ours: await seqOf(store, 'T0TEAM') }).toEqual({ other: 0, ours: 0 });
});

test('somebody of another workspace who was let in reads the record of this one', async () => {
  const { running, store } = await visited();
  const grant = { subject: 'U0PERSON', may: 'read', by: 'U0ADMIN', at: noon.toISOString() } as const;
  await store.grants.give({ team: 'T0TEAM', negotiation: 'nafta' }, grant, () => false);
  expect(await (await running.post(commandForm({ team_id: 'T0OTHER' }))).text()).toContain('dairy market');
  expect({ other: await seqOf(store, 'T0OTHER'), isOursKept: (await seqOf(store, 'T0TEAM')) > 0 }).toEqual({
    other: 0,
    isOursKept: true,
  });
});

/** Calls every method of a bot pinned there, as somebody of T0OTHER; the teams that were heard. */
const teamsHeard = async (home: string | undefined): Promise<readonly string[]> => {
  const heard: string[] = [];
  const plain = fixtureBot();
  const hearing =
    <Asked extends { readonly team: string }, Answer>(answer: (asked: Asked) => Promise<Answer>) =>
    (asked: Asked) => {
      heard.push(asked.team);
      return answer(asked);
    };
  const { ask, press, open, submit, act, suggest } = pinTeam(
    {
      ...plain,
      ask: hearing(plain.ask),
      press: hearing(plain.press),
      open: hearing(plain.open),
      submit: hearing(plain.submit),
      act: hearing(plain.act),
      suggest: hearing(plain.suggest),
    },
    () => home ?? Promise.resolve(undefined),
  );
  const asker = { team: 'T0OTHER', person: 'U0PERSON', channel: 'C0CHANNEL' };
  const form = { id: 'V1', root: 'V1', step: 'fill', modalState: '', values: {} };
  await Promise.allSettled([
    ask({ ...asker, command: '/nafta', line: '' }),
    press({ ...asker, action: 'ask', value: '/nafta' }),
    open(asker),
    submit({ ...asker, form }),
    act({ ...asker, form, action: { kind: 'back' } }),
    suggest({ ...asker, form, input: 'cite.source', said: '' }),
  ]);
  return heard;
};

test('every method asks the workspace of the token, and nothing while it is unknown', async () => {
  expect({ known: await teamsHeard('T0TEAM'), unknown: await teamsHeard(undefined) }).toEqual({
    known: Array(6).fill('T0TEAM'),
    unknown: [],
  });
});

test('while the workspace is not known, a stranger is told to wait and reads nothing', async () => {
  const asked = await startSlackStandIn({ '/api/users.info': () => neighbour });
  const store = temporaryStore();
  const directory = createDirectory(peopleClient(botToken, { apiUrl: asked.apiUrl, log: silent }), silent);
  const files = [fileFor('data/nafta.yml')];
  const bot = createBot({ store, files, words: en, version: '1.2.3', now: () => noon, directory });
  const running = await runningSlack({ bot, answers: { '/api/auth.test': () => 500 } });
  const answer = await (await running.post(commandForm({ team_id: 'T0OTHER', text: 'demands' }))).text();
  await running.stop();
  await asked.close();
  expect({ isTold: answer.includes('just starting'), record: await seqOf(store, 'T0OTHER') }).toEqual({
    isTold: true,
    record: 0,
  });
});
