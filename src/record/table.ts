import { z } from 'zod';
import { bare } from './bare-schema.ts';
import { asCarried, typeIn } from './carries.ts';
import { csvOf, rowsOf } from './csv.ts';
import type { Day } from './dates.ts';
import { type Entry, type Kind, kindNames, kinds } from './entries.ts';
import { mostValues } from './file-bounds.ts';
import { quoted } from './file-problem.ts';
import { headings } from './file-schema.ts';
import { fieldsOf } from './file-value.ts';
import { all, type Negotiation } from './negotiation.ts';

/** Every field that any kind has, in the order in which the kinds list them. */
const fields: readonly string[] = [...new Set(kindNames.flatMap((kind) => Object.keys(kinds[kind].shape)))];

const head = ['kind', 'id', ...fields, 'reported'];

/** The entries of a record as a table: a row each, text as it is, lists and numbers as JSON writes them; `reported` by their ids. */
export const tableOf = (negotiation: Negotiation, reported: ReadonlyMap<string, Day>): string =>
  csvOf([
    head,
    ...kindNames.flatMap((kind) =>
      all(negotiation, kind).map((entry: Entry) =>
        rowOf(asCarried(entry, typeIn(negotiation)), reported.get(entry.id)),
      ),
    ),
  ]);

const rowOf = (entry: Entry, reported: Day | undefined): readonly string[] => {
  const body = fieldsOf(entry);
  return [entry.kind, entry.id, ...fields.map((field) => cellOf(body[field])), cellOf(reported)];
};

const cellOf = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Reads a table into the shape of a data file without its header; or returns what is wrong with it. */
export const readTable = (
  text: string,
): { readonly value: Readonly<Record<string, unknown>> } | { readonly problem: string } => {
  const [names, ...rows] = rowsOf(text) ?? [];
  if (rows.reduce((count, cells) => count + cells.filter(Boolean).length, 0) > mostValues)
    return { problem: `the table holds too much; expected: at most ${mostValues} cells with something in them` };
  if (!names) return { problem: 'this is no table of comma-separated values' };
  if (!names.includes('kind') || !names.includes('id')) return { problem: 'the first row has to name “kind” and “id”' };
  const value = new Map<string, Map<string, unknown>>();
  for (const [index, cells] of rows.entries()) {
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const kind = kindNames.find((one) => one === cell('kind'));
    if (!kind) return { problem: `row ${index + 2}: ${quoted(cell('kind'))} is no kind of entry` };
    const section = value.get(headings[kind]) ?? new Map<string, unknown>();
    if (section.has(cell('id')))
      return { problem: `row ${index + 2}: ${quoted(cell('id'))} stands in this table twice` };
    value.set(headings[kind], section.set(cell('id'), bodyOf(kind, names, cells)));
  }
  return { value: Object.fromEntries([...value].map(([heading, section]) => [heading, Object.fromEntries(section)])) };
};

const bodyOf = (kind: Kind, names: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    names.flatMap((name, index) => {
      const cell = cells[index] ?? '';
      return name === 'kind' || name === 'id' || cell === '' ? [] : [[name, typedAs(kind, name, cell)]];
    }),
  );

/** Reads a list or a number as JSON; leaves other text as it is, for the schema to say what it should be. */
const typedAs = (kind: Kind, field: string, cell: string): unknown => {
  const schema = Object.entries(kinds[kind].shape).find(([name]) => name === field)?.[1];
  const inner = schema && bare(schema);
  return inner instanceof z.ZodArray || inner instanceof z.ZodNumber ? parsed(cell) : cell;
};

const parsed = (cell: string): unknown => {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
};
