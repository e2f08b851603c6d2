/** The bot cannot start, or must not go on: the message says why and what to do, and holds no secret. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
