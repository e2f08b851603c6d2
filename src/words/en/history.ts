import { counted } from './lists.ts';

/** The revisions of one entry. */
export const history = {
  title: (label: string): string => `History: ${label}`,
  spoken: (label: string, count: number): string => `${label}: ${counted(count, 'revision')}, the newest first.`,
  cut: (count: number): string => `Only the newest ${count} are shown; the export for an audit has all of them.`,
  one: (version: number): string => `Revision ${version}`,
};
