import { type DigestRule, daysOf, type Mode } from '../record/digest-rule.ts';
import { type Piece, piecesOf, type Unread } from './rule-pieces.ts';

/** Problem in a typed rule: a part that cannot be read, or one that is given twice with different values. */
export type RuleProblem =
  | Unread
  | { readonly kind: 'twice'; readonly part: 'time' | 'zone' | 'mode'; readonly word: string; readonly first: string };

/** Result of parsing a rule: the rule, or all of its problems. */
export type ParsedRule = { readonly rule: DigestRule } | { readonly problems: readonly RuleProblem[] };

/** Defaults of a typed rule: the person's zone and the record's mode, or the whole rule that is being changed. */
export type Unsaid = Pick<DigestRule, 'zone' | 'mode'> & Partial<DigestRule>;

const USUAL = { time: '08:30', days: 'weekdays' } as const;

const unreadIn = (pieces: readonly Piece[]): readonly RuleProblem[] =>
  pieces.flatMap((piece) => (piece.part === 'unread' ? [{ word: piece.word, ...piece.value }] : []));

const saidTwice = (pieces: readonly Piece[], part: 'time' | 'zone' | 'mode'): readonly RuleProblem[] => {
  const [first, ...more] = pieces.filter((piece) => piece.part === part);
  const other = more.find(({ value }) => value !== first?.value);
  return first && other ? [{ kind: 'twice', part, word: other.word, first: first.word }] : [];
};

const saidIn = (pieces: readonly Piece[]): Partial<DigestRule> => {
  const said: { time?: string; zone?: string; mode?: Mode } = {};
  for (const piece of pieces) {
    if (piece.part === 'mode') said.mode = piece.value;
    if (piece.part === 'time' || piece.part === 'zone') said[piece.part] = piece.value;
  }
  const days = pieces.flatMap((piece) => (piece.part === 'days' ? piece.value : []));
  return days.length > 0 ? { ...said, days: daysOf(days) } : said;
};

/**
 * Reads a rule as people type it, its parts in any order and each of them optional.
 *
 * @example parseRule('8:30 pm toronto mon,wed', unsaid) // { rule: { time: '20:30', zone: 'America/Toronto', days: ['mon', 'wed'], … } }
 */
export const parseRule = (line: string, unsaid: Unsaid): ParsedRule => {
  const pieces = piecesOf(line);
  const problems = [
    ...unreadIn(pieces),
    ...(['time', 'zone', 'mode'] as const).flatMap((part) => saidTwice(pieces, part)),
  ];
  return problems.length > 0 ? { problems } : { rule: { ...USUAL, ...unsaid, ...saidIn(pieces) } };
};
