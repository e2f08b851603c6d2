import type { Audience } from '../record/audience.ts';
import type { DigestRule } from '../record/digest-rule.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { audienceText } from './audience.ts';
import { paragraph, type Related } from './kit.ts';
import { channelLink, filled, joined, type Markdown, md, mention } from './markdown.ts';
import type { Message } from './message.ts';

/** A coming date on the channel's clock and on the reader's. */
export interface ComingShown {
  readonly date: string;
  readonly time: string;
  readonly moved: boolean;
  readonly reader: { readonly date: string; readonly time: string };
}

/** Result of one digest run. */
export interface RunShown {
  readonly date: string;
  readonly state: 'pending' | 'sending' | 'sent' | 'skipped' | 'missed' | 'failed' | 'ambiguous';
  readonly why: string | null;
}

/** A channel's digest as it stands. */
export interface StandingDigest {
  readonly rule: DigestRule;
  readonly next: readonly ComingShown[];
  readonly pausedUntil: string | null;
  readonly stopped: string | null;
  readonly owner: string;
  readonly last: RunShown | null;
  /** Whether the bot is known not to be in the channel. */
  readonly uninvited: boolean;
}

/** Deed just done to the digest; `null` where there was none. */
export type DigestDeed = 'set' | 'resumed' | 'restored' | 'ordered' | 'ordered-again' | 'not-paused' | null;

/** Why nothing can be posted in a place. */
export type DigestHindrance = 'direct' | 'archived' | 'foreign' | 'uninvited' | 'full';

/** Something typed that could not be read: what is wrong with it, and lines that may have been meant. */
export type DigestProblem = { readonly near: readonly Related[]; readonly word: string } & (
  | {
      readonly of: 'rule';
      readonly kind: Exclude<keyof Words['digestStatus']['problem'], 'twice'>;
      readonly suggestions: readonly string[];
    }
  | { readonly of: 'rule'; readonly kind: 'twice'; readonly part: 'time' | 'zone' | 'mode'; readonly first: string }
  | {
      readonly of: 'pause';
      readonly kind: keyof Words['digestStatus']['pauseProblem'];
      readonly suggestions: readonly string[];
    }
);

/** A digest in the list of a workspace. */
export interface DigestListed {
  /** `null` where the reader may not know the channel. */
  readonly channel: string | null;
  readonly negotiation: string;
  readonly rule: DigestRule;
  readonly next: ComingShown | null;
  readonly pausedUntil: string | null;
  readonly stopped: string | null;
  readonly last: RunShown | null;
}

/** View model of every answer about the digest itself. */
export type DigestStatusModel =
  | { readonly kind: 'none'; readonly command: string }
  | { readonly kind: 'standing'; readonly deed: DigestDeed; readonly standing: StandingDigest }
  | { readonly kind: 'off' }
  | { readonly kind: 'already'; readonly run: RunShown }
  | { readonly kind: 'nothing-again' }
  | { readonly kind: 'problems'; readonly problems: readonly DigestProblem[] }
  | { readonly kind: 'hindered'; readonly by: DigestHindrance; readonly most: number; readonly line: string }
  /** Asks before it is set up where not everybody may read the record; `line` sets it up. */
  | { readonly kind: 'audience'; readonly audience: Audience; readonly line: string }
  | { readonly kind: 'list'; readonly listed: readonly DigestListed[]; readonly count: number }
  | { readonly kind: 'change'; readonly command: string; readonly standing: StandingDigest }
  | { readonly kind: 'preview'; readonly message: Message }
  | { readonly kind: 'unavailable' };

