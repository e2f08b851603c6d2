/** A table as text: RFC 4180, with cells that no spreadsheet takes for a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');

/** Puts an apostrophe before a cell that begins like a formula or with an apostrophe, so that reading can undo it. */
const guarded = (cell: string): string => (/^['=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A cell at the place where the last one ended: in quotes, in which two are one, or bare; and what ends it. */
const cellAt = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Reads a CSV table; `null` when the text is none: a quotation mark stands where none may. */
export const rowsOf = (text: string): readonly (readonly string[])[] | null => {
  const body = text.replace(/^\ufeff/, '');
  const cell = new RegExp(cellAt);
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < body.length || row.length > 0) {
    const found = cell.exec(body);
    if (!found) return null;
    const [, inQuotes, bare = '', end] = found;
    row.push(unguarded(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"')));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows.filter((cells) => cells.some((one) => one !== ''));
};

const unguarded = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
