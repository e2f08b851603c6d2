import { allNear, findHead, type Named, type Near, phrase, quoted, type Word } from '../record/names.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { issueNames, partyNames, personNames } from '../record/vocabulary.ts';
import type { Related } from '../views/kit.ts';
import { add } from './add.ts';
import { asOfFor } from './as-of.ts';
import { attending } from './attending.ts';
import { changes } from './changes.ts';
import { type Command, commandNames, type Sorry, unknown } from './command.ts';
import { confirm } from './confirm.ts';
import { contest } from './contest.ts';
import { corrections } from './corrections.ts';
import { deadlines } from './deadlines.ts';
import { demands } from './demands.ts';
import { digest } from './digest.ts';
import { edit } from './edit.ts';
import { entry } from './entry.ts';
import { exporting } from './export.ts';
import { helpFor } from './help.ts';
import { history } from './history.ts';
import { issue } from './issue.ts';
import { mood } from './mood.ts';
import { nextRound } from './next-round.ts';
import { purge } from './purge.ts';
import { quote } from './quote.ts';
import { review } from './review.ts';
import { roles } from './roles.ts';
import { rounds } from './rounds.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { undo } from './undo.ts';
import { who } from './who.ts';
import { withdraw } from './withdraw.ts';

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [
  status,
  nextRound,
  rounds,
  attending,
  demands,
  issue,
  deadlines,
  who,
  mood,
  sources,
  asOfFor(() => commands),
  digest,
  corrections,
  changes,
  history,
  undo,
  review,
  roles,
  exporting,
  add,
  edit,
  confirm,
  contest,
  withdraw,
  purge,
  entry,
  quote,
  helpFor(() => commands),
];

/** Returns the command that a line calls, and the words left for it; a line without words calls `status`. */
export const commandCalled = (
  words: readonly Word[],
  negotiation: Negotiation,
): { command: Command; words: readonly Word[] } | Sorry => {
  if (words.length === 0) return { command: status, words };
  const head = findHead(words, names);
  if (!head) return uncalled(words, negotiation);
  const rest = words.slice(head.length);
  if (rest.length === 0 || !head.hit.takesNoWords) return { command: head.hit, words: rest };
  return rest[0]?.typed === words[head.length - 1]?.typed
    ? mistyped(head.hit, words)
    : tooMuch(head.hit, rest, negotiation);
};

/** Answers one typed piece that only begins like a command, such as `next-roud`. */
const mistyped = ({ name }: Command, words: readonly Word[]): Sorry => {
  const [first] = words;
  const piece = words.filter(({ typed }) => typed === first?.typed);
  return {
    ...unknown('command', piece, { near: [], among: names, line: String }),
    near: [{ label: name, line: name }],
  };
};

/** Rejects words after a command that takes none: they would seem to narrow it. */
const tooMuch = ({ name }: Command, rest: readonly Word[], negotiation: Negotiation): Sorry => ({
  sorry: 'extra',
  word: quoted(rest),
  near: [{ label: name, line: name }, ...questionsAbout(rest, negotiation)],
  known: [],
});

const names = commandNames(commands);

/** Answers a line that begins with no command: a typing slip, or a name that some command takes. */
const uncalled = (words: readonly Word[], negotiation: Negotiation): Sorry => {
  const [first] = words;
  const sorry = unknown('command', words.slice(0, 1), { near: [], among: names, line: String });
  const meant = questionsAbout(words, negotiation);
  if (meant.length > 0) return { ...sorry, near: meant };
  const behind = behindFirst(words);
  const near = [
    ...slips(allNear(phrase(words), partyNames(negotiation)), questionOn('demands')),
    ...slips(allNear(phrase(words), issueNames(negotiation)), questionOn('issue')),
    ...slips(allNear(phrase(words), personNames(negotiation)), questionOn('who')),
    // Last among equally near suggestions, since a command has many names.
    ...slips(allNear(first?.text ?? '', names), (label) => ({ label, line: `${label} ${behind}`.trim() })),
  ];
  const nearestFirst = near.toSorted((one, other) => one.edits - other.edits).slice(0, 3);
  return { ...sorry, near: nearestFirst.map(({ offer }) => offer) };
};

const slips = (near: readonly Near<Named<unknown>>[], offer: (label: string) => Related) =>
  near.map(({ one, edits }) => ({ edits, offer: offer(one.label) }));

const questionOn =
  (command: string) =>
  (name: string): Related => {
    const line = `${command} ${name.toLowerCase()}`;
    return { label: line, line };
  };

/** Returns the line as typed after its first word, which may end inside a typed piece such as `next-round`. */
const behindFirst = ([first, ...rest]: readonly Word[]): string => {
  const end = rest.findIndex(({ typed }) => typed !== first?.typed);
  const inside = end < 0 ? rest : rest.slice(0, end);
  return `${phrase(inside)} ${quoted(rest.slice(inside.length))}`.trim();
};

const questionsAbout = (words: readonly Word[], negotiation: Negotiation): readonly Related[] => {
  const said = quoted(words);
  const line = (line: string): Related => ({ label: line, line });
  if (findHead(words, partyNames(negotiation))) return [line(`demands ${said}`), line(`who ${said}`)];
  if (findHead(words, issueNames(negotiation))) return [line(`issue ${said}`), line(`demands about ${said}`)];
  return findHead(words, personNames(negotiation)) ? [line(`who ${said}`)] : [];
};
