import { stringify } from 'yaml';
import { csvOf } from './csv.ts';
import type { Day } from './dates.ts';
import { type Entry, kindNames } from './entries.ts';
import { type Format, formats } from './export-format.ts';
import { fileValue } from './file-value.ts';
import { sourcesIn, statesByKnownDay } from './known-at.ts';
import { all, type Header, type Negotiation } from './negotiation.ts';
import { aboutOf } from './reason.ts';
import type { Body, Revision } from './revision.ts';
import { tableOf } from './table.ts';

export { type Format, formats };

/** A record as text. Each form can be read in again, and gives the same entries, known since the same days. */
export const exported = (negotiation: Negotiation, format: Format): string => {
  switch (format) {
    case 'yaml':
      return yamlOf(negotiation);
    case 'json':
      return jsonOf(negotiation);
    case 'csv':
      return tableOf(negotiation, daysReported(negotiation));
  }
};

/** In the data file's own shape: no aliases, which a data file may not have, and lines as long as they are. */
const yamlOf = (negotiation: Negotiation): string =>
  stringify(datedValue(negotiation), { version: '1.2', schema: 'core', aliasDuplicateObjects: false, lineWidth: 0 });

/** The same shape as JSON, an entry on each line; ids keep their order, which an object of JavaScript's would not. */
const jsonOf = (negotiation: Negotiation): string => {
  const sections = [...datedValue(negotiation)].map(([heading, section]) => {
    const text = section instanceof Map ? entriesOf([...section]) : JSON.stringify(section);
    return `  ${JSON.stringify(heading)}: ${text}`;
  });
  return `{\n${sections.join(',\n')}\n}\n`;
};

const entriesOf = (entries: readonly (readonly [string, Body])[]): string => {
  const lines = entries.map(([id, body]) => `    ${JSON.stringify(id)}: ${JSON.stringify(body)}`);
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n  }` : '{}';
};

type Section = Header | ReadonlyMap<string, Body>;

/** The shape of a data file, with the day on which an entry was reported beside what it says. */
const datedValue = (negotiation: Negotiation): ReadonlyMap<string, Section> => {
  const days = daysReported(negotiation);
  const dated = ([id, body]: readonly [string, Body]): readonly [string, Body] => {
    const reported = days.get(id);
    return [id, reported === undefined ? body : { ...body, reported }];
  };
  return new Map(
    [...fileValue(negotiation)].map(([heading, section]): [string, Section] => [
      heading,
      section instanceof Map ? new Map([...section].map(dated)) : section,
    ]),
  );
};

/** When entries were reported, of those alone of which the citations tell something else. */
const daysReported = (negotiation: Negotiation): ReadonlyMap<string, Day> => {
  const sources = sourcesIn(all(negotiation, 'source'));
  const entries = kindNames.flatMap((kind): readonly Entry[] => all(negotiation, kind));
  return new Map(
    entries.flatMap((entry): [string, Day][] => {
      const [told, standing] = [statesByKnownDay(entry, sources), negotiation.standing.get(entry.id)];
      // Of an entry that was written down once, nothing else can have been known before.
      const isTold = standing?.knownAt === told.at(-1)?.knownAt && (standing?.version ?? 0) >= told.length;
      return standing && !isTold ? [[entry.id, standing.knownAt]] : [];
    }),
  );
};

const auditHead = [
  'seq',
  'recorded',
  'known',
  'author',
  'origin',
  'cleared by',
  'kind',
  'entry',
  'version',
  'before',
  'after',
  'why',
  'reason',
  'about',
];

/** The first line of the export for an audit. */
export const auditHeader = csvOf([auditHead]);

/** One line for each revision: who wrote down what, when, what stood before, why and for which reason. `before` is what its entry said until then. */
export const auditLine = (revision: Revision, before: Body | null): string => {
  const {
    seq,
    recordedAt,
    knownAt,
    author,
    origin,
    clearedBy = '',
    kind,
    entry,
    version,
    body,
    why,
    reason,
  } = revision;
  const said = (state: Body | null) => (state === null ? '' : JSON.stringify(state));
  return csvOf([
    [
      `${seq}`,
      recordedAt,
      knownAt,
      author,
      origin,
      clearedBy,
      kind,
      entry,
      `${version}`,
      said(before),
      said(body),
      why,
      reason?.code ?? '',
      reason ? aboutOf(reason) : '',
    ],
  ]);
};
