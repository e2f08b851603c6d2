import { formats } from '../record/export-format.ts';
import { named, nearest, phrase } from '../record/names.ts';
import { type ExportModel, exportView } from '../views/export.ts';
import { command, unknown } from './command.ts';

/** `export`: the record as a file, in a form that can be taken in again. */
export const exporting = command<ExportModel>({
  name: 'export',
  group: 'keep',
  aliases: ['download', 'save as'],
  usage: 'export [yaml|json|csv]',
  examples: ['export', 'export csv'],
  run({ words }) {
    const said = phrase(words);
    const format = said === '' ? 'yaml' : formats.find((one) => one === said);
    if (format) return { effect: 'export', request: { format }, next: (exported) => ({ ...exported, format }) };
    const among = formats.map((one) => named(one, one));
    return unknown('format', words, { near: nearest(said, among), among, line: (label) => `export ${label}` });
  },
  view: exportView,
});
