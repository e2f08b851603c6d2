import type { PartyName } from '../record/vocabulary.ts';
import type { Words } from '../words/words.ts';
import { addOne } from './add-one.ts';
import type { Answer } from './answer.ts';
import type { DemandsList } from './demands.ts';
import { paragraph } from './kit.ts';
import { md } from './markdown.ts';
import { positionBlock, positionsSpoken } from './position.ts';

/** One issue: what is demanded about it, and the parties of which the record says nothing. */
export interface IssueModel {
  readonly name: string;
  readonly list: DemandsList;
  readonly silent: readonly PartyName[];
}

/** The issue's demands with every response, then who is not on record. */
export const issueView = ({ name, list, silent }: IssueModel, words: Words): Answer => ({
  title: words.issue.title(name),
  text: words.demands.summary(list.scope, list.items.length, positionsSpoken(list.items, words)),
  body: [
    ...list.items.map((item) => positionBlock(item, words)),
    ...(list.items.length === 0 ? [paragraph(md`${words.demands.none(list.scope)}`)] : []),
    ...(silent.length > 0
      ? [paragraph(md`${words.issue.silent(words.lists.or(silent.map(({ inSentence }) => inSentence)))}`)]
      : []),
  ],
  related: [
    { label: words.issue.all, line: 'demands' },
    ...addOne(list.items.length === 0, `demand about ${name}`, words),
  ],
  shareable: true,
});
