import type { Format } from '../../record/export-format.ts';
import { counted } from './lists.ts';

const forms: Record<Format, string> = { yaml: 'YAML, as a data file', json: 'JSON', csv: 'a table (CSV)' };

/** Taking a record out. */
export const exporting = {
  title: 'Export',
  as: (format: Format): string => forms[format],
  count: (count: number, format: Format): string => `${counted(count, 'entry', 'entries')} as ${forms[format]}.`,
  handed: 'The file is in your direct messages with me. Whoever has it can take it in again with “npm run import”.',
  unable:
    'I may not send files here: that needs the scopes files:write and im:write. Somebody at the machine I run on gets the same text with “npm run export”.',
  failed:
    'Slack did not take the file. Try again in a moment, or get the same text with “npm run export” at the machine I run on.',
  other: (format: Format): string => format.toUpperCase(),
};
