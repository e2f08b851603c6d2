/** Error for which the bot cannot start or go on: the message says why and what to do, and holds no secret. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Returns the error, in words, of a server that could not listen. */
export const cannotListen = (error: unknown, host: string, port: number): StartError => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} of ${host} is in use. Stop what uses it, or choose another, for example PORT=${port === 3001 ? 3002 : 3001}.`,
      );
    case 'EACCES':
      return new StartError(`This user may not use port ${port}. Choose one above 1023, for example PORT=3000.`);
    default:
      return new StartError(
        `Nothing can listen on ${host} (${code}). Choose an address of this machine, for example HOST=127.0.0.1.`,
      );
  }
};
