import { messageText, paragraph } from './kit.ts';
import { md } from './markdown.ts';
import type { Message } from './message.ts';

/** A sentence that is no answer from the record. */
export const noteMessage = (text: string): Message => ({
  text: messageText(text),
  blocks: [paragraph(md`${text}`)],
});
