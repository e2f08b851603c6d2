import { expect, test } from 'vitest';
import { noteMessage } from '../../src/views/note.ts';
import { screenOf } from '../support/asking.ts';

test('a note is one paragraph, escaped', () => {
  const message = noteMessage('Try <again> & again.');
  expect({ text: message.text, screen: screenOf(message) }).toEqual({
    text: 'Try &lt;again&gt; &amp; again.',
    screen: 'Try &lt;again&gt; &amp; again.',
  });
});
