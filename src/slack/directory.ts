import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Conversation, Directory, PersonKnown } from '../bot/directory.ts';
import type { Log } from './log.ts';
import { refusalOf } from './refusal.ts';

/** Cache lifetime, ms: a person's data changes seldom, and the first request after it waits for Slack. */
const lifetime = 300_000;
/** Milliseconds for which an answer still holds while Slack cannot be asked, so that its outages lock nobody out. */
const fallback = 3_600_000;
/** Cache lifetime of who is in a channel, ms. */
const membersLifetime = 60_000;
/** Time that a call which failed must have taken for Slack to count as silent, ms, and for how long it then is not asked. */
const slow = 500;
const silence = 15_000;
const kept = 5_000;

const flag = z.boolean().default(false);

const userInfo = z.object({
  user: z.object({
    team_id: z.string().optional(),
    tz: z.string().nullish(),
    is_admin: flag,
    is_owner: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    deleted: flag,
    /**
     * Workspaces of an Enterprise organisation that the person belongs to; `team_id` is only the first of them
     * (docs.slack.dev/reference/objects/user-object).
     */
    enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
  }),
});

const everybodyListed = z.object({
  members: z.array(userInfo.shape.user.extend({ id: z.string() })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});

const membersListed = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});

const channelInfo = z.object({
  channel: z.object({
    is_im: flag,
    is_mpim: flag,
    is_archived: flag,
    is_member: flag,
    is_ext_shared: flag,
    is_pending_ext_shared: flag,
    conversation_host_id: z.string().optional(),
  }),
});

