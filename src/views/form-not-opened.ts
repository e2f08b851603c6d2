import type { Words } from '../words/words.ts';
import { button, paragraph, row } from './kit.ts';
import { md } from './markdown.ts';
import type { Message } from './message.ts';

/** Says that a form was not opened, with a button to try again where there is a line to try again by. */
export const formNotOpenedMessage = (line: string, { formNotOpened, openAgain }: Words['edge']): Message => ({
  text: formNotOpened,
  blocks: [paragraph(md`${formNotOpened}`), ...(line === '' ? [] : row([button('ask:0', openAgain, line)]))],
});
