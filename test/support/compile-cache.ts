import { fileURLToPath } from 'node:url';

/** Words to Node by which a program starts with what was compiled before, as `npm start` does. */
export const compileCache = ['--import', fileURLToPath(new URL('../../src/compile-cache.js', import.meta.url))];
