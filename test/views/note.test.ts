import { expect, test } from 'vitest';
import { noteMessage, withNote } from '../../src/views/note.ts';
import { screenOf } from '../support/asking.ts';

test('a note is one paragraph, escaped', () => {
  const message = noteMessage('Try <again> & again.');
  expect({ text: message.text, screen: screenOf(message) }).toEqual({
    text: 'Try &lt;again&gt; &amp; again.',
    screen: 'Try &lt;again&gt; &amp; again.',
  });
});

test('a remark stands above an answer, and is read first', () => {
  const message = withNote(noteMessage('It is so.'), 'The record has changed.');
  expect({ text: message.text, screen: screenOf(message) }).toEqual({
    text: 'The record has changed. It is so.',
    screen: 'The record has changed.\n\nIt is so.',
  });
});
