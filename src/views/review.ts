import type { EntryChange } from '../record/changes.ts';
import type { Day } from '../record/dates.ts';
import type { Kind } from '../record/entries.ts';
import type { Proposal } from '../record/proposal.ts';
import type { PurgeDecided, PurgeRequest } from '../record/purge.ts';
import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { changeBlock, whyLines } from './change-lines.ts';
import { lineBlocks } from './entry.ts';
import { askButtons, fact, paragraph, type Related, row, smallPrint, withoutMenu } from './kit.ts';
import type { LineShown } from './line-shown.ts';
import { filled, joined, type Markdown, md, mention, moment } from './markdown.ts';
import type { Block } from './message.ts';

/** A waiting proposal, and whether the reader may clear it or take it back. */
export interface ProposalShown {
  readonly proposal: Proposal;
  readonly changes: readonly EntryChange[];
  readonly mine: boolean;
  readonly toDecide: boolean;
}

/** An entry that was not confirmed for longer than its kind allows. */
interface StaleShown {
  readonly kind: Kind;
  readonly label: string;
  readonly source: Sourced;
  readonly since: Day;
  readonly days: number;
}

/** A difference between the data file and the team's own entry; `change` is `null` where the file has dropped it. */
interface FromFileShown {
  readonly entry: string;
  readonly change: EntryChange | null;
}

/** A purge that waits for a second person, and whether the reader asked for it. */
export interface PurgeShown {
  readonly request: PurgeRequest;
  /** `null` where the entry is withdrawn, or a proposal is to go. */
  readonly line: LineShown | null;
  /** Lines that rest on it and go with it. */
  readonly others: readonly { readonly kind: Kind; readonly label: string }[];
  /** The change that the purged proposal would make. */
  readonly changes: readonly EntryChange[];
  readonly mine: boolean;
}

/** Deed just done: a key of `words.review.done`, or a decision on a purge. */
export type ReviewDone =
  | keyof Words['review']['done']
  | { readonly purge: PurgeDecided | { readonly outcome: 'forbidden' } };

/** View model of the review: everything that waits for a person, or the result of a decision. */
export interface ReviewModel {
  readonly slash: string;
  readonly done: ReviewDone | null;
  readonly proposals: readonly ProposalShown[];
  readonly stale: readonly StaleShown[];
  readonly fromFile: readonly FromFileShown[];
  readonly purges: readonly PurgeShown[];
  /** Others' proposals and purges that the reader may not see. */
  readonly unseen: number;
  /** Entries of the data file that are left out, since they were purged or speak of what was. */
  readonly purgedInFile: number;
  readonly mayEdit: boolean;
}

/** Draws the purges and the proposals first, then differences from the file, then stale entries. */
export const reviewView = (model: ReviewModel, words: Words): Answer => {
  const { done, proposals, stale, fromFile, purges, purgedInFile, unseen } = model;
  const summary = words.review.summary(proposals.length, stale.length, fromFile.length);
  const said = done ? doneText(done, words) : null;
  const isEmpty = proposals.length + stale.length + fromFile.length + purges.length === 0;
  // To say that nothing waits would be wrong: what the reader may not see waits all the same.
  const rest = isEmpty && unseen > 0 ? words.review.nothingElse : isEmpty ? words.review.nothing : summary;
  const waits = [
    ...(purges.length > 0 ? [words.purge.waiting(purges.length)] : []),
    ...(unseen > 0 ? [words.review.unseen(unseen)] : []),
  ];
  return {
    title: words.review.title,
    text: [...(said ? [said] : []), ...waits, rest],
    body: [
      ...(said ? [paragraph(md`*${said}*`)] : []),
      ...waits.map((text) => paragraph(md`${text}`)),
      paragraph(md`${rest}${nextEmbargo(proposals, words)}`),
      ...(purgedInFile > 0 ? [paragraph(md`${words.purge.inFile(purgedInFile)}`)] : []),
      ...purges.flatMap((shown) => purgeBlocks(model, shown, words)),
      ...proposals.flatMap((shown) => proposalBlocks(model, shown, words)),
      ...fromFile.flatMap((shown) => fileBlocks(model, shown, words)),
      ...stale.map((shown) => staleBlock(shown, words)),
    ],
    related: done ? [{ label: words.keeping.changes, line: 'changes' }] : [],
    shareable: false,
    // Only what has gone stale is counted from the record's day.
    ...(stale.length === 0 && { timeless: true }),
  };
};

