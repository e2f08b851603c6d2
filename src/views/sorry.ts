import type { Sought } from '../words/en/sorry.ts';
import type { Words } from '../words/words.ts';
import { cut } from './cut.ts';
import { askButtons, messageText, paragraph, type Related, row } from './kit.ts';
import { md } from './markdown.ts';
import type { Message } from './message.ts';

export type { Sought };

/** View model of a word that named nothing or is missing: the nearest, and all there are. */
export interface Sorry {
  readonly sorry: Sought;
  /** The offending words as they were typed; empty where something was left out. */
  readonly word: string;
  /** At most three lines that may have been meant. */
  readonly near: readonly Related[];
  /** Names of all things of the kind. */
  readonly known: readonly string[];
  /** Whether the reader may add what the record lacks; default true. */
  readonly mayAdd?: boolean;
}

const knownShown = 12;

/** Draws a word that was not found, quoted and cut short, with the nearest as buttons. */
export const sorryMessage = (
  { sorry, word, near, known, mayAdd = true }: Sorry,
  command: string,
  words: Words,
): Message => {
  const names = known.slice(0, knownShown);
  const pieces = [
    words.sorry.text(sorry, cut(word, 40)),
    ...(near.length > 0 ? [] : names.length > 0 ? [words.sorry.known(names, known.length - names.length)] : []),
  ];
  const offered =
    near.length > 0
      ? [
          word === ''
            ? words.sorry.known(
                near.map(({ label }) => label),
                Math.max(0, known.length - near.length),
              )
            : words.sorry.near(near.map(({ label }) => label)),
        ]
      : [];
  const text = [...pieces, ...offered].join(' ');
  return {
    text: messageText(text),
    blocks: [
      paragraph(md`${text}`),
      ...row([
        ...askButtons(command, near, 'ask-instead'),
        ...askButtons(command, mayAdd ? missing(sorry, word, near, words) : []),
        ...askButtons(command, all(sorry, near)),
      ]),
    ],
  };
};

/** Offers help where a command was sought: only some questions are named. */
const all = (sought: Sought, near: readonly Related[]): readonly Related[] =>
  near.length === 0 && sought === 'command' ? [{ label: 'help', line: 'help' }] : [];

const addable: ReadonlySet<Sought> = new Set(['party', 'issue', 'person', 'meeting', 'source']);

/** Offers to add an entry where nothing is near: the record may lack it. */
const missing = (sought: Sought, word: string, near: readonly Related[], words: Words): readonly Related[] =>
  near.length === 0 && word !== '' && addable.has(sought)
    ? [{ label: words.forms.addNamed(cut(word, 40)), line: `add ${sought} ${cut(word, 200)}` }]
    : [];
