import { expect, test } from 'vitest';
import type { Bot, FormPress, Modal, Submission } from '../../src/bot.ts';
import { type RunningOptions, type RunningSlack, runningSlack } from '../support/running-slack.ts';
import { commandForm, pressForm } from '../support/signed.ts';
import { waitUntil } from '../support/wait-until.ts';

const modal = (title: string): Modal => ({
  type: 'modal',
  callback_id: 'fill',
  title: { type: 'plain_text', text: title },
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: title } }],
});

const opens: Partial<Bot> = { ask: async () => ({ to: 'modal', modal: modal('Add a demand'), how: 'open' }) };

const during = async (options: RunningOptions, work: (running: RunningSlack) => Promise<void>): Promise<void> => {
  const running = await runningSlack(options);
  try {
    await work(running);
  } finally {
    await running.stop();
  }
};

const interaction = (payload: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams({
    payload: JSON.stringify({
      team: { id: 'T0TEAM' },
      user: { id: 'U0PERSON', team_id: 'T0TEAM' },
      api_app_id: 'A0APP',
      trigger_id: `1.${Math.random()}`,
      ...payload,
    }),
  }).toString();

const view = {
  id: 'V0VIEW',
  root_view_id: 'V0ROOT',
  callback_id: 'fill',
  private_metadata: '{"memo":1}',
  state: {
    values: {
      'demand.asks': { 'demand.asks': { type: 'plain_text_input', value: '<!channel> & \u202eco' } },
      note: { note: { type: 'plain_text_input', value: null } },
      'demand.by': { 'demand.by': { type: 'static_select', selected_option: { value: 'canada' } } },
      'demand.issue': { 'demand.issue': { type: 'external_select', selected_option: null } },
      'demand.on': {
        'demand.on': { type: 'multi_static_select', selected_options: [{ value: 'mexico' }, { value: 'canada' }] },
      },
      parties: { parties: { type: 'multi_static_select', selected_options: [] } },
      embargo: { embargo: { type: 'datetimepicker', selected_date_time: 1_795_507_200 } },
    },
  },
};

const typed = {
  'demand.asks': '<!channel> & \u202eco',
  note: '',
  'demand.by': 'canada',
  'demand.issue': '',
  'demand.on': ['mexico', 'canada'],
  parties: [],
  embargo: '1795507200',
};

const form = { id: 'V0VIEW', root: 'V0ROOT', step: 'fill', modalState: '{"memo":1}', values: typed };

const callsTo = ({ standIn }: RunningSlack, method: string) =>
  standIn.taken.filter(({ path }) => path === `/api/${method}`).map(({ body }) => new URLSearchParams(body));

test('a command that asks for a form opens it, and says nothing in the channel', () =>
  during({ bot: opens }, async (running) => {
    const response = await running.post(commandForm({ trigger_id: '12.34' }));
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: '' });
    await waitUntil('the form is opened', () => callsTo(running, 'views.open').length > 0);
    const [opened] = callsTo(running, 'views.open');
    expect({ trigger: opened?.get('trigger_id'), view: JSON.parse(opened?.get('view') ?? '') }).toEqual({
      trigger: '12.34',
      view: modal('Add a demand'),
    });
  }));

test('when Slack does not open the form, the person is told and can try again', () =>
  during(
    { bot: opens, answers: { '/api/views.open': () => ({ ok: false, error: 'expired_trigger_id' }) } },
    async (running) => {
      const url = `${running.standIn.url}/respond`;
      await running.post(commandForm({ text: 'add demand us on mexico: textiles', response_url: url }));
      await waitUntil('the person is told', () => running.standIn.taken.some(({ path }) => path === '/respond'));
      const told = JSON.parse(running.standIn.taken.find(({ path }) => path === '/respond')?.body ?? '');
      expect(told).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringContaining('Nothing you typed is lost'),
        blocks: [
          { type: 'section' },
          { elements: [{ action_id: 'ask:0', value: '/nafta add demand us on mexico: textiles' }] },
        ],
      });
    },
  ));

test('the menu of a line opens a form in the negotiation that the line belongs to', async () => {
  const values: string[] = [];
  const press: Bot['press'] = async ({ action, value }) => {
    values.push(`${action} ${value}`);
    return { to: 'modal', modal: modal('Edit a round'), how: 'open' };
  };
  await during({ bot: { press } }, async (running) => {
    const option = { text: { type: 'plain_text', text: 'Edit' }, value: 'edit round-5' };
    await running.post(pressForm({ type: 'overflow', action_id: 'menu:/nafta', selected_option: option }));
    await waitUntil('the form is opened', () => callsTo(running, 'views.open').length > 0);
    expect(values).toEqual(['menu /nafta edit round-5']);
  });
});

