import { expect, test } from 'vitest';
import { type DigestTrouble, troubleMessage } from '../../src/views/digest-trouble.ts';
import { en } from '../../src/words/en.ts';
import { buttonsOf, screenOf } from '../support/asking.ts';

const told = (more: Partial<DigestTrouble>) => {
  const message = troubleMessage(
    {
      ...{ command: '/nafta', channel: 'C0TRADE01', date: '2031-03-10', state: 'failed' },
      ...{ why: 'is_archived', stopped: false },
      ...more,
    },
    en,
  );
  return message && { screen: screenOf(message), buttons: buttonsOf(message) };
};

test('what went wrong is told with what mends it', () => {
  expect({
    ambiguous: told({ state: 'ambiguous', why: null }),
    missed: told({ state: 'missed', why: 'late' }),
    once: told({ why: 'error' }),
    stopped: told({ stopped: true }),
    rule: told({ why: 'rule', stopped: true }),
  }).toMatchInlineSnapshot(`
    {
      "ambiguous": {
        "buttons": {
          "Send again": "/nafta digest send again in C0TRADE01",
        },
        "screen": "In <#C0TRADE01>: Slack did not say whether the digest of Monday 10 March 2031 was posted, and I could not look. Please look in the channel; if it is not there, press Send again.

    [Send again]",
      },
      "missed": {
        "buttons": {},
        "screen": "In <#C0TRADE01>: The digest of Monday 10 March 2031 was missed, since I was not running at its hour, or came back too late. What changed is in the next one, at its usual hour.",
      },
      "once": {
        "buttons": {},
        "screen": "In <#C0TRADE01>: The digest of Monday 10 March 2031 could not be posted, since something went wrong on this side. The next one will be tried at its usual hour.",
      },
      "rule": {
        "buttons": {},
        "screen": "In <#C0TRADE01>: The digest of Monday 10 March 2031 could not be posted, since its time zone or its days cannot be followed any more. In that channel, type digest on with a time and a time zone to set it up anew.",
      },
      "stopped": {
        "buttons": {
          "Resume": "/nafta digest resume in C0TRADE01",
        },
        "screen": "In <#C0TRADE01>: The digest of Monday 10 March 2031 could not be posted, since the channel is archived. Unarchive the channel, then press Resume; or turn the digest off.

    [Resume]",
      },
    }
  `);
});

test('where nothing went wrong there is nothing to tell', () => {
  expect({ sent: told({ state: 'sent' }), unsaid: told({ why: null }) }).toEqual({ sent: null, unsaid: null });
});
