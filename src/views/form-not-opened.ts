import type { Words } from '../words/words.ts';
import { button, paragraph, row } from './kit.ts';
import { md } from './markdown.ts';
import type { Message } from './message.ts';
import { piecesOf } from './pieces.ts';

/** A form that Slack did not open. */
interface NotOpened {
  /** Line that opens it again; empty where none does. */
  readonly line: string;
  /** What was typed for it: kept as a draft that the line names, in the line itself where there was nothing, or `lost`. */
  readonly typed: 'nothing' | 'kept' | { readonly lost: string };
}

/** Says that a form was not opened and where what was typed is, with a button to open it by. */
export const formNotOpenedMessage = ({ line, typed }: NotOpened, { edge }: Pick<Words, 'edge'>): Message => {
  const { formNotOpened, formKept, formNotKept, openAgain } = edge;
  const again = line === '' ? [] : row([button('ask:0', openAgain, line)]);
  if (typed === 'nothing') return { text: formNotOpened, blocks: [paragraph(md`${formNotOpened}`), ...again] };
  if (typed === 'kept') return { text: formKept, blocks: [paragraph(md`${formKept}`), ...again] };
  const pieces = piecesOf(typed.lost).map((piece) => paragraph(md`${piece}`));
  return { text: formNotKept, blocks: [paragraph(md`${formNotKept}`), ...pieces, ...again] };
};
