import { expect, test } from 'vitest';
import { clientOf, known, reasonOf, startAlone } from '../alone.ts';

test('a method whose scope the token lacks is refused', async () => {
  const playground = await startAlone({ scopes: ['commands', 'chat:write'] });
  const client = clientOf(playground);
  const reasons = [
    await reasonOf(client.auth.test()),
    await reasonOf(client.chat.postMessage({ channel: known.desk, text: 'x' })),
    await reasonOf(client.users.info({ user: known.amara })),
  ];
  await playground.close();
  expect(reasons).toEqual(['not refused', 'not refused', 'missing_scope']);
});