/** Draws the digest's own status, with a button for each thing one can do about it. */
export const digestStatusView = (model: DigestStatusModel, words: Words): Answer => {
  const { digestStatus: phrases } = words;
  switch (model.kind) {
    case 'none':
      return plain([md`${phrases.none(model.command)}`], [related(phrases.buttons.setUp, 'on')], words);
    case 'standing':
      return standingAnswer(model.standing, model.deed, standingButtons(model.standing, words), words);
    case 'off':
      return plain([md`${phrases.off}`], [related(phrases.buttons.undo, 'off undo')], words);
    case 'already':
      return plain([md`${already(model.run, words)}`], alreadyButtons(model.run, words), words);
    case 'nothing-again':
      return plain([md`${phrases.nothingAgain}`], [related(phrases.buttons.preview, 'preview')], words);
    case 'problems':
      return plain(
        model.problems.map((problem) => md`${problemText(problem, words)}`),
        model.problems.flatMap(({ near }) => near),
        words,
      );
    case 'hindered':
      return plain([md`${hindrance(model.by, model.most, words)}`], hinderedButtons(model, words), words);
    case 'audience':
      return plain(
        [md`*${audienceText(model.audience, words) ?? ''}*`, md`${words.audience.askDigest}`],
        [{ label: words.audience.setUpAnyway, line: model.line }, related(words.audience.cancel, '')],
        words,
      );
    case 'list':
      return listAnswer(model.listed, model.count, words);
    case 'change':
      return plain(
        [...standing(model.standing, null, words), md`${phrases.change(model.command, model.standing.rule.zone)}`],
        ready(words),
        words,
      );
    case 'preview':
      return { ...plain([], [], words), whole: model.message };
    case 'unavailable':
      return plain([md`${phrases.unavailable}`], [], words);
  }
};

const problemText = (problem: DigestProblem, { digestStatus: phrases }: Words): string => {
  if (problem.of === 'pause') return phrases.pauseProblem[problem.kind](problem.word, problem.suggestions);
  if (problem.kind === 'twice') return phrases.problem.twice(problem.part, problem.first, problem.word);
  return phrases.problem[problem.kind](problem.word, problem.suggestions);
};

const related = (label: string, line: string): Related => ({ label, line: `digest ${line}`.trim() });

const plain = (lines: readonly Markdown[], buttons: readonly Related[], words: Words): Answer => ({
  title: words.digestStatus.title,
  text: lines.map(unmarked),
  body: lines.length > 0 ? [paragraph(joined(lines, '\n'))] : [],
  related: buttons,
  shareable: false,
  timeless: true,
});

