import type { Bot, Health, Modal, PressAnswer } from '../../src/bot.ts';
import { formNotOpenedMessage } from '../../src/views/form-not-opened.ts';
import type { Message } from '../../src/views/message.ts';
import { en } from '../../src/words/en.ts';

const message = (text: string): Message => ({ text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] });

const modal = (title: string): Modal => ({
  type: 'modal',
  title: { type: 'plain_text', text: title },
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: title } }],
});

const healthy: Health = {
  ok: true,
  version: '1.2.3',
  recordedAt: '2017-10-17T12:00:00.000Z',
  negotiations: ['fixture'],
  writeFailed: null,
  altered: null,
  isTicking: true,
};

/** Makes a bot that answers `/nafta` with the line it was asked, for tests of the edge; any part can be replaced. */
export const fixtureBot = (parts: Partial<Bot> = {}): Bot => ({
  commands: ['/nafta'],
  ask: async ({ command, line }) => message(`${command} ${line}`.trim()),
  press: async ({ action, value }): Promise<PressAnswer> =>
    action === 'share'
      ? {
          to: 'channel',
          message: message(value),
          uninvited: message('Type /invite @Roundtable here first.'),
          delivery: { kind: 'share', deliveryId: 'd1' },
        }
      : { to: 'person', message: message(value), replace: action === 'ask-instead' },
  posted: async () => {},
  open: async () => ({ to: 'modal', modal: modal('Opened'), how: 'open' }),
  notOpened: async (_asker, _answer, line) => formNotOpenedMessage({ line, typed: 'nothing' }, en),
  submit: async () => ({ modal: modal('Submitted') }),
  act: async () => ({ to: 'modal', modal: modal('Turned'), how: 'update' }),
  suggest: async ({ said }) => [{ label: `More ${said}`, value: 'more' }],
  waiting: modal('Waiting'),
  sentences: en.edge,
  health: async () => healthy,
  ...parts,
});
