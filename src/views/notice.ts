import type { EntryChange } from '../record/changes.ts';
import type { Words } from '../words/words.ts';
import { changeBlock } from './change-lines.ts';
import { askButtons, messageText, paragraph, row, smallPrint } from './kit.ts';
import { filled, type Markdown, md, mention, moment } from './markdown.ts';
import type { Block, Message } from './message.ts';

/** Direct message that something waits, or how it was decided. */
export interface NoticeModel {
  readonly negotiation: string;
  readonly command: string;
  readonly of: 'proposal' | 'purge' | 'log';
  readonly event: 'waits' | 'cleared' | 'overtaken' | 'refused' | 'purged' | 'altered';
  /** `null` where it waits no more. */
  readonly waitsFor: 'second' | 'embargo' | 'purge' | null;
  /** Author of the proposal, or approver who decided it. */
  readonly by: string;
  /** The decider's own words. */
  readonly why: string;
  /** The proposed line, shown to its author alone. */
  readonly changes: readonly EntryChange[];
  /** End of the embargo that it still waits for. */
  readonly until: string | null;
}

/** Draws a notice. Its text, which is the notification, never says what was proposed. */
export const noticeMessageOf = (model: NoticeModel, words: Words): Message => {
  const { negotiation, command, waitsFor, event } = model;
  if (event === 'altered') {
    const { spoken, found } = words.notices.altered;
    return { text: messageText(spoken(negotiation)), blocks: [paragraph(md`${found(negotiation)}`)] };
  }
  const review = { label: words.keeping.review, line: 'review' };
  if (waitsFor !== null)
    return {
      text: messageText(words.notices.waitsSpoken(negotiation)),
      blocks: [
        paragraph(filled(words.notices.waits[waitsFor](mention(model.by), md`${negotiation}`))),
        smallPrint(md`${words.notices.notHere}`),
        ...row(askButtons(command, [review])),
      ],
    };
  return {
    text: messageText(words.notices.decidedSpoken(negotiation)),
    blocks: [
      paragraph(md`*${negotiation}*: ${decided({ ...model, event }, words)}`),
      ...why(model, words),
      ...model.changes.map((change) => changeBlock(change, words)),
      ...(event === 'overtaken' ? row(askButtons(command, [review])) : []),
    ],
  };
};

/** Notice of what was decided, or waited and was decided before it was sent. */
type DecidedModel = NoticeModel & { readonly event: Exclude<NoticeModel['event'], 'altered'> };

const decided = ({ of, event, by, until }: DecidedModel, { notices }: Words): Markdown => {
  const decider = mention(by);
  if (of === 'purge')
    return filled(event === 'purged' ? notices.purge.purged(decider) : notices.purge.refused(decider));
  if (event === 'cleared' && until !== null) return filled(notices.proposal.embargoed(decider, moment(until)));
  return filled(notices.proposal[event === 'waits' ? 'cleared' : event](decider));
};

const why = ({ why: said }: NoticeModel, words: Words): readonly Block[] =>
  said === '' ? [] : [smallPrint(md`${words.keeping.why(said)}`)];