/** As it is read aloud, without markup. */
const unmarked = (line: Markdown): string =>
  String(line).replaceAll('*', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();

const coming = ({ date, time, reader, moved }: ComingShown, words: Words): string =>
  words.digestStatus.coming(date, time, reader, moved);

const deedText = (deed: DigestDeed, words: Words): string | null => {
  const { set, resumed, restored, ordered, orderedAgain, notPaused } = words.digestStatus;
  if (deed === null) return null;
  return { set, resumed, restored, ordered, 'ordered-again': orderedAgain, 'not-paused': notPaused }[deed];
};

/** Confirms the change, and says that the digest is paused: one sentence where it was set up during a pause. */
const deedLines = (deed: DigestDeed, { pausedUntil }: StandingDigest, words: Words): readonly Markdown[] => {
  if (deed === 'set' && pausedUntil) return [md`*${words.digestStatus.setWhilePaused(pausedUntil)}*`];
  const said = deedText(deed, words);
  return [...(said ? [md`*${said}*`] : []), ...(pausedUntil ? [md`*${words.digestStatus.paused(pausedUntil)}*`] : [])];
};

const standing = (one: StandingDigest, deed: DigestDeed, words: Words): readonly Markdown[] => {
  const { digestStatus: phrases } = words;
  const { rule, next, stopped, last, uninvited } = one;
  return [
    ...deedLines(deed, one, words),
    ...(stopped ? [md`*${phrases.stopped(stopped)}*`] : []),
    ...(uninvited && !stopped ? [md`*${phrases.place.uninvited}*`] : []),
    md`${phrases.comes(rule)}`,
    ...(next.length > 0 ? [md`${phrases.next(next.map((date) => coming(date, words)))}`] : []),
    md`${last ? phrases.run(last.date, last.state, last.why) : phrases.noRun}`,
  ];
};

/** Draws a standing digest and who set it up: a name that only Slack can say, and so not in the spoken text. */
const standingAnswer = (one: StandingDigest, deed: DigestDeed, buttons: readonly Related[], words: Words): Answer => {
  const lines = standing(one, deed, words);
  const owner = filled(words.digestStatus.owner(mention(one.owner)));
  return { ...plain(lines, buttons, words), body: [paragraph(joined([...lines, owner], '\n'))] };
};

const standingButtons = ({ pausedUntil, stopped, last }: StandingDigest, words: Words): readonly Related[] => {
  const { buttons } = words.digestStatus;
  if (stopped === 'rule') return [related(buttons.change, 'change'), related(buttons.off, 'off')];
  const halted = pausedUntil !== null || stopped !== null;
  return [
    ...(last?.state === 'ambiguous' ? [related(buttons.again, 'send again')] : []),
    related(buttons.preview, 'preview'),
    related(buttons.send, 'send'),
    halted ? related(buttons.resume, 'resume') : related(buttons.pause, 'pause'),
    related(buttons.change, 'change'),
    related(buttons.off, 'off'),
  ];
};

const already = ({ date, state, why }: RunShown, words: Words): string => words.digestStatus.already(date, state, why);

const alreadyButtons = ({ state }: RunShown, words: Words): readonly Related[] => {
  const { buttons } = words.digestStatus;
  const again = state === 'ambiguous' ? [related(buttons.again, 'send again')] : [];
  return [...again, related(buttons.preview, 'preview')];
};

const hindrance = (by: DigestHindrance, most: number, words: Words): string => {
  const { place } = words.digestStatus;
  return by === 'full' ? place.full(most) : place[by];
};

const hinderedButtons = ({ by, line }: { by: DigestHindrance; line: string }, words: Words): readonly Related[] =>
  by === 'uninvited' || by === 'archived' ? [{ label: words.digestStatus.buttons.retry, line }] : [];

/** Rules that one press sets; what they do not say stays as it is. */
const ready = (words: Words): readonly Related[] => {
  const { morning, evening, everyDay, mondays, always, changes } = words.digestStatus.buttons;
  return [
    related(morning, 'on 08:30 weekdays'),
    related(evening, 'on 17:00 weekdays'),
    related(everyDay, 'on daily'),
    related(mondays, 'on mon'),
    related(changes, 'on changes'),
    related(always, 'on always'),
  ];
};

const listAnswer = (listed: readonly DigestListed[], count: number, words: Words): Answer => {
  const { digestStatus: phrases } = words;
  const more = count - listed.length;
  return {
    ...plain([md`${phrases.listed(count)}`], [], words),
    title: phrases.listTitle,
    body: [
      ...listed.map((one) => paragraph(joined(listedLines(one, words), '\n'))),
      ...(more > 0 ? [paragraph(md`${phrases.listedMore(more)}`)] : []),
      ...(count === 0 ? [paragraph(md`${phrases.listed(0)}`)] : []),
    ],
  };
};

const listedLines = (
  { channel, negotiation, rule, next, pausedUntil, stopped, last }: DigestListed,
  words: Words,
): readonly Markdown[] => {
  const { digestStatus: phrases } = words;
  const when = stopped
    ? phrases.stopped(stopped)
    : pausedUntil
      ? phrases.paused(pausedUntil)
      : next
        ? phrases.next([coming(next, words)])
        : '';
  return [
    md`*${channel === null ? phrases.privateChannel : channelLink(channel)}* · ${negotiation} · ${words.digest.rule(rule)}`,
    md`${when} ${last ? phrases.run(last.date, last.state, last.why) : phrases.noRun}`,
  ];
};
