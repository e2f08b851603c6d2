import type { Words } from '../words/words.ts';
import { askButtons, messageText, paragraph, row } from './kit.ts';
import { channelLink, filled } from './markdown.ts';
import type { Message } from './message.ts';

/** A failed digest, to be told to the person who set it up. */
export interface DigestTrouble {
  readonly command: string;
  readonly channel: string;
  readonly date: string;
  readonly state: string;
  readonly why: string | null;
  /** Whether the channel's digests are paused until a person mends it. */
  readonly stopped: boolean;
}

/** Makes the direct message on what failed and how to mend it; `null` where nothing did. */
export const troubleMessage = (trouble: DigestTrouble, words: Words): Message | null => {
  const { command, channel, state } = trouble;
  const said = sentences(trouble, words);
  if (!said) return null;
  const { trouble: phrases, buttons } = words.digestStatus;
  const related =
    state === 'ambiguous'
      ? [{ label: buttons.again, line: `digest send again in ${channel}` }]
      : // A rule that cannot be followed cannot be resumed either.
        trouble.stopped && trouble.why !== 'rule'
        ? [{ label: buttons.resume, line: `digest resume in ${channel}` }]
        : [];
  return {
    text: messageText(said),
    blocks: [paragraph(filled(phrases.of(channelLink(channel), said))), ...row(askButtons(command, related))],
  };
};

const sentences = ({ date, state, why, stopped }: DigestTrouble, words: Words): string | null => {
  const { failed, mend, missed, tomorrow, ambiguous } = words.digestStatus.trouble;
  if (state === 'ambiguous') return ambiguous(date, why ?? '');
  if (state === 'missed') return missed(date, why ?? 'late');
  if (state !== 'failed' || why === null) return null;
  return `${failed(date, why)} ${stopped ? mend(why) : tomorrow}`;
};
