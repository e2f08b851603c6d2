import { expect, test } from 'vitest';
import { audienceOf } from '../../src/bot/audience.ts';
import type { Conversation, Directory } from '../../src/bot/directory.ts';
import { buttonsOf, screenOf } from '../support/asking.ts';
import { member, town } from '../support/digest-town.ts';
import { formOf } from '../support/form-filler.ts';
import { keptBot, directory as known, teaching } from '../support/keeping.ts';
import { temporaryStore } from '../support/store.ts';

/** A channel of the bot's with these people in it, in the workspace of those tests. */
const channelOf = (people: readonly string[], more: Partial<Directory> = {}): Directory => ({
  ...known,
  place: async () => member,
  membersOf: async () => ({ people, isWhole: true }),
  ...more,
});

const some = (count: number) => ({ kind: 'some', count });
const all = { kind: 'readers' };
const unknown = { kind: 'unknown' };
const shared = { kind: 'shared' };
const at = (place: Partial<Conversation>) => channelOf(['UANNA'], { place: async () => ({ ...member, ...place }) });
const people = (count: number) => Array.from({ length: count }, (_, number) => `UMORE${number}`);

/** A channel of members who are beyond those that are read in one go. */
const lookedUp = (count: number) =>
  channelOf(people(count), { everybody: async () => null, person: async () => ({ standing: 'member', zone: 'UTC' }) });

test.each<[string, Directory, object]>([
  ['members and admins', channelOf(['UADMIN', 'UANNA']), all],
  ['a guest and a stranger', channelOf(['UANNA', 'UGUEST', 'USTRANGER']), some(2)],
  ['somebody of whom Slack tells nothing', channelOf(['UANNA', 'USILENT']), unknown],
  ['more people than are read', channelOf([], { membersOf: async () => ({ people: [], isWhole: false }) }), unknown],
  ['people whom Slack does not tell', channelOf([], { membersOf: async () => null }), unknown],
  ['more to look up than is done', lookedUp(51), unknown],
  ['as many to look up as is done', lookedUp(50), all],
  ['a place that Slack does not tell', channelOf(['UANNA'], { place: async () => null }), unknown],
  ['another company', at({ shared: true }), shared],
  ['no bot, where nothing can be posted', at({ member: false }), all],
])('a channel with %s', async (_name, directory, expected) => {
  expect(await audienceOf({ store: temporaryStore(), directory }, teaching, 'C1')).toEqual(expected);
});

test('nobody else reads a direct message', async () => {
  const asked: string[] = [];
  const directory = channelOf(['UGUEST'], {
    membersOf: async () => {
      asked.push('members');
      return null;
    },
  });
  expect({ audience: await audienceOf({ store: temporaryStore(), directory }, teaching, 'D1'), asked }).toEqual({
    audience: all,
    asked: [],
  });
});

test('rights that were granted count before standing, of a person and of a group', async () => {
  const kept = keptBot();
  const here = () =>
    audienceOf({ store: kept.store, directory: channelOf(['UANNA', 'UGUEST', 'UBELA']) }, teaching, 'C1');
  const before = await here();
  await kept.ask('UADMIN', 'roles <@UANNA> none');
  const withoutAnna = await here();
  await kept.ask('UADMIN', 'roles <!subteam^SDESK> read');
  const withGroup = await here();
  // Of a group that could be read when it was given the right, and no more.
  const given = { subject: 'SUNKNOWN', may: 'read' as const, by: 'UADMIN', at: '2026-05-04T12:00:00Z' };
  await kept.store.grants.give(teaching, given, () => false);
  expect({ before, withoutAnna, withGroup, withUnknown: await here() }).toEqual({
    before: some(1),
    withoutAnna: some(2),
    withGroup: some(1),
    withUnknown: unknown,
  });
});

const guests = channelOf(['UANNA', 'UGUEST', 'USTRANGER']);

/** Presses a button of the message by its label, in the channel. */
const pressing = (kept: ReturnType<typeof keptBot>) => (value: string | undefined) =>
  kept.bot.press({ team: 'T1', person: 'UANNA', channel: 'C1', action: 'share', value: value ?? '' });

