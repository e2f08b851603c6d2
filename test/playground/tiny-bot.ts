import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { PlaygroundOptions } from '../../src/playground/options.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { choices, form, formAbout } from './tiny-views.ts';

/** A playground with a small Bolt app beside it, written like any third-party app. */
export interface Pair {
  readonly playground: Playground;
  readonly app: App;
  /** Requests that the app received, newest last. */
  readonly heard: string[];
  close(): Promise<void>;
}

const secrets = { signingSecret: 'a-secret-of-this-test', botToken: 'xoxb-of-this-test' };

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;

const button = (action_id: string, text: string, value: string) =>
  ({ type: 'button', action_id, text: { type: 'plain_text', text }, value }) as const;

const teach = (app: App, heard: string[]): void => {
  app.command('/tiny', async ({ ack, command, client }) => {
    heard.push(`command ${command.text}`);
    if (command.text === 'silence') return;
    if (command.text === 'form') {
      await client.views.open({ trigger_id: command.trigger_id, view: form() });
      return ack();
    }
    if (command.text === 'choices') return ack({ text: 'Choose', blocks: choices });
    const buttons = [button('again', 'Ask again', 'again'), button('share', 'Share', command.text)];
    await ack({
      text: `Heard ${command.text}`,
      blocks: [section(`*Heard* ${command.text}`), { type: 'actions', elements: buttons }],
    });
  });
  app.action('again', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Heard again', blocks: [section('Heard _again_')] });
  });
  app.action('share', async ({ ack, body, client, respond }) => {
    await ack();
    const channel = body.channel?.id ?? '';
    await client.chat
      .postMessage({ channel, text: 'Shared with everybody' })
      .catch(() => respond({ replace_original: false, text: 'Invite me first' }));
  });
  app.action(/^choose/, async ({ ack, action }) => {
    heard.push(
      `chose ${'selected_option' in action ? action.selected_option?.value : 'selected_date' in action ? action.selected_date : ''}`,
    );
    await ack();
  });
  app.action('party', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.view) return;
    const party = body.view.state.values.party?.party?.selected_option?.text.text ?? '';
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: formAbout(party) });
  });
  app.view('form', async ({ ack, view }) => {
    const said = view.state.values.title?.title?.value ?? '';
    heard.push(`form ${said}`);
    if (said.includes('wrong')) return ack({ response_action: 'errors', errors: { title: 'Not “wrong”, please.' } });
    await ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
    heard.push('closed');
    await ack();
  });
  app.shortcut('keep', async ({ ack, shortcut, client }) => {
    await ack();
    heard.push(`shortcut ${shortcut.type === 'message_action' ? shortcut.message.text : ''}`);
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form('From a message') });
  });
  app.options('fetched', async ({ ack, payload }) => {
    const named = ['Dairy', 'Autos'].filter((name) => name.toLowerCase().startsWith(payload.value.toLowerCase()));
    await ack({ options: named.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })) });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section('Welcome *home*')] } });
  });
  app.event('message', async ({ say }) => {
    await say('You wrote to me');
  });
};

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' ? (address?.port ?? 0) : 0;

/** Starts the playground and the app, each on a port of its own. */
export const startPair = async (options: Partial<PlaygroundOptions> = {}): Promise<Pair> => {
  const playground = await startPlayground({
    ...secrets,
    appName: 'Tiny',
    appAbout: 'Hears what you say',
    events: ['app_home_opened', 'message.im', 'app_mention'],
    slashCommands: [{ command: '/tiny', usageHint: '[words]', description: 'Hears what you say' }],
    shortcuts: [{ kind: 'message', callbackId: 'keep', name: 'Keep this' }],
    examples: ['/tiny hello', '/tiny form'],
    ...options,
  });
  const receiver = new HTTPReceiver({ signingSecret: secrets.signingSecret });
  const app = new App({
    token: secrets.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: playground.apiUrl },
  });
  const heard: string[] = [];
  teach(app, heard);
  const server = createServer((request, response) => receiver.requestListener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  playground.connect(`http://127.0.0.1:${portOf(server.address())}/slack/events`);
  return {
    playground,
    app,
    heard,
    async close() {
      await playground.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