test('everything in a form reaches the bot, and what comes of it takes its place', async () => {
  const heard: Submission[] = [];
  const submit: Bot['submit'] = async (submission) => {
    heard.push(submission);
    return { modal: modal('Before it counts') };
  };
  await during({ bot: { submit } }, async (running) => {
    const response = await running.post(interaction({ type: 'view_submission', view }));
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 200,
      body: { response_action: 'update', view: modal('Before it counts') },
    });
    expect(heard).toEqual([{ team: 'T0TEAM', person: 'U0PERSON', form }]);
  });
});

test('what is wrong is said beside the inputs', () =>
  during(
    { bot: { submit: async () => ({ modal: modal('Again'), errors: { reported: 'Not “soon”.' } }) } },
    async (running) => {
      const response = await running.post(interaction({ type: 'view_submission', view }));
      expect(await response.json()).toEqual({ response_action: 'errors', errors: { reported: 'Not “soon”.' } });
    },
  ));

test('a record that takes its time is waited for in the form itself', async () => {
  let go = () => {};
  const free = new Promise<void>((resolve) => {
    go = resolve;
  });
  const submit: Bot['submit'] = async () => {
    await free;
    return { modal: modal('Saved at last'), errors: { reported: 'too late to be said beside it' } };
  };
  await during({ bot: { submit }, patience: 30 }, async (running) => {
    const response = await running.post(interaction({ type: 'view_submission', view }));
    expect(await response.json()).toMatchObject({ response_action: 'update', view: { title: { text: 'Waiting' } } });
    go();
    await waitUntil('the form is changed', () => callsTo(running, 'views.update').length > 0);
    const [updated] = callsTo(running, 'views.update');
    expect({ id: updated?.get('view_id'), view: JSON.parse(updated?.get('view') ?? '') }).toEqual({
      id: 'V0VIEW',
      view: modal('Saved at last'),
    });
  });
});

test('a failure leaves the form as it is, and no acknowledgement says otherwise', () =>
  during({ bot: { submit: () => Promise.reject(new TypeError('a bug')) } }, async (running) => {
    const response = await running.post(interaction({ type: 'view_submission', view }));
    expect(response.status).not.toBe(200);
    expect(running.log.join()).toContain('unexpected error');
  }));

test('what is published here is saved and then posted, and the form says if it is not', () => {
  const post = {
    channel: 'C0CHANNEL',
    message: { text: 'A demand', blocks: [] },
    uninvited: { text: 'Invite me first.', blocks: [] },
    delivery: { kind: 'publish', deliveryId: 'd1' },
  } as const;
  const act = async () => ({ to: 'modal', modal: modal('On the record'), how: 'update', post }) as const;
  const answers = { '/api/chat.postMessage': () => ({ ok: false, error: 'not_in_channel' }) };
  return during({ bot: { act }, answers }, async (running) => {
    const press = { action_id: 'publish-here:0', block_id: 'b', type: 'button', value: 'publish' };
    await running.post(interaction({ type: 'block_actions', view, actions: [press] }));
    await waitUntil('the form says so', () => callsTo(running, 'views.update').length > 1);
    const methods = running.standIn.taken
      .map(({ path }) => path.split('/').at(-1))
      .filter((name) => name !== 'auth.test');
    expect(methods).toEqual(['views.update', 'chat.postMessage', 'views.update']);
    expect(callsTo(running, 'views.update').at(-1)?.get('view')).toContain('Invite me first.');
  });
});

test('a choice in a form reaches the bot with all that stands in it', async () => {
  const heard: FormPress[] = [];
  const act: Bot['act'] = async (pressed) => {
    heard.push(pressed);
    return { to: 'modal', modal: modal('With a new source'), how: 'update' };
  };
  await during({ bot: { act } }, async (running) => {
    const chosen = {
      action_id: 'cite.source',
      block_id: 'cite.source',
      type: 'static_select',
      selected_option: { text: { type: 'plain_text', text: 'A new source …' }, value: '+new' },
    };
    await running.post(interaction({ type: 'block_actions', view, actions: [chosen] }));
    await waitUntil('the form is changed', () => callsTo(running, 'views.update').length > 0);
    expect(heard).toEqual([
      { team: 'T0TEAM', person: 'U0PERSON', form, action: { kind: 'field', field: 'cite.source', value: '+new' } },
    ]);
  });
});

