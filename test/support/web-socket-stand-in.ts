import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

/** Slack’s end of Socket Mode: takes web sockets, says hello, sends envelopes and keeps what comes back. */
export interface WebSocketStandIn {
  readonly url: string;
  /** Messages that the app sent back, oldest first. */
  readonly taken: readonly string[];
  /** Number of web sockets opened so far. */
  readonly opened: () => number;
  /** Sends an envelope by one web socket, the one that was opened last, as Slack does. */
  send(envelope: unknown): void;
  /** Closes every web socket, as Slack does now and then. */
  hangUp(): void;
  /** Closes the web socket that was opened last. */
  hangUpOne(): void;
  close(): Promise<void>;
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

const frame = (opcode: number, payload: Buffer): Buffer => {
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, payload.length])
      : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, payload]);
};

/** Reads the first whole frame in these bytes, unmasked, and where it ends; undefined when none is whole. */
const readFrame = (bytes: Buffer): { opcode: number; payload: Buffer; end: number } | undefined => {
  if (bytes.length < 6) return undefined;
  const short = bytes.readUInt8(1) & 127;
  const start = short === 126 ? 4 : 2;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  const end = start + 4 + length;
  if (bytes.length < end) return undefined;
  const mask = bytes.subarray(start, start + 4);
  const payload = Buffer.from(bytes.subarray(start + 4, end)).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { opcode: bytes.readUInt8(0) & 15, payload: Buffer.from(payload), end };
};

/** Starts the stand-in on a free port of loopback. */
export const startWebSocketStandIn = (): Promise<WebSocketStandIn> => {
  const taken: string[] = [];
  const sockets = new Set<Duplex>();
  let opened = 0;
  const server = createServer();
  server.on('upgrade', (request, socket) => {
    const key = `${request.headers['sec-websocket-key']}${magic}`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.write(frame(1, Buffer.from(JSON.stringify({ type: 'hello', num_connections: 1 }))));
    sockets.add(socket);
    opened += 1;
    let bytes: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let read = readFrame(bytes); read !== undefined; read = readFrame(bytes)) {
        if (read.opcode === 1) taken.push(read.payload.toString());
        if (read.opcode === 9) socket.write(frame(10, read.payload));
        if (read.opcode === 8) socket.end(frame(8, read.payload));
        bytes = bytes.subarray(read.end);
      }
    });
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        url: `ws://127.0.0.1:${typeof address === 'object' ? address?.port : address}/link`,
        taken,
        opened: () => opened,
        send(envelope) {
          [...sockets].at(-1)?.write(frame(1, Buffer.from(JSON.stringify(envelope))));
        },
        hangUp() {
          for (const socket of sockets) socket.end(frame(8, Buffer.from([0x03, 0xe8])));
        },
        hangUpOne() {
          const socket = [...sockets].at(-1);
          if (socket) sockets.delete(socket);
          socket?.end(frame(8, Buffer.from([0x03, 0xe8])));
        },
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => closed());
          }),
      });
    });
  });
};
