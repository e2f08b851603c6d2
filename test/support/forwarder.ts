import { connect, createServer, type Server, type Socket } from 'node:net';

/** Forwarding port that can be closed, so that connections are refused, and opened again at the same number. */
export interface Forwarder {
  readonly port: number;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Forwards every connection on a free port of loopback to another port. */
export const startForwarder = async (to: number): Promise<Forwarder> => {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;

  const carry = (near: Socket) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
    }
  };

  const open = () =>
    new Promise<void>((resolve, reject) => {
      if (server) return resolve();
      const opened = createServer(carry);
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', () => {
        const address = opened.address();
        port = typeof address === 'object' && address ? address.port : port;
        server = opened;
        resolve();
      });
    });

  await open();
  return {
    port,
    open,
    close: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server = null;
        for (const socket of sockets) socket.destroy();
      }),
  };
};