const doneText = (done: ReviewDone, words: Words): string => {
  if (typeof done === 'string') return words.review.done[done];
  const { purge } = done;
  if (purge.outcome === 'purged') return words.purge.done(purge.count, purge.isWiped);
  return purge.outcome === 'resting' ? words.purge.resting(purge.labels) : words.purge[purge.outcome];
};

const purgeBlocks = (
  { slash }: ReviewModel,
  { request, line, others, changes, mine }: PurgeShown,
  words: Words,
): readonly Block[] => {
  const { id, author, askedAt, reason, entries } = request;
  const names = others.map(({ label }) => label);
  const choices = mine
    ? [{ label: words.purge.takeBack, line: `review take-back purge ${id}` }]
    : [
        { label: words.purge.carryOut, line: `review purge ${id}` },
        { label: words.purge.refuse, line: `review refuse purge ${id}` },
      ];
  return [
    ...(line ? lineBlocks(line, words).map(withoutMenu) : [paragraph(md`${entries[0] ?? words.purge.proposal}`)]),
    ...changes.map((change) => changeBlock(change, words)),
    ...(names.length > 0 ? [paragraph(md`${words.purge.rests(names)}`)] : []),
    smallPrint(
      joined([filled(words.purge.asked(moment(askedAt), mention(author))), md`${words.purge.reason(reason)}`]),
    ),
    ...row(askButtons(slash, choices, 'ask-instead')),
  ];
};

/** Tells when the next embargo ends, of the proposals that wait for nothing else. */
const nextEmbargo = (proposals: readonly ProposalShown[], words: Words): Markdown => {
  const [next] = proposals
    .map(({ proposal }) => proposal)
    .flatMap(({ embargo, second, clearedBy }) => (embargo && (!second || clearedBy !== null) ? [embargo] : []))
    .sort();
  return next ? md` ${filled(words.review.next(moment(next)))}` : md``;
};

const proposalBlocks = ({ slash }: ReviewModel, shown: ProposalShown, words: Words): readonly Block[] => [
  ...shown.changes.map((change) => changeBlock(change, words)),
  smallPrint(
    joined([
      about(shown.proposal, words),
      ...(shown.toDecide ? [md`${words.review.refuseWhy(slash, shown.proposal.id)}`] : []),
    ]),
  ),
  ...row(askButtons(slash, decisions(shown, words), 'ask-instead')),
];

const about = ({ author, proposedAt, second, embargo, clearedBy, overtaken, why }: Proposal, words: Words) =>
  joined([
    filled(words.review.proposed(moment(proposedAt), mention(author))),
    ...(second && clearedBy === null ? [md`${words.review.second}`] : []),
    ...(clearedBy === null ? [] : [filled(words.keeping.cleared(mention(clearedBy)))]),
    ...(embargo === null ? [] : [filled(words.review.until(moment(embargo)))]),
    ...(overtaken ? [md`${words.review.overtaken}`] : []),
    // The reason's own sentence tells of what was done, which a proposal is not yet.
    ...whyLines({ why }, words),
  ]);

const decisions = ({ proposal, mine, toDecide }: ProposalShown, words: Words): readonly Related[] => {
  const { id, second, clearedBy, overtaken } = proposal;
  const mayClear = toDecide && second && clearedBy === null && !overtaken;
  return [
    ...(mayClear ? [{ label: words.review.clear, line: `review clear ${id}` }] : []),
    ...(toDecide ? [{ label: words.review.refuse, line: `review refuse ${id}` }] : []),
    ...(toDecide ? [{ label: words.purge.ofProposal, line: `purge proposal ${id}` }] : []),
    ...(mine ? [{ label: words.review.takeBack, line: `review take-back ${id}` }] : []),
  ];
};

const fileBlocks = (
  { slash, mayEdit }: ReviewModel,
  { entry, change }: FromFileShown,
  words: Words,
): readonly Block[] => {
  const lead = md`_${words.review.fromFile}_ · ${words.review.otherwise}`;
  const choices = [
    { label: words.review.take, line: `review take ${entry}` },
    { label: words.review.keep, line: `review keep ${entry}` },
  ];
  return [
    change ? changeBlock(change, words, lead) : paragraph(md`*${entry}*: ${words.review.dropped}`),
    ...(mayEdit ? row(askButtons(slash, choices, 'ask-instead')) : []),
  ];
};

const staleBlock = ({ kind, label, source, since, days }: StaleShown, words: Words): Block =>
  fact({ says: md`*${words.sources.called(kind, label)}*\n${words.review.stale(since, days)}`, source }, words);
