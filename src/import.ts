import { readEnvironment } from './environment.ts';
import { importFile } from './import-file.ts';
import { runHere } from './terminal.ts';

await runHere(importFile, readEnvironment());
