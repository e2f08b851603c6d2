import type { Audience } from '../record/audience.ts';
import type { Words } from '../words/words.ts';
import { button, messageText, paragraph, row } from './kit.ts';
import { md } from './markdown.ts';
import type { Message } from './message.ts';

/** Returns a sentence on those who may not read what is to be posted; `null` where all may. */
export const audienceText = (audience: Audience, { audience: phrases }: Words): string | null => {
  switch (audience.kind) {
    case 'readers':
      return null;
    case 'some':
      return phrases.some(audience.count);
    default:
      return phrases[audience.kind];
  }
};

/** Asks before an answer is shared; `line` is the share button's own, behind the command. */
export const askBeforeSharing = (text: string, command: string, line: string, words: Words): Message => {
  const { ask, anyway, cancel } = words.audience;
  return {
    text: messageText(`${text} ${ask}`),
    blocks: [
      paragraph(md`*${text}* ${ask}`),
      ...row([
        button('share:0', anyway, `${command} share-anyway ${line}`),
        button('share:1', cancel, `${command} share-cancel`),
      ]),
    ],
  };
};
