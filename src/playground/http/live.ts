import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person } from '../people.ts';
import type { Workspace } from '../workspace.ts';

const heartbeat = 20_000;

/** Streams news to a page for as long as it is open. */
export const streamNews = (
  workspace: Workspace,
  reader: Person,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  const stop = workspace.feed.listen(reader, (news) => response.write(`data: ${JSON.stringify(news)}\n\n`));
  const alive = setInterval(() => response.write(': here\n\n'), heartbeat);
  alive.unref();
  request.on('close', () => {
    clearInterval(alive);
    stop();
  });
};
