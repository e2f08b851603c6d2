import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph } from './kit.ts';
import { joined, md } from './markdown.ts';
import type { Block } from './message.ts';
import {
  awayText,
  countedBlock,
  type DeadlineShown,
  dateSpoken,
  dateText,
  deadlineBlock,
  deadlineSpoken,
  type ElectionShown,
} from './schedule.ts';
import { deadlineLine, electionLine } from './schedule-lines.ts';
import { listed, type Paragraph, type ShortForm, shortForm } from './short-form.ts';
import { sourceSpoken } from './sourcing.ts';

/** The deadlines, each with the numbered rounds that lie before it, and the elections. */
interface DeadlinesModel {
  readonly deadlines: readonly (DeadlineShown & { readonly roundsBefore: readonly number[] })[];
  readonly elections: readonly ElectionShown[];
}

/** Deadlines, what is counted towards them and marked as such, elections. */
export const deadlinesView = ({ deadlines, elections }: DeadlinesModel, words: Words): Answer => ({
  title: words.deadlines.title,
  text:
    deadlines.length + elections.length === 0
      ? words.deadlines.none
      : [
          ...deadlines.map((deadline) => deadlineSpoken(deadline, words)),
          ...elections.map(({ name, date, source }) =>
            words.deadlines.spoken(name, dateSpoken(date, words), null, sourceSpoken(source, words)),
          ),
        ],
  ...(deadlines.length + elections.length > 0 && { short: short({ deadlines, elections }, words) }),
  body: [
    ...deadlines.flatMap((deadline) => [deadlineBlock(deadline, words), countedBlock(before(deadline, words), words)]),
    ...elections.map((election) => electionBlock(election, words)),
    ...(deadlines.length + elections.length === 0 ? [paragraph(md`${words.deadlines.none}`)] : []),
  ],
  related: [
    { label: words.rounds.title, line: 'rounds' },
    ...addOne(deadlines.length + elections.length === 0, 'deadline', words),
  ],
  shareable: true,
  saysAlone: true,
});

const deadlinesShown = 2;
const electionsShown = 3;

const short = ({ deadlines, elections }: DeadlinesModel, words: Words): ShortForm =>
  shortForm(
    [
      ...listed(
        deadlines.map((deadline) => deadlineLine(deadline, words)),
        deadlinesShown,
        'next',
        'deadlines',
        words,
      ),
      ...(deadlines.length === 1
        ? deadlines.map(({ roundsBefore }) => md`${words.deadlines.roundsBeforeShort(roundsBefore.length)}`)
        : []),
      ...electionsListed(elections, words),
    ],
    words,
  );

/** The elections ahead; where none is, the latest. */
const electionsListed = (elections: readonly ElectionShown[], words: Words): readonly Paragraph[] => {
  const ahead = elections.filter(({ date }) => date.toLast >= 0);
  const lines = (ahead.length > 0 ? ahead : elections).map((election) => electionLine(election, words));
  return listed(lines, electionsShown, ahead.length > 0 ? 'next' : 'latest', 'elections', words);
};

const before = ({ roundsBefore, name }: DeadlinesModel['deadlines'][number], words: Words): string =>
  words.deadlines.roundsBefore(
    name,
    roundsBefore.map((number) => words.rounds.name({ number })),
  );

/** An election: what, where, when. */
export const electionBlock = ({ name, party, date, source }: ElectionShown, words: Words): Block => {
  // How long ago an election was is of no use to anybody.
  const away = date.toLast < 0 ? '' : awayText(date, words);
  const line = [party.name, dateText(date, words), away].filter(Boolean).map((piece) => md`${piece}`);
  return fact({ says: md`*${words.deadlines.election}: ${name}*\n${joined(line)}`, source }, words);
};
