import type { EntryChange } from '../../src/record/changes.ts';
import type { Citation, Level } from '../../src/record/entries.ts';
import type { Revision } from '../../src/record/revision.ts';
import type { Sourced } from '../../src/record/sourced.ts';
import { type Answer, type Frame, privateMessage } from '../../src/views/answer.ts';
import type { Block } from '../../src/views/message.ts';
import type { PositionShown } from '../../src/views/position.ts';
import type { DateShown, DeadlineShown, ElectionShown, MeetingShown, RoundShown } from '../../src/views/schedule.ts';
import { en } from '../../src/words/en.ts';
import { screenOf } from './asking.ts';
import { cited } from './citing.ts';

/** Makes the sourcing for tests in which it does not matter: a reporter, in the article; as sure as its citations are. */
export const source = ({
  cite = [cited('cbc', '¶17', 'press-report')],
  certainty = cite.some(({ level }) => level === 'document' || level === 'on-record') ? 'confirmed' : 'reported',
  ...more
}: Partial<Sourced> = {}): Sourced => ({
  entry: { kind: 'round', id: 'round-1', label: '1', command: '/nafta' },
  contested: [],
  ...more,
  cite,
  certainty,
});

/** Makes a sourcing at another place in the article, or at another level. */
export const at = (place: Citation['at'], level: Level = 'press-report', by?: string): Sourced =>
  source({ cite: [cited('cbc', place, level, by)] });

/** Makes a sourcing in which reports disagree on a field, unsettled. */
export const disputed = (field: string, preferred: string, other: string, more: Partial<Sourced> = {}): Sourced =>
  source({
    certainty: 'contested',
    contested: [
      {
        field,
        preferred: { value: preferred, cite: [cited('cbc', '¶17', 'press-report')] },
        others: [{ value: other, cite: [cited('statement-4', undefined, 'document')], why: 'Another day.' }],
      },
    ],
    ...more,
  });

/** Makes a shown date, with the days from today to its first and last day. */
export const day = (when: string, toFirst: number, toLast = toFirst): DateShown => ({
  ...{ when, toFirst, toLast, exact: true },
  hemisphere: 'north',
});

export const canada = { name: 'Canada', inSentence: 'Canada' };
export const mexico = { name: 'Mexico', inSentence: 'Mexico' };
export const unitedStates = { name: 'United States', inSentence: 'the United States' };

export const round = (number: number, more: Partial<RoundShown> = {}): RoundShown => ({
  number,
  date: day('2017-11-17/2017-11-21', 31, 35),
  where: 'Mexico City',
  source: source(),
  ...more,
});

export const meeting = (more: Partial<MeetingShown> = {}): MeetingShown => ({
  name: 'Ministers’ meeting',
  isMinisterial: true,
  date: day('2017-10-17', 0),
  programme: [],
  source: source(),
  ...more,
});

export const deadline = (name: string, more: Partial<DeadlineShown> = {}): DeadlineShown => ({
  name,
  date: day('2017-12-31', 75),
  of: [unitedStates, mexico],
  source: source(),
  ...more,
});

export const election = (name: string): ElectionShown => ({
  name,
  party: mexico,
  date: day('2018-07-01', 257),
  source: source(),
});

export const position = (asks: string, more: Partial<PositionShown> = {}): PositionShown => ({
  asks,
  issue: 'Dairy',
  by: unitedStates,
  on: [canada],
  source: source(),
  responses: [],
  ...more,
});

const frame: Frame = {
  ...{ negotiation: 'Tea', command: '/nafta', line: 'mood', page: 1, form: 'short', mayEdit: true, seq: 63 },
  clock: { day: '2017-10-17', kind: 'live' },
};

/** Draws an answer in its short form, as it is read on the screen. */
export const shortScreen = (answer: Answer): string => screenOf(privateMessage(answer, frame, en));

/** Draws the first page of an answer's full form, as it is read on the screen. */
export const fullScreen = (answer: Answer): string => screenOf(privateMessage(answer, { ...frame, form: 'full' }, en));

/** Draws blocks as they are read on the screen. */
export const blocksOn = (...blocks: readonly Block[]): string => screenOf({ text: '', blocks });

/** Makes a revision of a round with an author, a time and an empty body; `more` overrides any field. */
export const revision = (more: Partial<Revision> = {}): Revision => ({
  ...{ seq: 64, team: 'T1', negotiation: 'nafta', kind: 'round', entry: 'round-1', version: 2, body: {} },
  ...{
    knownAt: '2017-10-17',
    recordedAt: '2017-10-17T14:05:00Z',
    author: 'UANNA',
    origin: 'slack',
    why: 'heard today',
  },
  ...more,
});

/** Makes a shown change of a round's date; `more` overrides any field. */
export const changeShown = (more: Partial<EntryChange> = {}): EntryChange => ({
  ...{ what: 'changed', kind: 'round', id: 'round-5', label: 'Round 5', before: null, after: null, source: source() },
  fields: [{ field: 'when', before: { when: '2017-11-17' }, after: { when: '2017-11-18?' } }],
  by: revision(),
  ...more,
});
