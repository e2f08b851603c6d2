import type { Words } from '../words/words.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './kit.ts';
import { filled, md, mention } from './markdown.ts';

/** View model of a channel's corrections: what was just done, and who turned them off; `null` when they are on. */
export interface CorrectionsModel {
  readonly deed: 'on' | 'off' | null;
  readonly offBy: string | null;
}

/** Draws whether posts in the channel are corrected, and what that means. */
export const correctionsView = ({ deed, offBy }: CorrectionsModel, words: Words): Answer => {
  const said = words.corrections.state(offBy !== null);
  const state = offBy === null ? md`*${said}*` : md`*${said}* ${filled(words.corrections.offBy(mention(offBy)))}`;
  return {
    title: words.corrections.title,
    text: deed === null ? [said, words.corrections.about] : [words.corrections.turned(deed), said],
    body: [paragraph(state), paragraph(md`${words.corrections.about}`)],
    related: [
      offBy === null
        ? { label: words.corrections.turnOff, line: 'corrections off', edits: true }
        : { label: words.corrections.turnOn, line: 'corrections on', edits: true },
    ],
    shareable: false,
    timeless: true,
  };
};
