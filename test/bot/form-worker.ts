import { writeSync } from 'node:fs';
import type { AnyBlock, InputBlock } from '@slack/types';
import { z } from 'zod';
import type { FormValues, Modal } from '../../src/bot/forms/form-answers.ts';
import { createBot } from '../../src/bot.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { en } from '../../src/words/en.ts';
import { fileFor } from '../support/files.ts';
import { untouched } from '../support/filling.ts';

/** A program at which somebody fills in one form after the other, and that says each number once they were told “Saved”. */
const [path, worker, first] = z.tuple([z.string(), z.string(), z.coerce.number()]).parse(process.argv.slice(2));

const store = openStore(path, { patience: 60_000 });
const bot = createBot({
  store,
  files: [fileFor('data/nafta.yml')],
  words: en,
  version: '1.2.3',
  now: () => new Date(),
});

const person = { team: 'T1', person: `U${worker.toUpperCase()}` };

/** What is typed, whatever of it the form asks for: now something new, now something new with its source, now an edit that all compete for. */
const actions: readonly { readonly line: string; readonly values: (id: string) => FormValues }[] = [
  {
    line: 'add remark',
    values: (id) => ({ 'cite.source': 'cbc', 'cite.level': 'team', 'remark.says': id, 'remark.about': 'mood' }),
  },
  {
    line: 'add remark',
    values: (id) => ({
      'cite.source': '+new',
      'cite.level': 'team',
      'remark.says': id,
      'remark.about': 'mood',
      'source.title': `Paper of ${id}`,
      'source.short': `Paper of ${id}`,
      'source.type': 'analysis',
      'source.published': '2017-10-17',
    }),
  },
  { line: 'edit new-year', values: (id) => ({ note: id }) },
];

const isInput = (block: AnyBlock): block is InputBlock => block.type === 'input';

/** Goes from form to form until there is nothing left to fill in, as somebody would who presses every button there is. */
const goOn = async (modal: Modal, values: FormValues, root: string, presses = 0): Promise<string> => {
  const title = modal.title.text;
  if (modal.callback_id === 'done' || presses > 100) return title;
  const drawn = untouched(modal.blocks.filter(isInput));
  const asked = Object.fromEntries(Object.entries(values).filter(([name]) => name in drawn));
  const step = modal.callback_id ?? '';
  const form = {
    id: `${root}/${presses}`,
    root,
    step,
    modalState: modal.private_metadata ?? '',
    values: { ...drawn, ...asked },
  };
  const answer = await bot.submit({ ...person, form });
  return answer.errors ? 'unchanged' : goOn(answer.modal, values, root, presses + 1);
};

const fill = async (number: number): Promise<string> => {
  const id = `${worker} ${number}`;
  const action = actions[number % actions.length];
  if (!action) return '';
  const answer = await bot.ask({ ...person, channel: 'C1', command: '/nafta', line: action.line });
  if (!('modal' in answer)) throw new Error(`“${action.line}” opened no form: ${answer.text}`);
  return goOn(answer.modal, action.values(id), `V ${id}`);
};

for (let number = first; ; number += 1) {
  const title = await fill(number);
  if (title === en.forms.savedTitle) writeSync(1, `${number}\n`);
  else writeSync(2, `${worker} ${number}: ${title}\n`);
}
