import { randomBytes } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Makes a fresh identifier in Slack's manner: a letter that tells its kind, then ten capitals and digits. */
export const freshId = (kind: string): string =>
  kind + [...randomBytes(10)].map((byte) => letters[byte % letters.length]).join('');

/** Makes an unguessable name of 18 random bytes, for trigger ids and response addresses. */
export const unguessable = (): string => randomBytes(18).toString('base64url');

/** Makes message stamps (`1508241600.000100`) that rise even when the clock stands still or steps back. */
export const stamps = (now: () => Date): (() => string) => {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime() * 1000);
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };
};
