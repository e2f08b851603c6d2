import { existsSync } from 'node:fs';

/** Returns the environment, with `.env` of the working folder added; a variable that is empty counts as not set. */
export const readEnvironment = (): Readonly<Record<string, string>> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])),
  );
};
