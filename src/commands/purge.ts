import type { Entry } from '../record/entries.ts';
import type { Findable } from '../record/find-entry.ts';
import { labelOf } from '../record/label.ts';
import type { Word } from '../record/names.ts';
import { isPurge, type PurgeReason, purgeReasons, restingBeside } from '../record/purge.ts';
import { type PurgeModel, purgeView } from '../views/purge.ts';
import { type Ask, command, isSorry, type Outcome } from './command.ts';
import type { PurgeAskedFor } from './effect.ts';
import { entryIn, lineShown } from './entry-line.ts';
import { entryNamed } from './find.ts';
import { kindOf, wordsOfGone } from './gone-words.ts';

/** `purge`: asks that an entry go for good, from the log as well; a second person who approves carries it out. */
export const purge = command<PurgeModel>({
  name: 'purge',
  group: 'keep',
  aliases: ['erase', 'expunge'],
  usage: 'purge <anything on record>',
  examples: ['purge talks-february-2018'],
  patterns: ['purge {deadline}'],
  needs: () => 'approve',
  isOfNow: true,
  run(ask) {
    const { named, reason, count } = partsOf(ask.words);
    const proposal = proposalIn(named);
    if (proposal !== null) return reason ? asked({ proposal }, reason) : confirmedProposal(ask, proposal);
    const entry = entryNamed(ask.negotiation, named, 'purge');
    if (isSorry(entry)) return entry;
    const standing = ask.negotiation.standing.get(entry.id);
    if (standing && isPurge(standing)) return { kind: 'before' };
    const resting = restingBeside(ask.negotiation, [entry.id]);
    return reason && count === resting.length
      ? asked({ entries: [entry.id, ...resting.map(({ id }) => id)] }, reason)
      : confirmed(ask, entry, resting, reason !== null);
  },
  view: purgeView,
});

/** `us-sunset with 2 because named`: the entry, how many that rest on it go as well, and a reason from the list. */
const partsOf = (words: readonly Word[]) => {
  const texts = words.map(({ text }) => text);
  const reason =
    purgeReasons.find((one) => ` ${texts.join(' ')}`.endsWith(` because ${one.replaceAll('-', ' ')}`)) ?? null;
  if (!reason) return { named: words, reason, count: 0 };
  const before = words.slice(0, -1 - reason.split('-').length);
  const count = before.at(-2)?.text === 'with' ? Number(before.at(-1)?.text) : null;
  return { named: count === null ? before : before.slice(0, -2), reason, count: count ?? 0 };
};

/** `proposal 12`: one that waits, or was refused or taken back. */
const proposalIn = (words: readonly Word[]): number | null => {
  const [, number] = /^proposal (\d{1,15})$/.exec(words.map(({ text }) => text).join(' ')) ?? [];
  return number === undefined ? null : Number(number);
};

const asked = (of: PurgeAskedFor['of'], reason: PurgeReason): Outcome<PurgeModel> => ({
  effect: 'ask-purge',
  request: { of, reason },
  next: (answer) =>
    answer.outcome === 'asked' ? { kind: 'asked', isAlone: answer.isAlone } : { kind: answer.outcome },
});

/** Asks for the reason; the proposal itself stood where it was refused, and is shown to the second person. */
const confirmedProposal = ({ negotiation }: Ask, proposal: number): PurgeModel => ({
  ...{ kind: 'confirm', slash: negotiation.header.command, entry: null, line: null, resting: [], isAgain: false },
  choices: choicesFor(`purge proposal ${proposal}`),
});

const choicesFor = (line: string) => purgeReasons.map((reason) => ({ reason, line: `${line} because ${reason}` }));

/** Shows what would go, before a reason is chosen; again where other lines rest on it than were named. */
const confirmed = (ask: Ask, named: Findable, resting: readonly Entry[], isAgain: boolean): Outcome<PurgeModel> => {
  const { id } = named;
  const found = entryIn(ask.negotiation, id);
  const line = resting.length > 0 ? `purge ${id} with ${resting.length}` : `purge ${id}`;
  const model = (label: string | null): PurgeModel => ({
    kind: 'confirm',
    slash: ask.negotiation.header.command,
    entry: { label, kind: kindOf(named.kind) },
    line: found ? lineShown(ask, found) : null,
    resting: resting.map((entry) => ({ kind: entry.kind, label: labelOf(ask.negotiation, entry) })),
    isAgain,
    choices: choicesFor(line),
  });
  return found ? model(labelOf(ask.negotiation, found)) : wordsOfGone(ask.negotiation, named, model);
};
