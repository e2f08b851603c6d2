import type { Conversation } from '../record/conversation.ts';
import type { Standing } from '../record/right.ts';

export type { Conversation };

/** What Slack knows of a person. */
export interface PersonKnown {
  readonly standing: Standing;
  /** The IANA zone they have set. */
  readonly zone: string;
}

/** What Slack knows of the people and places of a workspace; every answer is `null` where Slack could not be asked. */
export interface Directory {
  person(team: string, person: string): Promise<PersonKnown | null>;
  place(team: string, channel: string): Promise<Conversation | null>;
  /** The channels that somebody may know of: those that the bot is in and everybody may read, and those that they are in with it. */
  channelsOpenTo(team: string, person: string): Promise<readonly string[] | null>;
  /** The people of a user group, by id. */
  peopleOf(team: string, group: string): Promise<readonly string[] | null>;
}
