import type { Conversation } from '../record/conversation.ts';
import type { Standing } from '../record/right.ts';

export type { Conversation };

/** A person as Slack's users.info describes them. */
export interface PersonKnown {
  readonly standing: Standing;
  /** IANA zone set in the person's Slack profile. */
  readonly zone: string;
}

/** Standings in a workspace; not `isWhole` where there are more people than are read. */
export interface Everybody {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly isWhole: boolean;
}

/** People in a channel; not `isWhole` where there are more than are read. */
export interface Members {
  readonly people: readonly string[];
  readonly isWhole: boolean;
}

/** Look-ups of a workspace's people and channels; every answer is `null` where Slack could not be asked. */
export interface Directory {
  person(team: string, person: string): Promise<PersonKnown | null>;
  place(team: string, channel: string): Promise<Conversation | null>;
  /** Returns channels with the bot in them that are public or have the person in them: the ones they may know of. */
  channelsOpenTo(team: string, person: string): Promise<readonly string[] | null>;
  /** Returns the workspace's people, as far as they are read. */
  everybody(team: string): Promise<Everybody | null>;
  /** Returns who is in a channel, as far as they are read. */
  membersOf(team: string, channel: string): Promise<Members | null>;
  /** Returns the ids of the people in a user group. */
  peopleOf(team: string, group: string): Promise<readonly string[] | null>;
}
