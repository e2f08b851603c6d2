import { type Phrase, phrase } from '../phrase.ts';
import { dates } from './dates.ts';
import { digest } from './digest.ts';
import { counted, lists } from './lists.ts';

/** Slack's words, and ours, for why a digest did not go out. */
const reasons: Readonly<Record<string, string>> = {
  late: 'I was not running at its hour, or came back too late',
  off: 'it was turned off',
  paused: 'it was paused',
  stopped: 'it had stopped and waited to be mended',
  unchanged: 'nothing changed',
  unreachable: 'Slack could not be reached',
  'rate-limited': 'Slack asked to wait for too long',
  'not-arrived': 'Slack was asked and does not have it',
  error: 'something went wrong on this side',
  rule: 'its time zone or its days cannot be followed any more',
  not_in_channel: 'I am not in the channel',
  channel_not_found: 'the channel is gone, or I am not in it',
  is_archived: 'the channel is archived',
  missing_scope: 'I may not read the channel',
  restricted_action: 'the workspace does not let me post there',
};

const mending: Readonly<Record<string, string>> = {
  rule: 'In that channel, type digest on with a time and a time zone to set it up anew.',
  not_in_channel: 'Invite me with /invite @Roundtable there, then press Resume.',
  channel_not_found: 'Invite me with /invite @Roundtable if the channel still exists, then press Resume.',
  is_archived: 'Unarchive the channel, then press Resume; or turn the digest off.',
};

const reason = (why: string): string => reasons[why] ?? `Slack says ${why}`;

type State = 'pending' | 'sending' | 'sent' | 'skipped' | 'missed' | 'failed' | 'ambiguous';

const states: Record<State, (why: string | null) => string> = {
  pending: (why) => (why ? `waiting to be tried again, since ${reason(why)}` : 'about to be sent'),
  sending: () => 'being sent; Slack has not confirmed it yet',
  sent: () => 'sent',
  skipped: (why) => `skipped: ${reason(why ?? '')}`,
  missed: (why) => `missed: ${reason(why ?? '')}`,
  failed: (why) => `failed: ${reason(why ?? '')}`,
  ambiguous: (why) =>
    why === 'restored'
      ? 'perhaps sent before the record was restored from an earlier copy; it could not be looked up'
      : `perhaps sent: Slack did not confirm it, and it could not be looked up (${reason(why ?? '')})`,
};

type Parts = 'time' | 'zone' | 'mode';
const parts: Record<Parts, string> = { time: 'times', zone: 'time zones', mode: 'modes' };

const nearest = (suggestions: readonly string[]): string =>
  suggestions.length === 0 ? '' : ` The nearest: ${lists.or(suggestions)}.`;

