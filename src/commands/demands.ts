import type { DemandFilter } from '../record/demands.ts';
import { findHead, type Named, nearest, phrase, quoted, wordsOf } from '../record/names.ts';
import { issueNames, partyName, partyNames } from '../record/vocabulary.ts';
import { demandsView } from '../views/demands.ts';
import { type Ask, command, type Sorry, type Sought, unknown } from './command.ts';
import { demandsList } from './position.ts';

/** `demands`: what is demanded, by whom and of whom, and what was answered. */
export const demands = command({
  name: 'demands',
  aliases: ['demand', 'asks'],
  usage: 'demands [by|on] [party] [about issue]',
  examples: ['demands canada', 'demands by us', 'demands on mexico', 'demands by us on canada about dairy'],
  patterns: ['demands {party}', 'demands by {other}', 'demands on {party}', 'demands about {issue}'],
  answeredBy: ['demand', 'response'],
  run(ask) {
    const read = readDemands(ask);
    if ('sorry' in read) return read;
    const { party, ...wanted } = read;
    const lists = party
      ? [
          { ...wanted, on: party },
          { ...wanted, by: party },
        ]
      : [wanted];
    return {
      both: party ? partyName(ask.negotiation, party) : null,
      lists: lists.map((list) => demandsList(ask.negotiation, list)),
      related: [],
    };
  },
  view: demandsView,
});

/** Filter read from the words; `party` is one named without a direction. */
interface Read extends DemandFilter {
  readonly party?: string;
}

type Role = 'by' | 'on' | 'issue' | 'party';

const prepositions = new Map<string, Role>([
  ['by', 'by'],
  ['from', 'by'],
  ['on', 'on'],
  ['of', 'on'],
  ['to', 'on'],
  ['against', 'on'],
  ['about', 'issue'],
  ['re', 'issue'],
  ['regarding', 'issue'],
]);

/** Reads the words left to right: a preposition says what the next name is; a bare name is a party, else an issue. */
const readDemands = (ask: Ask): Read | Sorry => {
  let [read, role]: [Read, Role] = [{}, 'party'];
  for (let at = 0; at < ask.words.length; ) {
    const step = stepAt(ask, at, role);
    if (!step) return lost(ask, at, role);
    if (Object.keys(step.adds).some((key) => key in read)) return twice(ask, at, step.length);
    read = { ...read, ...step.adds };
    if (read.party && read.by && read.on) return twice(ask, at, step.length);
    role = step.role;
    at += step.length;
  }
  return role === 'party' ? directed(read) : unfinished(ask, role);
};

/** Asks for the name that a preposition at the end leads to: `demands on`. */
const unfinished = (ask: Ask, role: Role): Sorry => {
  const among = candidates(ask, role);
  const line = (label: string) => `demands ${phrase([...ask.words, ...wordsOf(label)])}`;
  return unknown(sought[role], [], { near: [], among, line });
};

/** Beside a party that demands, a bare one is demanded of, and the other way round. */
const directed = ({ party, ...read }: Read): Read => {
  if (!party) return read;
  if (read.by) return { ...read, on: party };
  return read.on ? { ...read, by: party } : { ...read, party };
};

/** Reads one step: its part of the filter, the role of the next name, its words' count; an article adds nothing. */
const stepAt = (ask: Ask, at: number, role: Role): { adds: Read; role: Role; length: number } | null => {
  const text = ask.words[at]?.text ?? '';
  const preposition = prepositions.get(text);
  if (preposition) return { adds: {}, role: preposition, length: 1 };
  const head = findHead(ask.words.slice(at), candidates(ask, role));
  if (head) return { adds: head.hit, role: 'party', length: head.length };
  return text === 'the' && at + 1 < ask.words.length ? { adds: {}, role, length: 1 } : null;
};

/** Answers a second name in a role already taken: of two parties, one may be demanding of the other. */
const twice = (ask: Ask, at: number, length: number): Sorry => {
  const [first, second] = [ask.words.slice(0, at), ask.words.slice(at, at + length)].map(phrase);
  const pair = ask.words.some(({ text }) => prepositions.has(text))
    ? []
    : [`by ${first} on ${second}`, `by ${second} on ${first}`];
  return {
    sorry: 'second',
    word: quoted(ask.words.slice(at, at + length)),
    near: [...pair, second].map((rest) => ({ label: `demands ${rest}`, line: `demands ${rest}` })),
    known: [],
  };
};

/** Returns the names that fit a role, each with the filter that it would add. */
const candidates = ({ negotiation }: Ask, role: Role): readonly Named<Read>[] => {
  const parties = partyNames(negotiation).map((party) => ({ ...party, value: { [role]: party.value } }));
  const issues = issueNames(negotiation).map((issue) => ({ ...issue, value: { issue: issue.value } }));
  if (role === 'issue') return issues;
  return role === 'by' ? parties : [...parties, ...issues];
};

const sought: Record<Role, Sought> = { by: 'party', on: 'topic', issue: 'issue', party: 'topic' };

const lost = (ask: Ask, at: number, role: Role): Sorry => {
  const among = candidates(ask, role);
  const next = ask.words.findIndex(({ text }, index) => index > at && prepositions.has(text));
  const chunk = ask.words.slice(at, next < 0 ? undefined : next);
  const wrong = nearest(chunk[0]?.text ?? '', among).length > 0 ? chunk.slice(0, 1) : chunk;
  const around = (label: string) => [ask.words.slice(0, at), wordsOf(label), ask.words.slice(at + wrong.length)].flat();
  return unknown(sought[role], wrong, {
    near: nearest(phrase(wrong), among),
    among,
    line: (label) => `demands ${phrase(around(label))}`,
  });
};
