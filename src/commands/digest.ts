import type { DigestDone, DigestTask, Occurrence, Situation, Subscription } from '../digest/task.ts';
import { quoted, type Word } from '../record/names.ts';
import { parsePause } from '../schedule/parse-pause.ts';
import { type ParsedRule, parseRule, type RuleProblem } from '../schedule/parse-rule.ts';
import { readBack } from '../schedule/read-back.ts';
import {
  type ComingShown,
  type DigestDeed,
  type DigestHindrance,
  type DigestListed,
  type DigestProblem,
  type DigestStatusModel,
  digestStatusView,
  type RunShown,
  type StandingDigest,
} from '../views/digest-status.ts';
import { type Ask, command, type Outcome } from './command.ts';

type Reply = Outcome<DigestStatusModel>;

/** Maximum number of subscriptions of one channel. */
const mostInChannel = 20;

/** `digest`: the status of this channel's digest, and every way to set it up or change it. */
export const digest = command({
  name: 'digest',
  group: 'digest',
  aliases: ['daily', 'digests', 'subscribe'],
  usage: 'digest [on|preview|send|pause|resume|off|list]',
  isOfNow: true,
  needs: ([first]) => (lookingOnly.has(first?.text ?? 'status') ? 'read' : 'edit'),
  examples: ['digest', 'digest on 08:30 America/Toronto weekdays', 'digest preview', 'digest pause until monday'],
  patterns: ['digest', 'digest on 08:30 {zone} weekdays', 'digest preview', 'digest pause until monday'],
  run: (ask): Reply => {
    const [first, ...rest] = ask.words;
    const action = actions.get(first?.text ?? 'status');
    return action ? action(ask, rest) : setUp(ask, ask.words);
  },
  view: digestStatusView,
});

/** Asks for the `digest` effect and goes on with its result; where no digests are sent, says so. */
const effect = (task: DigestTask, next: (done: DigestDone) => Reply): Reply => ({
  effect: 'digest',
  request: task,
  next: (done) => (done ? next(done) : { kind: 'unavailable' }),
});

/** Looks first and goes on only where the channel has a digest; otherwise says that it has none. */
const withDigest = (
  { negotiation }: Ask,
  place: Pick<DigestTask, 'channel'>,
  next: (situation: Situation & { readonly subscription: Subscription }) => Reply,
): Reply =>
  effect({ do: 'look', ...place }, ({ situation }) => {
    const { subscription } = situation;
    return subscription ? next({ ...situation, subscription }) : { kind: 'none', command: negotiation.header.command };
  });

const status = (ask: Ask): Reply =>
  withDigest(ask, {}, (situation) => ({ kind: 'standing', deed: null, standing: standingOf(situation, 1) }));

/** Parses a rule; a part left out keeps its value, or is the usual one for a new subscription. */
const ruleSaid = ({ negotiation }: Ask, said: string, { subscription, zone }: Situation): ParsedRule =>
  parseRule(said, subscription?.rule ?? { zone, mode: negotiation.header.today ? 'always' : 'changes' });

const setUp = (ask: Ask, words: readonly Word[]): Reply =>
  effect({ do: 'look' }, ({ situation }) => {
    const said = quoted(words);
    const denial = denialReason(situation, `digest on ${said}`.trim());
    if (denial) return denial;
    const parsed = ruleSaid(ask, said, situation);
    if ('problems' in parsed)
      return { kind: 'problems', problems: parsed.problems.map((problem) => ruleProblem(problem, said)) };
    return effect({ do: 'set', rule: parsed.rule }, (done) => after(done, 'set'));
  });

/** Previews the digest; before one is set up, with the usual rule. */
const preview = (ask: Ask): Reply =>
  effect({ do: 'look' }, ({ situation }) => {
    const parsed = ruleSaid(ask, '', situation);
    if ('problems' in parsed) return { kind: 'unavailable' };
    return effect({ do: 'preview', rule: parsed.rule }, ({ message }) =>
      message ? { kind: 'preview', message } : { kind: 'unavailable' },
    );
  });

const send = (ask: Ask, words: readonly Word[]): Reply => {
  const again = words[0]?.text === 'again';
  const place = placeNamed(words);
  return withDigest(ask, place, (situation) => {
    const denial = denialReason(situation, again ? 'digest send again' : 'digest send');
    if (denial) return denial;
    return effect({ do: 'send', again, ...place }, (done) => {
      if (done.ordered) return after(done, again ? 'ordered-again' : 'ordered');
      const occurrence = again ? null : done.situation.todays;
      return occurrence ? { kind: 'already', run: runShown(occurrence) } : { kind: 'nothing-again' };
    });
  });
};

const pause = (ask: Ask, words: readonly Word[]): Reply =>
  withDigest(ask, {}, (situation) => {
    const parsed = parsePause(quoted(words), situation.today);
    if ('problem' in parsed) {
      const { kind, word, suggestions } = parsed.problem;
      const near = kind === 'missing' ? ['3d', '1w', '2w'] : suggestions;
      return { kind: 'problems', problems: [{ of: 'pause', kind, word, suggestions, near: near.map(pauseLine) }] };
    }
    return effect({ do: 'pause', until: parsed.until }, (done) => after(done, null));
  });