/** Words of the digest's own status: when it runs, the result of each run, and what to type. */
export const digestStatus = {
  title: 'The daily digest of this channel',
  listTitle: 'Digests in this workspace',
  previewOf: 'Preview',
  none: (command: string): string =>
    `No digest is set up in this channel. Type ${command} digest on 08:30, or press Set up.`,
  /** When it comes, on both clocks. */
  comes: (rule: Parameters<typeof digest.rule>[0]): string =>
    `It comes ${digest.rule(rule)}, ${digest.mode(rule.mode)}.`,
  coming: (date: string, time: string, reader: { date: string; time: string }, moved: boolean): string => {
    const same = reader.date === date && reader.time === time;
    const theirs = reader.date === date ? reader.time : `${dates.day(reader.date)} ${reader.time}`;
    return `${dates.day(date)} at ${time}${same ? '' : ` (${theirs} for you)`}${moved ? ', since the clock skips the chosen time that day' : ''}`;
  },
  next: (coming: readonly string[]): string => `${coming.length > 1 ? 'The next ones' : 'Next'}: ${coming.join('; ')}.`,
  run: (date: string, state: State, why: string | null): string => `Last, ${dates.day(date)}: ${states[state](why)}.`,
  noRun: 'None has been sent yet.',
  owner: <T>(person: T): Phrase<T> => phrase`Set up by ${person}.`,
  paused: (until: string): string => `Paused; it is back by itself on ${dates.day(until)}.`,
  stopped: (why: string): string =>
    `Stopped, since ${reason(why)}. ${mending[why] ?? 'Ask a workspace admin about it, then press Resume.'}`,
  set: 'Set up.',
  /** Setting it up does not end a pause. */
  setWhilePaused: (until: string): string =>
    `Set up, but it stays paused: it is back by itself on ${dates.day(until)}. Resume ends the pause now.`,
  resumed: 'Resumed.',
  restored: 'It is on again.',
  off: 'The digest of this channel is turned off.',
  ordered: 'Today’s digest is on its way to this channel.',
  orderedAgain: 'It is on its way to the channel once more.',
  already: (date: string, state: State, why: string | null): string =>
    `This channel’s digest of ${dates.day(date)} is taken care of: ${states[state](why)}. A second one on the same day is not sent.`,
  nothingAgain: 'There is no digest to send again: the last one is settled.',
  notPaused: 'It is not paused.',
  ask: 'How long? Type digest pause 3d, or digest pause until monday.',
  change: (command: string, zone: string): string =>
    `Press one, or type it: ${command} digest on 17:00 ${zone} mon,wed changes. What you leave out stays as it is.`,
  unavailable: 'Digests are not sent from here.',
  place: {
    direct: 'A digest goes to a channel, and this is a direct message. Type it in the channel that should get it.',
    archived: 'This channel is archived, so nothing can be posted here. Unarchive it, or choose another channel.',
    foreign: 'This channel belongs to another workspace. Set the digest up in a channel of your own workspace.',
    uninvited: 'I am not in this channel, so I could not post here. Type /invite @Roundtable, then press Try again.',
    full: (most: number): string =>
      `This channel has ${most} digests already, the most there may be. Turn one off first.`,
  },
  problem: {
    time: (word: string, near: readonly string[]): string => `“${word}” is not a time of day.${nearest(near)}`,
    zone: (word: string, near: readonly string[]): string => `“${word}” is not a time zone.${nearest(near)}`,
    day: (word: string, near: readonly string[]): string => `“${word}” is not a day of the week.${nearest(near)}`,
    mode: (word: string, near: readonly string[]): string =>
      `“${word}” is neither “always” nor “changes”.${nearest(near)}`,
    unknown: (word: string, near: readonly string[]): string =>
      `“${word}” could not be read. Write a time, a zone, days, and “always” or “changes”.${nearest(near)}`,
    abbreviation: (word: string, near: readonly string[]): string =>
      `“${word}” does not say when summer time begins.${nearest(near)}`,
    offset: (word: string, _near: readonly string[]): string =>
      `“${word}” does not say when summer time begins. Name a city, such as America/Toronto.`,
    region: (word: string, near: readonly string[]): string => `“${word}” has more than one time zone.${nearest(near)}`,
    twice: (part: Parts, first: string, word: string): string =>
      `Two ${parts[part]}: “${first}” and “${word}”. Say one.`,
  },
  pauseProblem: {
    missing: (_word: string, _near: readonly string[]): string => digestStatus.ask,
    unit: (word: string, near: readonly string[]): string => `“${word}” of what? Try ${lists.or(near)}.`,
    day: (word: string, near: readonly string[]): string =>
      `“${word}” is no day and no length of time. Type 3d, 2 weeks, monday or 2027-01-04.${nearest(near)}`,
    either: (word: string, near: readonly string[]): string => `“${word}” could be ${lists.or(near)}. Which one?`,
    past: (word: string, near: readonly string[]): string => `“${word}” is not after today.${nearest(near)}`,
    far: (word: string, near: readonly string[]): string => `“${word}” is more than a year away.${nearest(near)}`,
  },
  listed: (count: number): string => `${counted(count, 'digest')} in this workspace.`,
  privateChannel: 'a private channel',
  listedMore: (count: number): string => `and ${counted(count, 'more digest')}.`,
  trouble: {
    failed: (date: string, why: string): string =>
      `The digest of ${dates.day(date)} could not be posted, since ${reason(why)}.`,
    mend: (why: string): string => mending[why] ?? 'Ask a workspace admin about it, then press Resume.',
    missed: (date: string, why: string): string =>
      `The digest of ${dates.day(date)} was missed, since ${reason(why)}. What changed is in the next one, at its usual hour.`,
    tomorrow: 'The next one will be tried at its usual hour.',
    ambiguous: (date: string, why: string): string =>
      why === 'restored'
        ? `The record was restored from an earlier copy, so I do not know whether the digest of ${dates.day(date)} was posted before that, and I could not look. Please look in the channel; if it is not there, press Send again.`
        : `Slack did not say whether the digest of ${dates.day(date)} was posted, and I could not look. Please look in the channel; if it is not there, press Send again.`,
    /** A failure, and the channel it happened in. */
    of: <T>(channel: T, said: string): Phrase<T> => phrase`In ${channel}: ${said}`,
  },
  buttons: {
    setUp: 'Set up',
    preview: 'Preview',
    send: 'Send now',
    pause: 'Pause',
    change: 'Change',
    off: 'Turn off',
    resume: 'Resume',
    undo: 'Undo',
    again: 'Send again',
    retry: 'Try again',
    status: 'Show it',
    threeDays: '3 days',
    oneWeek: '1 week',
    twoWeeks: '2 weeks',
    morning: '08:30, Monday to Friday',
    evening: '17:00, Monday to Friday',
    everyDay: 'Every day',
    mondays: 'Mondays',
    always: 'Whether or not something changed',
    changes: 'Only when something changed',
  },
};
