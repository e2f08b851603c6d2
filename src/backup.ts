import { statSync } from 'node:fs';
import { databaseFile } from './config.ts';
import { readEnvironment } from './environment.ts';
import { backUp } from './store/back-up.ts';
import { StoreError } from './store/store-error.ts';

const { SLACK_BOT_TOKEN, DATABASE_URL = databaseFile(SLACK_BOT_TOKEN || undefined) } = readEnvironment();

const usage = 'Say where to: npm run backup -- FILE';

/** Prints one sentence and exits 1; an unexpected error is thrown with its stack instead. */
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