const pauseLine = (until: string) => ({ label: until, line: `digest pause ${until}` });

const resume = (ask: Ask, words: readonly Word[]): Reply => {
  const place = placeNamed(words);
  return withDigest(ask, place, (situation) => {
    const denial = denialReason(situation, 'digest resume');
    if (denial) return denial;
    if (!isPaused(situation) && situation.subscription.stopped === null) return standing(situation, 'not-paused');
    return effect({ do: 'resume', ...place }, (done) => after(done, 'resumed'));
  });
};

const off = (ask: Ask, [word]: readonly Word[]): Reply =>
  word?.text === 'undo'
    ? effect({ do: 'restore' }, (done) =>
        done.situation.subscription
          ? after(done, 'restored')
          : { kind: 'none', command: ask.negotiation.header.command },
      )
    : withDigest(ask, {}, () => effect({ do: 'off' }, () => ({ kind: 'off' })));

const list = (): Reply =>
  effect({ do: 'list' }, ({ situation, list: found }) => ({
    kind: 'list',
    count: found?.count ?? 0,
    listed: (found?.listed ?? []).map(({ subscription, last, isOpen }): DigestListed => {
      const { next, ...rest } = standingOf({ ...situation, subscription, last });
      return {
        ...{
          channel: isOpen ? subscription.channel : null,
          negotiation: subscription.negotiation,
          rule: rest.rule,
          next: next[0] ?? null,
        },
        ...{ pausedUntil: rest.pausedUntil, stopped: rest.stopped, last: rest.last },
      };
    }),
  }));

const change = (ask: Ask): Reply =>
  withDigest(ask, {}, (situation) => ({
    kind: 'change',
    command: ask.negotiation.header.command,
    standing: standingOf(situation),
  }));

const actions: ReadonlyMap<string, (ask: Ask, words: readonly Word[]) => Reply> = new Map([
  ['status', status],
  ['on', setUp],
  ['preview', preview],
  ['send', send],
  ['pause', pause],
  ['resume', resume],
  ['off', off],
  ['stop', off],
  ['list', list],
  ['change', change],
]);

/** Subcommands that change nothing for others, and need no more than the right to read. */
const lookingOnly: ReadonlySet<string> = new Set(['status', 'preview', 'list', 'change']);

/** Reads the channel at the end of a line, as buttons in direct messages have it: `… in C0123456789`. */
const placeNamed = (words: readonly Word[]): Pick<DigestTask, 'channel'> => {
  const [preposition, channel] = words.slice(-2);
  return preposition?.text === 'in' && channel && /^[CG][A-Z0-9]{6,}$/.test(channel.typed)
    ? { channel: channel.typed }
    : {};
};

/** Returns why nothing could be posted to the channel; `null` where no hindrance is known. */
const denialReason = ({ channel, place, subscription, count }: Situation, line: string): DigestStatusModel | null => {
  const no = (by: DigestHindrance): DigestStatusModel => ({ kind: 'hindered', by, most: mostInChannel, line });
  if (channel.startsWith('D') || place?.kind === 'direct') return no('direct');
  if (place?.foreign) return no('foreign');
  if (place?.archived) return no('archived');
  if (place && !place.member) return no('uninvited');
  return !subscription && count >= mostInChannel ? no('full') : null;
};

const after = ({ situation }: DigestDone, deed: DigestDeed): DigestStatusModel => standing(situation, deed);

const standing = (situation: Situation, deed: DigestDeed): DigestStatusModel =>
  situation.subscription
    ? { kind: 'standing', deed, standing: standingOf({ ...situation, subscription: situation.subscription }) }
    : { kind: 'unavailable' };

const isPaused = ({ subscription, today }: Situation): boolean =>
  subscription?.pausedUntil != null && subscription.pausedUntil > today;

/** View model of a subscription; one just set up is read back with three dates, the first being when it is due. */
const standingOf = (situation: Situation & { readonly subscription: Subscription }, dates = 3): StandingDigest => {
  const { subscription, last, place } = situation;
  const { rule, owner, stopped, pausedUntil } = subscription;
  return {
    rule,
    next: comingOf(situation).slice(0, dates),
    pausedUntil: isPaused({ ...situation }) ? pausedUntil : null,
    stopped,
    owner,
    last: last && runShown(last),
    uninvited: place !== null && !place.member && place.kind === 'channel',
  };
};

const comingOf = ({
  subscription,
  zone,
}: Situation & { readonly subscription: Subscription }): readonly ComingShown[] => {
  const { rule, due } = subscription;
  if (!due) return [];
  const justBefore = new Date(due.at.getTime() - 1);
  return readBack(rule, justBefore, zone).next.map(({ date, time, moved, reader }) => ({ date, time, moved, reader }));
};

const runShown = ({ date, state, why }: Occurrence): RunShown => ({ date, state, why });

/** View model of a rule's problem, with a corrected line for each suggestion. */
const ruleProblem = (problem: RuleProblem, said: string): DigestProblem => {
  if (problem.kind === 'twice') return { of: 'rule', ...problem, near: [] };
  const { kind, word, suggestions } = problem;
  const near = suggestions.map((suggestion) => ({
    label: suggestion,
    line: `digest on ${said.replace(word, suggestion)}`,
  }));
  return { of: 'rule', kind, word, suggestions, near };
};
