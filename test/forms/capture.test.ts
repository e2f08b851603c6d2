import { expect, test } from 'vitest';
import { alreadyKept, alreadyResting, captured, messageId, recast, writtenOn } from '../../src/forms/capture.ts';
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
    'source.title': 'Message in #desk, 1 April 2031',
    'source.short': 'Message in #desk',
    'source.type': 'message',
    'source.published': '2031-04-01',
    'source.url': 'https://desk.example/p1',
    reported: '2031-04-01',
    certainty: 'reported',
    'remark.quote': 'No deal yet',
  });
});

test('without a link there is no address, and of a kind without quotations its words are what is said', () => {
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
