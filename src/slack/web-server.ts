import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { http } from './http.ts';
import { createHttpExchange, type HttpExchange } from './http-exchange.ts';
import { errorFields, type Log } from './log.ts';
import { createRequestLines } from './request-lines.ts';
import { cannotListen } from './start-error.ts';

/** Answers one kind of request. */
export type Route = (exchange: HttpExchange) => Promise<void>;

/** HTTP server, listening or not. */
interface WebServer {
  /** Starts to listen; resolves to the address, throws a `StartError` when it cannot. */
  listen(host: string, port: number): Promise<string>;
  /** Takes no new requests; resolves when those under way are answered. */
  stop(): Promise<void>;
}

// A proxy that keeps a connection longer than we do gets resets, and most keep one for 60 s.
const patience: ServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 8_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
};

const addressOf = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Creates a server with these routes, named like `POST /slack/events`. */
export const createWebServer = (
  routes: Readonly<Record<string, Route>>,
  log: Log,
  timeouts: ServerOptions = patience,
): WebServer => {
  const table = new Map(Object.entries(routes));
  const note = createRequestLines(log);
  const paths = new Set([...table.keys()].map((name) => name.split(' ')[1]));
  // Connections without a request yet: Node takes them for busy, and stopping would wait for them.
  const silent = new Set<Socket>();
  let isStopping = false;

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    silent.delete(request.socket);
    const exchange = createHttpExchange(request, response, note, () => isStopping);
    try {
      const route = table.get(`${request.method} ${exchange.path}`);
      if (route !== undefined) await route(exchange);
      else exchange.answer(paths.has(exchange.path) ? 405 : 404);
    } catch (error) {
      log.error(errorFields(error), 'a request failed at the edge');
      exchange.answer(500);
    }
  };
  const server = http.createServer(timeouts, handle);
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', (error) => reject(cannotListen(error, host, port)));
        server.listen(port, host, () => {
          // Such as too many open files, which may have passed by the next connection.
          server.on('error', (error) => log.error(errorFields(error), 'a connection could not be taken'));
          const address = server.address();
          resolve(addressOf(host, typeof address === 'object' && address !== null ? address.port : port));
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        server.close(() => resolve());
        server.closeIdleConnections();
        for (const socket of silent) socket.destroy();
      }),
  };
};
