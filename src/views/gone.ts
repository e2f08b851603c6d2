import type { Revision } from '../record/revision.ts';
import { isTakenBack } from '../record/taken-back.ts';
import type { Words } from '../words/words.ts';
import { whyLines } from './change-lines.ts';
import { askButtons, messageText, paragraph, row } from './kit.ts';
import { filled, joined, md, mention, moment } from './markdown.ts';
import type { Message } from './message.ts';

/** View model of a button whose line is not on record any more: what it named and who withdrew it, where that is known. */
export interface GoneModel {
  readonly withdrawn: { readonly entry: string; readonly label: string; readonly by: Revision } | null;
}

/** Says what became of a line that a button names, and what to ask instead. */
export const goneMessage = ({ withdrawn }: GoneModel, command: string, words: Words): Message => {
  const text = withdrawn
    ? words.corrections.goneNamed(withdrawn.label, isTakenBack(withdrawn.by))
    : words.corrections.gone;
  const history = withdrawn ? [{ label: words.keeping.history, line: `history ${withdrawn.entry}` }] : [];
  const by = withdrawn
    ? [
        filled(words.keeping.recorded(moment(withdrawn.by.recordedAt), mention(withdrawn.by.author))),
        ...whyLines(withdrawn.by, words),
      ]
    : [];
  return {
    text: messageText(text),
    blocks: [
      paragraph(joined([md`${text}`, ...(by.length > 0 ? [joined(by)] : [])], '\n')),
      ...row(
        askButtons(command, [
          ...history,
          { label: words.digest.more, line: 'status' },
          { label: words.keeping.changes, line: 'changes' },
        ]),
      ),
    ],
  };
};
