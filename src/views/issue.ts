import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import { type DemandsList, demandsLead, listParagraphs } from './demands.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import { positionBlock, positionsSpoken, sharedParties } from './position.ts';
import { shortForm } from './short-form.ts';

/** One issue: what is demanded about it, and the parties of which the record says nothing, or nothing itemised. */
interface IssueModel {
  readonly name: string;
  readonly list: DemandsList;
  readonly silent: readonly PartyName[];
  readonly unitemised: readonly PartyName[];
}

/** The issue's demands with every response, then who is not on record. */
export const issueView = ({ name, list, silent, unitemised }: IssueModel, words: Words): Answer => ({
  title: words.issue.title(name),
  text: [
    demandsLead(list, words),
    ...list.items.map((item) => `${positionsSpoken([item], words, sharedParties(list.items))}.`),
  ],
  short: shortForm(
    [
      ...listParagraphs(list, words),
      ...noneText(unitemised, words.issue.unitemised, words).map((says) => md`${says}`),
      ...noneText(silent, words.issue.silent, words).map((says) => md`${says}`),
    ],
    words,
  ),
  body: [
    ...list.items.map((item) => positionBlock(item, words)),
    ...(list.items.length === 0 ? [paragraph(md`${words.demands.none(list.scope, list.unitemised.length > 0)}`)] : []),
    ...ofNone(unitemised, words.issue.unitemised, words),
    ...ofNone(silent, words.issue.silent, words),
  ],
  related: [
    { label: words.issue.all, line: 'demands' },
    ...addOne(list.items.length === 0, `demand about ${name}`, words),
  ],
  shareable: true,
  saysAlone: true,
});

const ofNone = (parties: readonly PartyName[], says: (parties: string) => string, words: Words): readonly Block[] =>
  noneText(parties, says, words).map((text) => paragraph(md`${text}`));

const noneText = (parties: readonly PartyName[], says: (parties: string) => string, words: Words): readonly string[] =>
  parties.length > 0 ? [says(words.lists.or(parties.map(({ inSentence }) => inSentence)))] : [];
