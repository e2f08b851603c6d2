import { levels, type SourceType, sourceTypes } from '../../record/entries.ts';
import type { IntegrityRule, Objection } from '../../record/integrity.ts';
import { carrying } from './carrying.ts';
import { dates } from './dates.ts';
import { lists } from './lists.ts';

const quote = (text: string): string => `“${text}”`;

const typeCalled = (text: string | undefined): SourceType => sourceTypes.find((one) => one === text) ?? 'article';

const says: Record<IntegrityRule, (objection: Objection) => string> = {
  'no-source': () => 'Nothing is kept without a source. Say who says so.',
  'no-level': ({ said }) =>
    said === ''
      ? 'Say who stands behind it: its level is missing.'
      : `${quote(said)} is no level a statement can stand at.`,
  'off-record': () =>
    'What was said off the record is not kept: whoever said it was promised that. Leave it out, or find somebody who says it on the record.',
  undescribed: () => 'Describe the source that is not named, such as “a source with direct knowledge of the talks”.',
  // These stand in the output of programs as well, which is no place for a name that is not to be written down.
  named: () =>
    'The description of the unnamed source names somebody who is on record. Describe the source, as in “an official with knowledge of the talks”.',
  doubtful: () =>
    'The description of the unnamed source has the shape of a name. Describe the source, as in “an official with knowledge of the talks”, or say that this is a description.',
  second: () =>
    'It rests on an unnamed source, and would rest on another in its place. That takes a second person: edit it in Slack.',
  level: ({ said, names: [source = '', type] }) =>
    carrying.level(source, typeCalled(type), levels.find((one) => one === said) ?? 'document'),
  unsaid: ({ names: [source = ''] }) => carrying.unsaid(source),
  unconfirmed: () => carrying.unconfirmed,
  disputed: () => carrying.disputed,
  type: ({ said, names: [source = '', ...lines] }) => carrying.type(source, typeCalled(said), lines),
  'no-day': ({ said }) => `${quote(said)} is no day. Write when it was reported as 2017-10-17.`,
  future: ({ said, names: [latest = said] }) =>
    `It was reported on ${dates.plainDay(said)}, but this record has only come to ${dates.plainDay(latest)}.`,
  stray: ({ said, names }) => `It speaks of the ${lists.or(names)} ${quote(said)}, which is not on record.`,
  circle: ({ said, names }) =>
    names.length === 0
      ? `${quote(said)} cannot be a member of itself.`
      : `${quote(said)} cannot be a member of itself, as it would be by way of ${lists.and(names)}.`,
  rests: ({ said, names }) =>
    `${quote(said)} cannot be withdrawn, since other entries rest on it: ${lists.and(names.slice(0, 5))}${names.length > 5 ? ' and others' : ''}. Change or withdraw them first.`,
  taken: ({ said }) => `${quote(said)} is the name of another entry already, or cannot be one.`,
  field: ({ field, said, names }) =>
    [
      said === ''
        ? `${quote(field ?? 'It')} is missing or cannot be this.`
        : `${quote(field ?? 'It')} cannot be ${quote(said)}.`,
      ...names,
    ].join(' '),
};

/** Why a change is not saved, in words that quote it and say what to try. */
export const rules = {
  says: (objection: Objection): string => says[objection.rule](objection),
};
