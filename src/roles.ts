import { readEnvironment } from './environment.ts';
import { grantFromTerminal } from './grant-from-terminal.ts';
import { runHere } from './terminal.ts';

await runHere(grantFromTerminal, readEnvironment());
