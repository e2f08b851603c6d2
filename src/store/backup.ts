import { statSync } from 'node:fs';
import { z } from 'zod';
import { backUp } from './back-up.ts';
import { StoreError } from './store-error.ts';

const { DATABASE_URL } = z.object({ DATABASE_URL: z.string().default('data/roundtable.db') }).parse(process.env);

const usage = 'Say where to: npm run backup -- FILE';

/** Exits 1 with one sentence for a person; a bug keeps its stack. */
const fail = (sentence: string) => {
  console.error(sentence);
  process.exitCode = 1;
};

const run = (target: string) => {
  try {
    backUp(DATABASE_URL, target);
    console.log(`Copied ${DATABASE_URL} to ${target} (${statSync(target).size} bytes).`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    fail(error.message);
  }
};

const [target, ...more] = process.argv.slice(2);
if (target === undefined || more.length > 0) fail(usage);
else run(target);
