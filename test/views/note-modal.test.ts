import { expect, test } from 'vitest';
import { paragraph } from '../../src/views/kit.ts';
import { md } from '../../src/views/markdown.ts';
import { noteModal } from '../../src/views/note-modal.ts';
import { en } from '../../src/words/en.ts';
import { blocksOn } from '../support/showing.ts';

test('something to read has a button that closes it, and none that submits', () => {
  const { title, close, submit, callback_id, blocks } = noteModal('Saved', ['Saved.'], [paragraph(md`*A line*`)], en, [
    'Small.',
  ]);
  expect({ title: title.text, close: close?.text, submit, callback_id, shown: blocksOn(...blocks) }).toEqual({
    title: 'Saved',
    close: en.forms.done,
    submit: undefined,
    callback_id: 'done',
    shown: 'Saved.\n\n*A line*\n\nSmall.',
  });
});
