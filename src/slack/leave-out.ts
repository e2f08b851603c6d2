import { createRequire, Module } from 'node:module';

const require = createRequire(import.meta.url);

/** Puts these exports in the place of a CommonJS module, if that is not loaded yet. */
export const leaveOut = (specifier: string, exports: object): void => {
  const path = require.resolve(specifier);
  const stub = new Module(path);
  stub.exports = exports;
  stub.loaded = true;
  require.cache[path] ??= stub;
};
