import pino from 'pino';
import { expect, test } from 'vitest';
import { createSendFile } from '../../../src/slack/send-file.ts';
import { clientOf, known, startAlone } from '../alone.ts';

const silent = pino({ level: 'silent' });

test('a file from the app is a message to that person, with its text behind the link', async () => {
  const playground = await startAlone();
  const handOver = createSendFile(clientOf(playground), silent);
  const outcome = await handOver('T0', known.amara, { name: 'nafta.csv', text: 'kind,id\r\nparty,canada\r\n' });
  const { blocks } = JSON.parse(JSON.stringify(playground.messages(known.amara).at(-1)));
  const [, address = ''] = /<([^|>]+)\|nafta\.csv>/.exec(blocks[0].text.text) ?? [];
  const text = await (await fetch(address)).text();
  await playground.close();
  expect({ outcome, text }).toEqual({ outcome: 'handed', text: 'kind,id\r\nparty,canada\r\n' });
});
