import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { settle } from './connection.ts';
import { wipe } from './wipe.ts';
import { ToWipe } from './wipe-aside.ts';

const { path, at, patience } = ToWipe.parse(workerData);

const wipeFile = (): void => {
  const database = new Database(path, { timeout: patience, fileMustExist: true });
  try {
    settle(database, path);
    wipe(database, at);
  } finally {
    database.close();
  }
};

try {
  wipeFile();
  parentPort?.postMessage({ code: null, message: '' });
} catch (error) {
  if (!(error instanceof Database.SqliteError)) throw error;
  parentPort?.postMessage({ code: error.code, message: error.message });
}
