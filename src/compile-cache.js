// Loaded before main.ts, in JavaScript, so that not even that file needs its types stripped at a second start.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)));
