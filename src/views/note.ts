import { messageText, paragraph, smallPrint } from './kit.ts';
import { md } from './markdown.ts';
import type { Message } from './message.ts';

/** A sentence that is no answer from the record. */
export const noteMessage = (text: string): Message => ({
  text: messageText(text),
  blocks: [paragraph(md`${text}`)],
});

/** An answer with a remark above it. */
export const withNote = ({ text, blocks }: Message, note: string): Message => ({
  text: `${messageText(note)} ${text}`,
  blocks: [smallPrint(md`${note}`), ...blocks],
});
