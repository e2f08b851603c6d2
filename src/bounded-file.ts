import { closeSync, openSync, readSync } from 'node:fs';
import { longestFile } from './record/file-bounds.ts';

/** Error of `readBounded`: the file exceeds the maximum length; the message says so in words. */
export class FileTooLong extends Error {
  override readonly name = 'FileTooLong';
}

/** Reads a text file whole; throws `FileTooLong` one byte beyond the maximum, so that an endless file ends too. */
export const readBounded = (path: string): string => {
  const bytes = Buffer.alloc(longestFile + 1);
  const file = openSync(path, 'r');
  let length = 0;
  try {
    for (let part = -1; part !== 0 && length < bytes.length; length += part)
      part = readSync(file, bytes, length, bytes.length - length, null);
  } finally {
    closeSync(file);
  }
  if (length > longestFile) throw new FileTooLong(`${path} is too long: at most ${longestFile} bytes are read.`);
  return bytes.toString('utf8', 0, length);
};
