import { expect, test } from 'vitest';
import { helpView } from '../../src/views/help.ts';
import { en } from '../../src/words/en.ts';
import { fullScreen, shortScreen } from '../support/showing.ts';

const commands = [
  { name: 'mood', usage: 'mood', examples: ['mood'] },
  { name: 'demands', usage: 'demands [party]', examples: ['demands canada', 'demands by us'] },
  { name: 'digest', usage: 'digest', group: 'digest', examples: ['digest'] },
  { name: 'undo', usage: 'undo', group: 'keep', examples: ['undo'] },
] as const;

test('questions stand with an example each, the digest and what keeps the record by their names', () => {
  expect(shortScreen(helpView({ slash: '/tea', commands, one: false }, en))).toMatchInlineSnapshot(`
    "What /tea answers

    *Ask* (\`/tea …\`)
    \`mood\` how the talks feel
    \`demands canada\` by whom, of whom, what answer
    *Daily digest*: \`digest\`
    *Keep the record*: \`undo\`
    /tea help demands explains one; a word behind a question says what about.

    [All of it]"
  `);
});

test('in the full form each has its usage, and the first examples are buttons', () => {
  expect(fullScreen(helpView({ slash: '/tea', commands, one: false }, en))).toMatchInlineSnapshot(`
    "What /tea answers

    \`/tea mood\` how the talks feel: quotations and reports, unnamed sources marked
    \`/tea demands [party]\` what is demanded, by whom and of whom, and what was answered
    \`/tea digest\` a message a day to this channel: what changed, what is next
    \`/tea undo\` take back your last change, or one that you name

    [mood] [demands canada] [digest] [undo]"
  `);
});

test('one command is told with its own examples, and has no short form', () => {
  const answer = helpView({ slash: '/tea', commands: commands.slice(1, 2), one: true }, en);
  expect({ screen: shortScreen(answer), text: answer.text, short: answer.short }).toMatchInlineSnapshot(`
    {
      "screen": "How to ask: demands

    \`/tea demands [party]\` what is demanded, by whom and of whom, and what was answered

    [demands canada] [demands by us]",
      "short": undefined,
      "text": "/tea demands [party]: what is demanded, by whom and of whom, and what was answered.",
    }
  `);
});
