import { closeSync, openSync, readSync } from 'node:fs';
import { longestFile } from './record/file-bounds.ts';

/** A file is longer than any that is read; the message says so. */
export class FileTooLong extends Error {
  override readonly name = 'FileTooLong';
}

/** Reads a whole file of text, and of one that is too long, or that never ends, no more than shows that it is. */
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