const conversations = z.object({
  channels: z.array(z.object({ id: z.string() })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});

/** Most pages of channels that are read; nobody is in more than a few thousand channels. */
const mostPages = 10;

/** Most pages of people that are read while a person waits: 1,000 people. */
const mostPagesOfPeople = 5;
const pageOfPeople = 200;
/** Time after which no further page of people is read, ms: a person waits. */
const longestReading = 2_000;

const groupMembers = z.object({ users: z.array(z.string()) });

const personOf = (team: string, { user }: z.infer<typeof userInfo>): PersonKnown => ({
  standing: standingOf(team, user),
  zone: user.tz ?? '',
});

const standingOf = (team: string, user: z.infer<typeof userInfo>['user']): PersonKnown['standing'] => {
  const teams = [...(user.team_id ? [user.team_id] : []), ...(user.enterprise_user?.teams ?? [])];
  if (user.deleted || user.is_stranger || !teams.includes(team)) return 'stranger';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  return user.is_admin || user.is_owner ? 'admin' : 'member';
};

const placeOf = (team: string, { channel }: z.infer<typeof channelInfo>): Conversation => ({
  kind: channel.is_im || channel.is_mpim ? 'direct' : 'channel',
  archived: channel.is_archived,
  member: channel.is_member,
  foreign: channel.is_ext_shared && (channel.conversation_host_id ?? team) !== team,
  shared: channel.is_ext_shared || channel.is_pending_ext_shared,
});

/** Conversation in place of a private channel that the bot is not in, which Slack does not show it. */
const unseen: Conversation = { kind: 'channel', archived: false, member: false, foreign: false, shared: false };

type Question<T> = (team: string, id: string) => Promise<T>;

/** How long an answer counts, and how long it does while Slack cannot be asked, ms. */
interface Lifetimes {
  readonly ttl: number;
  readonly ttlOfEarlier: number;
}

/**
 * Caches each answer, for five minutes unless told otherwise, shares a call between simultaneous requests, and when Slack fails returns the
 * last answer, or `null`. The caches are made with the first question: each takes its whole room at once.
 */
const remembered = <T extends object>(
  ask: Question<T>,
  log: Log,
  elapsed: () => number,
  lifetimes: Lifetimes = { ttl: lifetime, ttlOfEarlier: fallback },
): Question<T | null> => {
  let asking: Question<T | null> | undefined;
  return (team, id) => {
    asking ??= cached(ask, log, elapsed, lifetimes);
    return asking(team, id);
  };
};

const cached = <T extends object>(
  ask: Question<T>,
  log: Log,
  elapsed: () => number,
  { ttl, ttlOfEarlier }: Lifetimes,
): Question<T | null> => {
  // Reading the clock each time is cheaper than the library's timer, and exact: no answer outlives its lifetime.
  const common = { max: kept, perf: { now: elapsed }, ttlResolution: 0 };
  const answers = new LRUCache<string, T>({ ...common, ttl });
  const earlier = new LRUCache<string, T>({ ...common, ttl: ttlOfEarlier });
  const silent = new LRUCache<string, true>({ ...common, ttl: silence });
  const underWay = new Map<string, Promise<T | null>>();

  const askNow = async (key: string, team: string, id: string): Promise<T | null> => {
    const began = elapsed();
    try {
      const answer = await ask(team, id);
      answers.set(key, answer);
      earlier.set(key, answer);
      return answer;
    } catch (error) {
      log.warn({ about: id, error: refusalOf(error) }, 'Slack could not be asked about a person or a place');
      // Whoever asks next would wait as long for nothing.
      if (elapsed() - began >= slow) silent.set(key, true);
      return earlier.get(key) ?? null;
    } finally {
      underWay.delete(key);
    }
  };

  return async (team, id) => {
    const key = `${team} ${id}`;
    const known = answers.get(key);
    if (known) return known;
    if (silent.has(key)) return earlier.get(key) ?? null;
    const asking = underWay.get(key) ?? askNow(key, team, id);
    underWay.set(key, asking);
    return asking;
  };
};

/** Creates the directory: asks Slack about people and channels, with the client for calls that a person waits for. */
export const createDirectory = (client: WebClient, log: Log, elapsed = () => performance.now()): Directory => {
  const place = async (team: string, channel: string): Promise<Conversation> => {
    try {
      return placeOf(team, channelInfo.parse(await client.conversations.info({ channel })));
    } catch (error) {
      if (refusalOf(error) === 'channel_not_found') return unseen;
      throw error;
    }
  };
  const channelsOf = async (asked: { readonly types: string; readonly user?: string }): Promise<readonly string[]> => {
    const ids: string[] = [];
    let cursor = '';
    for (let page = 0; page === 0 || (cursor !== '' && page < mostPages); page += 1) {
      const answer = await client.users.conversations({ ...asked, limit: 200, ...(cursor && { cursor }) });
      const { channels, response_metadata: more } = conversations.parse(answer);
      ids.push(...channels.map(({ id }) => id));
      cursor = more?.next_cursor ?? '';
    }
    return ids;
  };
  /** Reads pages of people until the last one, or the last one that is read. */
  const paged = async <T>(
    read: (page: {
      readonly limit: number;
      readonly cursor?: string;
    }) => Promise<{ found: readonly T[]; next: string }>,
  ): Promise<{ readonly found: readonly T[]; readonly isWhole: boolean }> => {
    const all: T[] = [];
    const began = elapsed();
    const isInTime = (page: number) => page < mostPagesOfPeople && elapsed() - began < longestReading;
    let cursor = '';
    for (let page = 0; page === 0 || (cursor !== '' && isInTime(page)); page += 1) {
      const { found, next } = await read({ limit: pageOfPeople, ...(cursor && { cursor }) });
      all.push(...found);
      cursor = next;
    }
    return { found: all, isWhole: cursor === '' };
  };
  const everybody = remembered(
    async (team) => {
      const { found, isWhole } = await paged(async (page) => {
        const { members, response_metadata: more } = everybodyListed.parse(await client.users.list(page));
        return { found: members, next: more?.next_cursor ?? '' };
      });
      return { standings: new Map(found.map(({ id, ...user }) => [id, standingOf(team, user)])), isWhole };
    },
    log,
    elapsed,
  );
  // Short-lived, so that newcomers to a channel count soon; nothing older is relied on while Slack is silent.
  const membersOf = remembered(
    async (_team, channel) => {
      const { found, isWhole } = await paged(async (page) => {
        const { members, response_metadata: more } = membersListed.parse(
          await client.conversations.members({ channel, ...page }),
        );
        return { found: members, next: more?.next_cursor ?? '' };
      });
      return { people: found, isWhole };
    },
    log,
    elapsed,
    { ttl: membersLifetime, ttlOfEarlier: membersLifetime },
  );
  const publicChannels = remembered(async () => channelsOf({ types: 'public_channel' }), log, elapsed);
  // Of a person’s private channels Slack names only those with the bot
  // (docs.slack.dev/reference/methods/users.conversations).
  const ownChannels = remembered(
    async (_team, user) => channelsOf({ types: 'public_channel,private_channel', user }),
    log,
    elapsed,
  );
  return {
    person: remembered(
      async (team, user) => personOf(team, userInfo.parse(await client.users.info({ user }))),
      log,
      elapsed,
    ),
    // Not cached: after inviting the bot a person tries again at once, and must not get an older answer.
    async place(team, channel) {
      try {
        return await place(team, channel);
      } catch (error) {
        log.warn({ about: channel, error: refusalOf(error) }, 'Slack could not be asked about a place');
        return null;
      }
    },
    async channelsOpenTo(team, user) {
      const [all, own] = await Promise.all([publicChannels(team, ''), ownChannels(team, user)]);
      return all && own && [...all, ...own];
    },
    everybody: (team) => everybody(team, ''),
    membersOf,
    peopleOf: remembered(
      async (_team, usergroup) => groupMembers.parse(await client.usergroups.users.list({ usergroup })).users,
      log,
      elapsed,
    ),
  };
};
