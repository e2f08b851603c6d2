import { type Elsewhere, isStep, type Outcome, type Sorry, type Step } from '../commands/command.ts';
import type { Answer } from '../views/answer.ts';
import type { Reader, Room } from './reading.ts';

/** Takes every step that a command needs, until it comes to something that can be shown. */
export const stepThrough = async (
  reader: Reader,
  room: Room,
  outcome: Outcome<Answer>,
): Promise<Answer | Sorry | Elsewhere> =>
  isStep(outcome) ? stepThrough(reader, room, await taken(reader, room, outcome)) : outcome;

const taken = async ({ store, now }: Reader, { team, file }: Room, step: Step<Answer>): Promise<Outcome<Answer>> => {
  const key = { team, negotiation: file.header.id };
  switch (step.step) {
    case 'history':
      return step.next(await store.history(key, step.entry));
    case 'save':
      return step.next(await store.append(key, step.changes, now()));
  }
};
