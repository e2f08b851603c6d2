import type { Sourced } from '../record/sourced.ts';
import type { Words } from '../words/words.ts';
import type { LineShown } from './line-shown.ts';
import { type PositionShown, type ResponseShown, saidOf } from './position.ts';
import { dateSpoken } from './schedule.ts';

/** A sentence that stands alone, as plain text, with its source. */
export interface Sentence {
  readonly says: string;
  readonly source: Sourced;
}

/** Ends text with a full stop where its own words have none. */
export const ended = (text: string): string => (/[.?!]”?$/u.test(text) ? text : `${text}.`);

/** A response with the demand it answers: by itself, a stance says nothing. */
const answerTo = (
  { asks, by: demander }: Pick<PositionShown, 'asks' | 'by'>,
  response: ResponseShown,
  words: Words,
): string => words.quote.response({ by: response.by, said: saidIn(response, words), demander, asks });

/** The stance, and its own words where it has any. */
const saidIn = (response: ResponseShown, words: Words): string =>
  response.quote
    ? `${words.sourcing.stance(response.stance)}, ${saidOf(response, words)}`
    : words.sourcing.stance(response.stance);

const pieces = (lead: string, texts: readonly (string | undefined)[]): string =>
  `${lead}: ${texts.filter(Boolean).join(', ')}`;

/** The sentences of a line; none of a name, which states nothing. */
export const sentencesOf = (line: LineShown, words: Words): readonly Sentence[] => {
  switch (line.kind) {
    case 'source':
    case 'party':
    case 'issue':
      return [];
    case 'person': {
      const { name, role, party, source } = line.shown;
      return [{ says: words.who.person(name, words.meetings.role(role, party.name)), source }];
    }
    case 'round': {
      const { where, host, date, source, ...named } = line.shown;
      const hosted = host && words.rounds.host(host.inSentence);
      return [{ says: pieces(words.rounds.name(named), [where, hosted, dateSpoken(date, words)]), source }];
    }
    case 'meeting': {
      const { name, where, date, programme, source } = line.shown;
      const held = ended(pieces(name, [where, dateSpoken(date, words)]));
      return [{ says: programme.length > 0 ? `${held} ${words.meetings.programme(programme)}` : held, source }];
    }
    case 'attendance': {
      const { name, part, source } = line.shown;
      return [{ says: pieces(line.meeting, [words.meetings.partSpoken(name, part)]), source }];
    }
    case 'demand': {
      const { asks, issue, by, on, source, responses } = line.shown;
      return [
        { says: words.quote.demand({ asks, issue, by, on }), source },
        ...responses.map((response) => ({ says: answerTo({ asks, by }, response, words), source: response.source })),
      ];
    }
    case 'response': {
      return [{ says: answerTo(line.to, line.shown, words), source: line.shown.source }];
    }
    case 'unitemised': {
      const { by, to, source } = line.shown;
      return [{ says: words.demands.unitemised(by, to, saidOf(line.shown, words)), source }];
    }
    case 'deadline': {
      const { name, date, of, outlook, source } = line.shown;
      const whose = words.deadlines.of(of.map(({ inSentence }) => inSentence));
      return [
        { says: pieces(name, [dateSpoken(date, words), whose, outlook && words.deadlines.outlook(outlook)]), source },
      ];
    }
    case 'election': {
      const { name, party, date, source } = line.shown;
      return [{ says: pieces(name, [party.name, dateSpoken(date, words)]), source }];
    }
    case 'pace':
      return [line.shown];
    case 'remark': {
      const { says, quote, source } = line.shown;
      return [{ says: quote ? words.mood.quotation(says, quote) : says, source }];
    }
  }
};
