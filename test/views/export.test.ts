import { expect, test } from 'vitest';
import { exportView } from '../../src/views/export.ts';
import { en } from '../../src/words/en.ts';

const shown = (outcome: 'handed' | 'unable' | 'failed') => {
  const { text, related, shareable } = exportView({ format: 'yaml', count: 63, outcome }, en);
  return { text, lines: related.map(({ line }) => line), shareable };
};

test('what was taken out is counted; the other forms are a press away, where a file can be handed over at all', () => {
  expect({ handed: shown('handed'), unable: shown('unable'), failed: shown('failed') }).toMatchInlineSnapshot(`
    {
      "failed": {
        "lines": [
          "export json",
          "export csv",
        ],
        "shareable": false,
        "text": "63 entries as YAML, as a data file. Slack did not take the file. Try again in a moment, or get the same text with “npm run export” at the machine I run on.",
      },
      "handed": {
        "lines": [
          "export json",
          "export csv",
        ],
        "shareable": false,
        "text": "63 entries as YAML, as a data file. The file is in your direct messages with me. Whoever has it can take it in again with “npm run import”.",
      },
      "unable": {
        "lines": [],
        "shareable": false,
        "text": "63 entries as YAML, as a data file. I may not send files here: that needs the scopes files:write and im:write. Somebody at the machine I run on gets the same text with “npm run export”.",
      },
    }
  `);
});
