import { existsSync } from 'node:fs';

/** The environment with what `.env` in this folder adds to it; a variable that is empty counts as one that is not set. */
export const readEnvironment = (): Readonly<Record<string, string>> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])),
  );
};
