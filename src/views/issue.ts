import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import type { DemandsList } from './demands.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';
import type { Block } from './message.ts';
import { positionBlock, positionsSpoken } from './position.ts';

/** One issue: what is demanded about it, and the parties of which the record says nothing, or nothing itemised. */
export interface IssueModel {
  readonly name: string;
  readonly list: DemandsList;
  readonly silent: readonly PartyName[];
  readonly unitemised: readonly PartyName[];
}

/** The issue's demands with every response, then who is not on record. */
export const issueView = ({ name, list, silent, unitemised }: IssueModel, words: Words): Answer => ({
  title: words.issue.title(name),
  text: words.demands.summary(
    list.scope,
    list.items.length,
    positionsSpoken(list.items, words),
    list.unitemised.length > 0,
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
});

const ofNone = (parties: readonly PartyName[], says: (parties: string) => string, words: Words): readonly Block[] =>
  parties.length > 0 ? [paragraph(md`${says(words.lists.or(parties.map(({ inSentence }) => inSentence)))}`)] : [];