test('Share says first how many here may not read it, and posts when asked again', async () => {
  const kept = keptBot({ directory: guests });
  const press = pressing(kept);
  const first = await press(buttonsOf(await kept.ask('UANNA', 'rounds')).Share);
  if (first.to !== 'person') throw new Error('Nothing is asked.');
  const choices = buttonsOf(first.message);
  const anyway = await press(choices['Post anyway']);
  const cancelled = await press(choices.Cancel);
  expect({
    asked: screenOf(first.message),
    replaces: first.replace,
    anyway: {
      to: anyway.to,
      title: anyway.to === 'channel' && anyway.message.text.slice(0, 40),
      instead: anyway.to === 'channel' && anyway.instead?.text,
    },
    cancelled,
  }).toEqual({
    asked: `*2 people here may not read this record.* Nothing was posted yet. Post it all the same?

[Post anyway] [Cancel]`,
    replaces: false,
    anyway: {
      to: 'channel',
      title: expect.stringContaining('As of 17 October 2017'),
      instead: 'Posted to the channel.',
    },
    cancelled: { to: 'person', message: expect.objectContaining({ text: 'Nothing was posted.' }), replace: true },
  });
});

test('Share among readers asks nothing', async () => {
  const kept = keptBot({ directory: channelOf(['UANNA', 'UADMIN']) });
  const answer = await pressing(kept)(buttonsOf(await kept.ask('UANNA', 'rounds')).Share);
  expect({ to: answer.to, instead: 'instead' in answer }).toEqual({ to: 'channel', instead: false });
});

test('where it cannot be told who reads, or another company does, Share says that', async () => {
  const asked = async (directory: Directory) => {
    const kept = keptBot({ directory });
    const answer = await pressing(kept)(buttonsOf(await kept.ask('UANNA', 'rounds')).Share);
    return answer.to === 'person' ? screenOf(answer.message).split('* ')[0] : answer.to;
  };
  expect({
    failing: await asked(channelOf(['UANNA'], { place: async () => null })),
    shared: await asked(at({ shared: true })),
  }).toEqual({
    failing: '*It cannot be told who reads here.',
    shared: '*This channel is shared with another company, or is about to be, so it cannot be told who reads here.',
  });
});

test('“Publish and post here” warns before it writes, and “Publish” posts nothing', async () => {
  const kept = keptBot({ directory: guests });
  const opened = async (says: string) => {
    const form = await formOf(kept.bot, `/nafta add remark: ${says}`, { person: 'UANNA' });
    form.fill({ 'cite.source': 'cbc', 'cite.level': 'press-report', 'remark.about': 'mood' });
    await form.submit();
    await form.press('publish-here');
    return form;
  };
  const form = await opened('They are tired of poultry');
  const asked = form.read().split('\n')[1];
  const written = await kept.store.history(teaching, 'they-are-tired-of-poultry');
  const offered = form.read().match(/\[[^\]]*post[^\]]*\]/gu);
  await form.press('publish-anyway');
  const other = await opened('They are tired of dairy');
  await other.submit();
  expect({
    asked,
    offered,
    written,
    anyway: { title: form.modal().title.text, posted: form.posted.length },
    plain: { title: other.modal().title.text, posted: other.posted.length },
  }).toEqual({
    asked:
      '*2 people here may not read this record. Nothing was published yet. “Publish” puts it on record without posting it here.*',
    offered: ['[Publish and post anyway]'],
    written: [],
    anyway: { title: 'On the record', posted: 1 },
    plain: { title: 'On the record', posted: 0 },
  });
});

test('a digest is set up in a channel with outsiders only after somebody confirms it', async () => {
  const { type, slack, store } = town();
  slack.members = ['UANNA', 'UGUEST'];
  const asked = await type('/nafta digest on 08:30 UTC daily', { person: 'UANNA' });
  const before = (await store.digests.list('T1', 10)).count;
  const choices = buttonsOf(asked);
  const done = await type(choices['Set it up anyway'] ?? '', { person: 'UANNA' });
  const again = await type('/nafta digest on 09:30', { person: 'UANNA' });
  expect({
    asked: screenOf(asked),
    choices,
    before,
    done: screenOf(done).includes('Set up.'),
    again: screenOf(again).includes('Set up.'),
  }).toEqual({
    asked: `The daily digest of this channel

*1 person here may not read this record.*
Everybody here would read the digest, so it was not set up yet. Set it up all the same?

[Set it up anyway] [Cancel]`,
    choices: { 'Set it up anyway': '/nafta digest on 08:30 UTC daily anyway', Cancel: '/nafta digest' },
    before: 0,
    done: true,
    again: true,
  });
});

test('a digest is asked about as well where it cannot be told who reads the channel', async () => {
  const { type, slack } = town();
  const said = async () => screenOf(await type('/nafta digest on')).split('\n')[2];
  slack.place = null;
  const unknownPlace = await said();
  slack.place = { ...member, shared: true };
  expect({ unknownPlace, shared: await said() }).toEqual({
    unknownPlace: '*It cannot be told who reads here.*',
    shared: '*This channel is shared with another company, or is about to be, so it cannot be told who reads here.*',
  });
});
