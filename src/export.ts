import { readEnvironment } from './environment.ts';
import { exportRecord } from './export-record.ts';
import { runHere } from './terminal.ts';

await runHere(exportRecord, readEnvironment());
