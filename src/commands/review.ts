import { entryChange } from '../record/changes.ts';
import { type FileDrift, keepingOwn, takingFile } from '../record/file-drift.ts';
import { labelOf } from '../record/label.ts';
import { quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { preview } from '../record/preview.ts';
import type { Decided, Decision, Proposal } from '../record/proposal.ts';
import { includes } from '../record/right.ts';
import { sourced } from '../record/sourced.ts';
import { stale } from '../record/stale.ts';
import { type ProposalShown, type ReviewDone, type ReviewModel, reviewView } from '../views/review.ts';
import { type Ask, command, type Outcome } from './command.ts';
import type { Forbidden, Review } from './effect.ts';

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
    if (first === 'clear') return decided(ask, 'cleared', ask.words.slice(1));
    if (first === 'refuse') return decided(ask, 'refused', ask.words.slice(1));
    if (first === 'take' && second === 'back') return decided(ask, 'taken-back', ask.words.slice(2));
    if (first === 'take' || first === 'keep') return settled(ask, first, idIn(ask.words.slice(1)));
    return waiting(ask, null);
  },
  view: reviewView,
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

const reviewModel = ({ negotiation, today }: Ask, found: Review, done: ReviewDone | null): ReviewModel => ({
  slash: negotiation.header.command,
  done,
  proposals: found.proposals.map((proposal) => proposalShown(negotiation, proposal, found)),
  stale: stale(negotiation, today).map(({ fact, since, days }) => ({
    kind: fact.kind,
    label: labelOf(negotiation, fact),
    source: sourced(negotiation, fact),
    since,
    days,
  })),
  fromFile: found.fileDrift.map((one) => ({ entry: one.standing.entry, change: changeIn(negotiation, one) })),
  mayEdit: includes(found.actor.may, 'edit'),
});

const proposalShown = (negotiation: Negotiation, proposal: Proposal, { actor }: Review): ProposalShown => {
  const after = preview(negotiation, proposal.changes);
  return {
    proposal,
    changes: [...new Set(proposal.changes.map(({ entry }) => entry))].flatMap((entry) => {
      const revision = after.standing.get(entry);
      return revision ? (entryChange(after, negotiation.standing.get(entry), revision) ?? []) : [];
    }),
    mine: proposal.author === actor.person,
    toDecide: proposal.author !== actor.person && includes(actor.may, 'approve'),
  };
};

const changeIn = (negotiation: Negotiation, { standing, body }: FileDrift) =>
  body === null ? null : entryChange(negotiation, standing, { ...standing, body });
