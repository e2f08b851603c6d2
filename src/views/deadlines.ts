import type { Sourced } from '../record/sourced.ts';
import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { fact, paragraph, sourceSpoken } from './kit.ts';
import { joined, md } from './markdown.ts';
import type { Block } from './message.ts';
import {
  awayText,
  countedBlock,
  type DateShown,
  type DeadlineShown,
  dateSpoken,
  dateText,
  deadlineBlock,
  deadlineSpoken,
} from './schedule.ts';

/** An election as it is shown. */
export interface ElectionShown {
  readonly name: string;
  readonly party: PartyName;
  readonly date: DateShown;
  readonly source: Sourced;
}

/** The deadlines, each with the numbered rounds that lie before it, and the elections. */
export interface DeadlinesModel {
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
        ].join(' '),
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
});

const before = ({ roundsBefore, name }: DeadlinesModel['deadlines'][number], words: Words): string =>
  words.deadlines.roundsBefore(
    name,
    roundsBefore.map((number) => words.rounds.name({ number })),
  );

/** An election: what, where, when. */
export const electionBlock = ({ name, party, date, source }: ElectionShown, words: Words): Block => {
  const line = [party.name, dateText(date, words), awayText(date, words)].filter(Boolean).map((piece) => md`${piece}`);
  return fact({ says: md`*${words.deadlines.election}: ${name}*\n${joined(line)}`, source }, words);
};
