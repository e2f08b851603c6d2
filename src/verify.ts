import { databaseFile } from './config.ts';
import { readEnvironment } from './environment.ts';
import { StoreError } from './store/store-error.ts';
import { verifyFile } from './store/verify-file.ts';

const { SLACK_BOT_TOKEN, DATABASE_URL = databaseFile(SLACK_BOT_TOKEN || undefined) } = readEnvironment();

/** Prints one sentence and exits 1; an unexpected error is thrown with its stack instead. */
const fail = (sentence: string) => {
  console.error(sentence);
  process.exitCode = 1;
};

const run = (file: string) => {
  try {
    const altered = verifyFile(file);
    if (altered.length === 0) console.log(`Every revision in ${file} is as it was written.`);
    else fail(`Not as written in ${file}: revision ${altered.join(', ')}. Compare the file with a backup.`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    fail(error.message);
  }
};

const [file = DATABASE_URL, ...more] = process.argv.slice(2);
if (more.length > 0) fail('Name one file, or none for the record: npm run verify -- FILE');
else run(file);
