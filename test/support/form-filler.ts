import type { Bot, CapturedMessage, FormValues, Modal, ModalAnswer, SubmitAnswer, ToPost } from '../../src/bot.ts';
import { readFormAction } from '../../src/forms/form-action.ts';
import { readModalState } from '../../src/forms/modal-state.ts';
import { checkView } from '../../src/playground/limits.ts';
import { viewShape } from '../../src/playground/view.ts';
import { untouched } from './filling.ts';

let opened = 0;

/** Person with a form open: sees the modal as Slack shows it and sends the form values Slack would send. */
export interface FormFiller {
  readonly modal: () => Modal;
  /** Errors beside the inputs, by block id. */
  readonly errors: () => Readonly<Record<string, string>>;
  /** Messages posted to the channel so far. */
  readonly posted: readonly ToPost[];
  /** Returns the title and every text of the modal, from top to bottom. */
  readonly read: () => string;
  /** Values of the inputs now. */
  readonly values: () => FormValues;
  /** Values of all inputs, those left out under “More” included. */
  readonly held: () => FormValues;
  fill(values: FormValues): void;
  submit(): Promise<void>;
  /** Presses a button by the prefix of its action id, or chooses in a menu that changes the form. */
  press(action: string, value?: string): Promise<void>;
  /** Moves the same window to another process, which gets only the state that Slack holds. */
  before(bot: Bot): FormFiller;
}

/** Person who fills in, with their team and channel. */
export interface At {
  readonly team?: string;
  readonly person?: string;
  readonly channel?: string;
}

const textsIn = ({ blocks }: Modal): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text?.text ?? ''];
    if (block.type === 'context')
      return block.elements.map((element) => ('text' in element ? String(element.text) : ''));
    if (block.type === 'input') return [`(${block.label.text})`];
    if (block.type !== 'actions') return [];
    return block.elements.map((element) => (element.type === 'button' ? `[${element.text.text}]` : ''));
  });

const checked = (modal: Modal): Modal => {
  const flaw = checkView(viewShape.parse(modal));
  if (flaw) throw new Error(`Slack would refuse this form: ${JSON.stringify(flaw)}`);
  return modal;
};

interface Window {
  readonly id: string;
  readonly modal: Modal;
  readonly values: FormValues;
  readonly errors: Readonly<Record<string, string>>;
}

/** Shows the next modal as Slack does: an input that is in both, by its block and its action, keeps its value. */
const showing = (window: Window, modal: Modal): Window => ({
  id: window.id,
  modal: checked(modal),
  values: { ...untouched(modal.blocks), ...sameInputs(window, modal) },
  errors: {},
});

/** The `action_id` of each input, by the name of its block. */
const actionsIn = ({ blocks }: Modal): ReadonlyMap<string, string | undefined> =>
  new Map(
    blocks.flatMap((block) =>
      block.type === 'input'
        ? [[block.block_id ?? '', 'action_id' in block.element ? block.element.action_id : '']]
        : [],
    ),
  );

const sameInputs = ({ values, modal: before }: Window, modal: Modal): FormValues => {
  const [names, kept] = [actionsIn(before), actionsIn(modal)];
  return Object.fromEntries(
    Object.keys(untouched(modal.blocks)).flatMap((name) => {
      const value = values[name];
      return names.get(name) === kept.get(name) && value !== undefined ? [[name, value]] : [];
    }),
  );
};

const filler = (bot: Bot, start: Window, { team = 'T1', person = 'U0ASKS' }: At): FormFiller => {
  let window = start;
  const posted: ToPost[] = [];
  const form = () => ({
    id: window.id,
    root: window.id,
    step: window.modal.callback_id ?? '',
    modalState: window.modal.private_metadata ?? '',
    values: window.values,
  });
  const take = ({ modal, errors, post }: SubmitAnswer) => {
    window = errors ? { ...window, errors } : showing(window, modal);
    if (post) posted.push(post);
  };
  return {
    modal: () => window.modal,
    errors: () => window.errors,
    posted,
    read: () => [window.modal.title.text, ...textsIn(window.modal)].join('\n'),
    values: () => window.values,
    held: () => ({ ...readModalState(form().modalState)?.undrawn, ...window.values }),
    fill(values) {
      window = { ...window, values: { ...window.values, ...values } };
    },
    async submit() {
      take(await bot.submit({ team, person, form: form() }));
    },
    async press(action, value = '') {
      const chosen = value !== '' && action in window.values ? { ...window.values, [action]: value } : window.values;
      window = { ...window, values: chosen };
      const button = window.modal.blocks
        .flatMap((block) => (block.type === 'actions' ? block.elements : []))
        .find((element) => element.type === 'button' && element.action_id?.startsWith(action));
      const pressed = value || (button?.type === 'button' ? (button.value ?? '') : '');
      const pressedAction = readFormAction({ actionId: action, value: pressed, isButton: button !== undefined });
      if (pressedAction === null) throw new Error(`There is no button “${action}” in this form.`);
      take(await bot.act({ team, person, form: form(), action: pressedAction }));
    },
    before: (other) => filler(other, window, { team, person }),
  };
};

const begun = (bot: Bot, { modal }: ModalAnswer, at: At): FormFiller => {
  opened += 1;
  const window = { id: `V${opened}`, modal: checked(modal), values: untouched(modal.blocks), errors: {} };
  return filler(bot, window, at);
};

/** Opens the form that a line asks for. */
export const formOf = async (bot: Bot, line: string, at: At = {}): Promise<FormFiller> => {
  const { team = 'T1', person = 'U0ASKS', channel = 'C1' } = at;
  const [command = '', ...rest] = line.split(' ');
  const answer = await bot.ask({ team, person, channel, command, line: rest.join(' ') });
  if (!('to' in answer)) throw new Error(`“${line}” opens no form: ${answer.text}`);
  return begun(bot, answer, at);
};

/** Opens the form of a shortcut, about a message or about nothing. */
export const formFrom = async (bot: Bot, message: CapturedMessage | null, at: At = {}): Promise<FormFiller> => {
  const { team = 'T1', person = 'U0ASKS', channel = 'C1' } = at;
  return begun(bot, await bot.open({ team, person, channel, ...(message && { message }) }), at);
};
