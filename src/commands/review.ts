import { type EntryChange, entryChange } from '../record/changes.ts';
import { type FileDrift, keepingOwn, takingFile } from '../record/file-drift.ts';
import { labelOf } from '../record/label.ts';
import { quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { preview } from '../record/preview.ts';
import type { Decided, Decision, Proposal } from '../record/proposal.ts';
import type { PurgeRequest } from '../record/purge.ts';
import { includes } from '../record/right.ts';
import { sourced } from '../record/sourced.ts';
import { stale } from '../record/stale.ts';
import { type ProposalShown, type PurgeShown, type ReviewDone, type ReviewModel, reviewView } from '../views/review.ts';
import { type Ask, command, type Outcome } from './command.ts';
import type { Forbidden, PurgeDecision, Review } from './effect.ts';
import { entryIn, lineShown } from './entry-line.ts';

/** `review`: waiting proposals, entries that have gone stale, and entries that differ from the data file. */
export const review = command<ReviewModel>({
  name: 'review',
  group: 'keep',
  aliases: ['to review', 'waiting list'],
  usage: 'review',
  examples: ['review'],
  isOfNow: true,
  run(ask) {
    const [first, second] = ask.words.map(({ text }) => text);
    const purge = purgeDecision(ask.words.map(({ text }) => text));
    if (purge) return purgeDecided(ask, purge);
    if (first === 'clear') return decided(ask, 'cleared', ask.words.slice(1));
    if (first === 'refuse') return decided(ask, 'refused', ask.words.slice(1));
    if (first === 'take' && second === 'back') return decided(ask, 'taken-back', ask.words.slice(2));
    if (first === 'take' || first === 'keep') return settled(ask, first, idIn(ask.words.slice(1)));
    return waiting(ask, null);
  },
  view: reviewView,
});

/** `purge 3`, `refuse purge 3`, `take back purge 3` */
const purgeDecision = (texts: readonly string[]): PurgeDecision | null => {
  const [, deed = '', number = ''] = /^((?:refuse |take back )?purge) (\d{1,15})$/.exec(texts.join(' ')) ?? [];
  const verdict = deed === 'purge' ? 'purged' : deed.startsWith('refuse') ? 'refused' : 'taken-back';
  return deed === '' ? null : { purge: Number(number), verdict };
};

const purgeDecided = (ask: Ask, request: PurgeDecision): Outcome<ReviewModel> => ({
  effect: 'decide-purge',
  request,
  next: (purge) => waiting(ask, { purge }),
});

/** Joins words to an entry's id: hyphens in a typed line separate words. */
const idIn = (words: readonly Word[]): string => words.map(({ text }) => text).join('-');

const waiting = (ask: Ask, done: ReviewDone | null): Outcome<ReviewModel> => ({
  effect: 'review',
  request: null,
  next: (found) => reviewModel(ask, found, done),
});

const decided = (ask: Ask, verdict: Decision['verdict'], [number, ...why]: readonly Word[]): Outcome<ReviewModel> => ({
  effect: 'decide',
  request: { proposal: Number(number?.text ?? 0), verdict, why: quoted(why) },
  next: (came) => waiting(ask, doneBy(verdict, came)),
});

const doneBy = (verdict: Decision['verdict'], { outcome }: Decided | Forbidden): ReviewDone =>
  outcome === 'noted' ? verdict : outcome;

/** Takes the file's version of one entry, or keeps the team's own. */
const settled = (ask: Ask, choice: 'take' | 'keep', entry: string): Outcome<ReviewModel> => ({
  effect: 'review',
  request: null,
  next: ({ fileDrift, actor }) => {
    const found = fileDrift.find(({ standing }) => standing.entry === entry);
    if (!found) return waiting(ask, 'agreed');
    if (!includes(actor.may, 'edit')) return waiting(ask, 'forbidden');
    return {
      effect: 'save',
      request: { changes: (choice === 'take' ? takingFile : keepingOwn)(found, actor.person) },
      next: ({ outcome }) => waiting(ask, outcome === 'conflict' ? 'conflict' : choice === 'take' ? 'taken' : 'kept'),
    };
  },
});

const reviewModel = (ask: Ask, found: Review, done: ReviewDone | null): ReviewModel => ({
  slash: ask.negotiation.header.command,
  done,
  proposals: found.proposals.map((proposal) => proposalShown(ask.negotiation, proposal, found)),
  stale: stale(ask.negotiation, ask.today).map(({ fact, since, days }) => ({
    kind: fact.kind,
    label: labelOf(ask.negotiation, fact),
    source: sourced(ask.negotiation, fact),
    since,
    days,
  })),
  fromFile: found.fileDrift.map((one) => ({ entry: one.standing.entry, change: changeIn(ask.negotiation, one) })),
  purges: found.purges.map((purge) => purgeShown(ask, purge, found)),
  purgedInFile: found.purgedInFile,
  mayEdit: includes(found.actor.may, 'edit'),
});

const purgeShown = (ask: Ask, request: PurgeRequest, { actor }: Review): PurgeShown => {
  const [first = '', ...others] = request.entries;
  const entry = entryIn(ask.negotiation, first);
  return {
    request,
    line: entry ? lineShown(ask, entry) : null,
    others: others.flatMap((id) => {
      const other = entryIn(ask.negotiation, id);
      return other ? [{ kind: other.kind, label: labelOf(ask.negotiation, other) }] : [];
    }),
    changes: request.proposal ? changesOf(ask.negotiation, request.proposal) : [],
    mine: request.author === actor.person,
  };
};

const proposalShown = (negotiation: Negotiation, proposal: Proposal, { actor }: Review): ProposalShown => ({
  proposal,
  changes: changesOf(negotiation, proposal),
  mine: proposal.author === actor.person,
  toDecide: proposal.author !== actor.person && includes(actor.may, 'approve'),
});

/** Returns what a proposal would change, as the record stands now. */
const changesOf = (negotiation: Negotiation, { changes }: Proposal): readonly EntryChange[] => {
  const after = preview(negotiation, changes);
  return [...new Set(changes.map(({ entry }) => entry))].flatMap((entry) => {
    const revision = after.standing.get(entry);
    return revision ? (entryChange(after, negotiation.standing.get(entry), revision) ?? []) : [];
  });
};

const changeIn = (negotiation: Negotiation, { standing, body }: FileDrift) =>
  body === null ? null : entryChange(negotiation, standing, { ...standing, body });
