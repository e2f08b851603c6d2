import { askButtons, messageText, paragraph, type Related, row } from './kit.ts';
import { md } from './markdown.ts';
import type { Message } from './message.ts';

/** A sentence that is no answer from the record. */
export const noteMessage = (text: string, command = '', related: readonly Related[] = []): Message => ({
  text: messageText(text),
  blocks: [paragraph(md`${text}`), ...row(askButtons(command, related))],
});
