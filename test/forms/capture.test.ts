import { expect, test } from 'vitest';
import {
  alreadyKept,
  alreadyResting,
  captured,
  messageId,
  recast,
  reportOf,
  writtenOn,
} from '../../src/forms/capture.ts';
import { squid } from '../support/kind-forms.ts';

const { negotiation, words } = squid;
const message = { channel: 'C0TRADE', ts: '1932796800.000200', text: '  No deal yet  ', place: '#desk' };

test('the same message is the same source, whatever became of its words', () => {
  expect(messageId(message)).toBe('message-c0trade-1932796800-000200');
});

test('a message is of the day on which it was written where the record is kept', () => {
  expect({ auckland: writtenOn(message, negotiation), before: writtenOn({ ts: '1932700000' }, negotiation) }).toEqual({
    auckland: '2031-04-01',
    before: '2031-03-31',
  });
});

test('its words are the quotation, itself the source, its own day the day of report', () => {
  expect(captured({ ...message, link: 'https://desk.example/p1' }, 'remark', negotiation, words)).toEqual({
    'cite.source': '+new',
    'cite.level': 'team',
    'source.title': 'Message in #desk, 1 April 2031, 21:00',
    'source.short': 'Message in #desk, 1 Apr 2031',
    'source.type': 'message',
    'source.published': '2031-04-01',
    'source.url': 'https://desk.example/p1',
    reported: '2031-04-01',
    'remark.quote': 'No deal yet',
  });
});

test('a message without a link has no address, and its words are what a demand asks', () => {
  const values = captured(message, 'demand', negotiation, words);
  expect({ hasUrl: 'source.url' in values, asks: values['demand.asks'] }).toEqual({
    hasUrl: false,
    asks: 'No deal yet',
  });
});

test('a quotation has room for 300 characters', () => {
  expect(captured({ ...message, text: 'x'.repeat(400) }, 'remark', negotiation, words)['remark.quote']).toHaveLength(
    300,
  );
});

test('as another kind, the quotation goes into its field, and the rest stays', () => {
  expect(recast({ 'remark.quote': 'No deal', 'cite.level': 'team' }, 'remark', 'demand')).toEqual({
    'remark.quote': 'No deal',
    'cite.level': 'team',
    'demand.asks': 'No deal',
  });
});

test('what rests on a source is found by it', () => {
  expect({ memo: alreadyResting(negotiation, 'memo'), message: alreadyKept(negotiation, message) }).toEqual({
    memo: ['quarterly', 'tables-agree'],
    message: [],
  });
});

test('who wrote it stays with it, with the channel, the time and always the year', () => {
  const { 'source.title': title, 'source.short': short } = captured(
    { ...message, author: 'Ann Lee' },
    'remark',
    negotiation,
    words,
  );
  expect({ title, short }).toEqual({
    title: 'Message from Ann Lee in #desk, 1 April 2031, 21:00',
    short: 'Ann Lee in #desk, 1 Apr 2031',
  });
});

test('a long name leaves room for the day', () => {
  const { 'source.short': short } = captured({ ...message, author: 'A'.repeat(80) }, 'remark', negotiation, words);
  expect({ end: String(short).slice(-12), length: short?.length }).toEqual({ end: ', 1 Apr 2031', length: 60 });
});

test('quotation marks do not nest', () => {
  const quoted = (text: string) => captured({ ...message, text }, 'remark', negotiation, words)['remark.quote'];
  expect({ around: quoted('“No deal yet”'), within: quoted('He said "no deal" and “left”') }).toEqual({
    around: 'No deal yet',
    within: 'He said ‘no deal’ and ‘left’',
  });
});

test('a report that it passes on is the outlet’s, has no title or link, and no quote', () => {
  const link = 'https://desk.example/p1';
  const values = captured({ ...message, text: 'Reuters says no deal', link }, 'remark', negotiation, words);
  expect({ remark: reportOf(values, 'Reuters', 'remark'), round: reportOf(values, 'Reuters', 'round').note }).toEqual({
    remark: {
      ...{ 'cite.source': '+new', 'cite.level': 'press-report', reported: '2031-04-01' },
      ...{ 'source.title': '', 'source.short': 'Reuters', 'source.type': 'article', 'source.published': '2031-04-01' },
      'remark.says': 'Reuters says no deal',
    },
    round: 'Reuters says no deal',
  });
});

test('as a kind for which something was typed, that stays', () => {
  const values = { 'remark.quote': 'No deal', 'demand.asks': 'More squid' };
  expect(recast(values, 'remark', 'demand')).toEqual(values);
});
