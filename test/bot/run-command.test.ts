import { expect, test } from 'vitest';
import { buttonsOf, screenOf } from '../support/asking.ts';
import { botWith, pressed, typed } from '../support/bots.ts';
import { keptBot } from '../support/keeping.ts';

test('who may not is told so with a button to who may', async () => {
  const { ask } = keptBot();
  const note = await ask('UANNA', 'purge us-dairy');
  expect({ text: note.text, buttons: buttonsOf(note) }).toEqual({
    text: '“purge” is for those who approve. Ask one of them.',
    buttons: { 'Who may': '/nafta roles' },
  });
});

test('a shared answer quotes the line that was asked in words, and no id', async () => {
  const bot = botWith();
  const { message } = await pressed(bot, await typed(bot, '/nafta entry us-autos'), 'Share');
  expect(screenOf(message)).toContain('`/nafta entry More U.S. content in the auto sector`');
});
