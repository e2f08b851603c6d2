import type { Kind } from '../record/entries.ts';
import type { PurgeReason } from '../record/purge.ts';
import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { calledOf, lineBlocks } from './entry.ts';
import { askButtons, paragraph, type Related, row, withoutMenu } from './kit.ts';
import type { LineShown } from './line-shown.ts';
import { md } from './markdown.ts';

/** View model of a purge that is asked for: what would go and why, or what became of asking. */
export type PurgeModel =
  | {
      readonly kind: 'confirm';
      readonly slash: string;
      /** `null` where it is a proposal. */
      readonly entry: { readonly label: string | null; readonly kind: Kind } | null;
      /** `null` where the entry is withdrawn. */
      readonly line: LineShown | null;
      /** Lines that rest on it and have to go with it. */
      readonly resting: readonly { readonly kind: Kind; readonly label: string }[];
      /** Whether a reason was given already, with another number of lines that rest on it. */
      readonly isAgain: boolean;
      /** The reasons there are, each with the line that asks for the purge. */
      readonly choices: readonly { readonly reason: PurgeReason; readonly line: string }[];
    }
  | { readonly kind: 'asked'; readonly isAlone: boolean }
  | { readonly kind: 'asked before' | 'gone' | 'forbidden' | 'before' };

/** Draws the line that would go with a button for each reason, or what became of asking. */
export const purgeView = (model: PurgeModel, words: Words): Answer => {
  if (model.kind === 'confirm') return confirm(model, words);
  const { said } = words.purge;
  const texts = [said[model.kind], ...(model.kind === 'asked' && model.isAlone ? [words.purge.alone] : [])];
  return told(texts, model.kind === 'before' ? [] : relatedOf(words), words);
};

const relatedOf = (words: Words): readonly Related[] => [
  { label: words.keeping.review, line: 'review' },
  { label: words.purge.roles, line: 'roles' },
];

const told = (texts: readonly string[], related: readonly Related[], words: Words): Answer => ({
  title: words.purge.title,
  text: texts,
  body: texts.map((text) => paragraph(md`${text}`)),
  related,
  shareable: false,
  timeless: true,
});

const confirm = (model: Extract<PurgeModel, { kind: 'confirm' }>, words: Words): Answer => {
  const { slash, line, resting, isAgain, choices } = model;
  const label = model.entry ? calledOf(model.entry, words) : words.purge.proposal;
  const what = model.entry === null ? words.purge.whatProposal : words.purge.what;
  const names = resting.map((one) => one.label);
  const rests = names.length > 0 ? [words.purge.rests(names)] : [];
  const buttons = choices.map(({ reason, line: asks }) => ({
    label: words.purge.choice(reason),
    line: asks,
  }));
  return {
    ...told([`${label}.`, what, ...rests, words.purge.why], [], words),
    body: [
      ...(isAgain ? [paragraph(md`*${words.purge.again}*`)] : []),
      ...(line ? lineBlocks(line, words).map(withoutMenu) : [paragraph(md`*${label}*`)]),
      ...[what, ...rests, words.purge.why].map((text) => paragraph(md`${text}`)),
      ...row(askButtons(slash, buttons, 'ask-instead')),
    ],
  };
};
