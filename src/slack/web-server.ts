import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createExchange, type Exchange } from './exchange.ts';
import { type Log, told } from './log.ts';
import { cannotListen } from './start-error.ts';

/** Answers one kind of request. */
export type Route = (exchange: Exchange) => Promise<void>;

/** An HTTP server of ours, listening or not. */
export interface WebServer {
  /** Resolves to the address it listens at; throws a `StartError` when it cannot. */
  listen(host: string, port: number): Promise<string>;
  /** Takes no new requests; resolves when those under way are answered. */
  stop(): Promise<void>;
}

// A proxy that keeps a connection longer than we do gets resets, and most keep one for 60 s.
const timeouts = {
  headersTimeout: 5_000,
  requestTimeout: 8_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
} as const;

const addressOf = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** A server with these routes, named like `POST /slack/events`. */
export const createWebServer = (routes: Readonly<Record<string, Route>>, log: Log): WebServer => {
  const table = new Map(Object.entries(routes));
  const paths = new Set([...table.keys()].map((name) => name.split(' ')[1]));
  let isStopping = false;

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const exchange = createExchange(request, response, log, () => isStopping);
    try {
      const route = table.get(`${request.method} ${exchange.path}`);
      if (route !== undefined) await route(exchange);
      else exchange.answer(paths.has(exchange.path) ? 405 : 404);
    } catch (error) {
      log.error(told(error), 'a request failed at the edge');
      exchange.answer(500);
    }
  };
  const server = createServer(timeouts, handle);

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', (error) => reject(cannotListen(error, host, port)));
        server.listen(port, host, () => {
          const address = server.address();
          resolve(addressOf(host, typeof address === 'object' && address !== null ? address.port : port));
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};
