import type { Kind } from '../record/entries.ts';
import type { Purged } from '../record/purge.ts';
import type { Reason } from '../record/reason.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { attendeeBlock } from './attending.ts';
import { electionBlock } from './deadlines.ts';
import { fact, paragraph, type Related, withoutMenu } from './kit.ts';
import type { LineShown, NameShown } from './line-shown.ts';
import { filled, joined, md, mention, moment } from './markdown.ts';
import type { Block } from './message.ts';
import { remarkBlock } from './mood.ts';
import { paceBlock } from './next-round.ts';
import { positionBlock, unitemisedBlock } from './position.ts';
import { deadlineBlock, meetingBlock, roundBlock } from './schedule.ts';
import { sentencesOf } from './sentences.ts';
import { sourceBlock } from './sources.ts';
import { sourceSpoken } from './sourcing.ts';
import { personBlock } from './who.ts';

/** Why an entry was withdrawn, and what replaced it, if that is an entry of the record. */
export interface Gone {
  /** The author's own words on why; empty where there are none. */
  readonly why: string;
  readonly reason?: Reason | undefined;
  readonly replacedBy: Related | null;
}

/** View model of one line of the record, or of its withdrawal. */
export interface EntryModel {
  readonly id: string;
  readonly kind: Kind;
  /** `null` where no words are left of it. */
  readonly label: string | null;
  readonly line: LineShown | null;
  /** Set where the entry is withdrawn; `null` where it stands. */
  readonly gone: Gone | null;
  /** Set where the entry was purged. */
  readonly purged: Purged | null;
  /** Things that can be done with it, each as the line that does it. */
  readonly deeds: readonly { readonly deed: Exclude<keyof Words['menu'], 'choose' | 'more'>; readonly line: string }[];
  /** Line that asks the question about it; `null` where there is none. */
  readonly question: string | null;
}

/** One line of the record, and what can be done with it. */
export const entryView = (model: EntryModel, words: Words): Answer => {
  const { line, gone, purged, deeds, question } = model;
  const label = calledOf(model, words);
  const withdrawn = [goneSaid(gone, label, words), ...goneText(gone, words)];
  return {
    title: label,
    text: line ? spoken(label, line, words) : purged ? words.purge.wasSpoken : withdrawn.join(' '),
    body: line
      ? lineBlocks(line, words).map(withoutMenu)
      : purged
        ? [purgedBlock(purged, words)]
        : withdrawn.map((said) => paragraph(md`${said}`)),
    related: [
      ...(gone?.replacedBy ? [gone.replacedBy] : []),
      ...deeds.map(
        ({ deed, line: does }): Related => ({
          label: words.menu[deed],
          line: does,
          ...(deed !== 'history' && deed !== 'quote' && { edits: true }),
        }),
      ),
      ...(question ? [{ label: words.entry.question, line: question }] : []),
    ],
    shareable: line !== null,
  };
};

/** Returns what an entry is called; of one without words its kind, and never its id. */
export const calledOf = (
  { label, kind, purged }: Pick<EntryModel, 'label' | 'kind'> & { readonly purged?: Purged | null },
  words: Words,
): string => label ?? (purged ? words.purge.one(kind) : words.entry.wordless(kind));

/** Says when something was purged and by whom; nothing else of it is left. */
export const purgedBlock = ({ at, askedBy, carriedOutBy }: Purged, words: Words): Block =>
  paragraph(filled(words.purge.was(moment(at), mention(askedBy), mention(carriedOutBy))));

const goneSaid = (gone: Gone | null, label: string, words: Words): string =>
  gone?.reason?.code === 'undone' ? words.entry.takenBack(label) : words.entry.withdrawn(label);

const goneText = (gone: Gone | null, words: Words): readonly string[] => [
  // A withdrawal, or an undo, is said already.
  ...(gone?.reason && !['withdrawn', 'undone'].includes(gone.reason.code) ? [words.reason(gone.reason)] : []),
  ...(gone?.why ? [words.entry.why(gone.why)] : []),
  ...(gone?.replacedBy ? [words.entry.replacedBy(gone.replacedBy.label)] : []),
];

/** A statement is not read aloud without who says so. */
const spoken = (title: string, line: LineShown, words: Words): string => {
  const [first] = sentencesOf(line, words);
  return first ? `${first.says.replace(/\.$/u, '')} (${sourceSpoken(first.source, words)}).` : `${title}.`;
};

/** Draws an entry with the same blocks as the answers that list it. */
export const lineBlocks = (line: LineShown, words: Words): readonly Block[] => {
  switch (line.kind) {
    case 'source':
      return [sourceBlock(line.shown, words)];
    case 'party':
    case 'issue':
      return [nameBlock(line.shown, words)];
    case 'person':
      return [personBlock(line.shown, words)];
    case 'round':
      return [roundBlock(line.shown, words)];
    case 'meeting':
      return [meetingBlock(line.shown, words)];
    case 'attendance':
      return [paragraph(md`${line.meeting}`), attendeeBlock(line.shown, words)];
    case 'demand':
      return [positionBlock(line.shown, words)];
    case 'response':
      return [responseBlock(line, words)];
    case 'unitemised':
      return [unitemisedBlock(line.shown, words)];
    case 'deadline':
      return [deadlineBlock(line.shown, words)];
    case 'election':
      return [electionBlock(line.shown, words)];
    case 'pace':
      return [paceBlock(line.shown, words)];
    case 'remark':
      return [remarkBlock(line.shown, words)];
  }
};

const nameBlock = ({ name, others }: NameShown, words: Words): Block =>
  paragraph(joined([md`*${name}*`, ...(others.length > 0 ? [md`${words.entry.others(others)}`] : [])], '\n'));

const responseBlock = ({ shown, to }: Extract<LineShown, { kind: 'response' }>, words: Words): Block => {
  const said = words.demands.response(shown.by, shown.stance);
  const quote = shown.quote ? md`: “${shown.quote}”` : md``;
  return fact(
    {
      says: md`*${said}*${quote}\n${to.issue}: ${to.asks}. ${words.demands.between(to.by, to.on)}`,
      source: shown.source,
    },
    words,
  );
};