test('a button that no form of ours has reaches nobody, and is logged', async () => {
  const heard: FormPress[] = [];
  const act: Bot['act'] = async (pressed) => {
    heard.push(pressed);
    return { to: 'modal', modal: modal('Something'), how: 'update' };
  };
  await during({ bot: { act } }, async (running) => {
    const press = { action_id: 'remark.says:0', block_id: 'b', type: 'button', value: 'x' };
    await running.post(interaction({ type: 'block_actions', view, actions: [press] }));
    await waitUntil('it is logged', () => running.log.join().includes('no form of ours has'));
    expect({ heard, updates: callsTo(running, 'views.update') }).toEqual({ heard: [], updates: [] });
  });
});

test('what is typed into a long menu is answered with what there is', () =>
  during({}, async (running) => {
    const response = await running.post(
      interaction({ type: 'block_suggestion', action_id: 'cite.source', block_id: 'cite.source', value: 'wire', view }),
    );
    expect(await response.json()).toEqual({
      options: [{ text: { type: 'plain_text', text: 'More wire', emoji: false }, value: 'more' }],
    });
  }));

const message = {
  ts: '1795529100.000200',
  user: 'U0AUTHOR',
  text: 'Talks in <https://a.example/x|Ottawa> &amp; <#C1|trade>',
};

test('a shortcut hands over a message’s plain words, its author and its permalink', async () => {
  const heard: object[] = [];
  const open: Bot['open'] = async (opening) => {
    heard.push(opening);
    return { to: 'modal', modal: modal('Add a remark'), how: 'open' };
  };
  const link = 'https://desk.slack.com/archives/C0CHANNEL/p1795529100000200';
  const profile = { real_name: 'Ann Lee', display_name: 'ann' };
  const answers = {
    '/api/chat.getPermalink': () => ({ ok: true, permalink: link }),
    '/api/users.info': () => ({ ok: true, user: { profile } }),
  };
  await during({ bot: { open }, answers }, async (running) => {
    const channel = { id: 'C0CHANNEL', name: 'trade' };
    await running.post(interaction({ type: 'message_action', callback_id: 'capture', channel, message }));
    await waitUntil('the form is opened', () => callsTo(running, 'views.open').length > 0);
    expect(heard).toEqual([
      {
        team: 'T0TEAM',
        person: 'U0PERSON',
        channel: 'C0CHANNEL',
        message: {
          channel: 'C0CHANNEL',
          ts: '1795529100.000200',
          text: 'Talks in Ottawa & #trade',
          place: '#trade',
          isPrivate: false,
          author: 'Ann Lee',
          link,
        },
      },
    ]);
  });
});

test.each([
  ['is private', { ok: true, channel: { id: 'G0PRIVATE', is_private: true } }],
  ['is a direct message', { ok: true, channel: { id: 'G0PRIVATE', is_im: true, is_private: true } }],
  ['is not shown to the bot', { ok: false, error: 'channel_not_found' }],
  ['is not told in time', 'hang'],
] as const)('a message is captured as private, without its channel’s name, if the channel %s', async (_, answer) => {
  const heard: unknown[] = [];
  const open: Bot['open'] = async ({ message: taken }) => {
    heard.push({ place: taken?.place, isPrivate: taken?.isPrivate });
    return { to: 'modal', modal: modal('Add a remark'), how: 'open' };
  };
  await during({ bot: { open }, answers: { '/api/conversations.info': () => answer } }, async (running) => {
    const channel = { id: 'G0PRIVATE', name: 'merger-plans' };
    await running.post(interaction({ type: 'message_action', callback_id: 'capture', channel, message }));
    await waitUntil('the form is opened', () => callsTo(running, 'views.open').length > 0);
    expect(heard).toEqual([{ place: '', isPrivate: true }]);
  });
});

test('a permalink that does not come in time keeps no form waiting', () =>
  during({ answers: { '/api/chat.getPermalink': () => 'hang' } }, async (running) => {
    const channel = { id: 'D0DIRECT', name: 'directmessage' };
    await running.post(interaction({ type: 'message_action', callback_id: 'capture', channel, message }));
    await waitUntil('the form is opened', () => callsTo(running, 'views.open').length > 0);
  }));

test('a shortcut from anywhere opens a form', () =>
  during({}, async (running) => {
    await running.post(interaction({ type: 'shortcut', callback_id: 'add', action_ts: '1' }));
    await waitUntil('the form is opened', () => callsTo(running, 'views.open').length > 0);
  }));
