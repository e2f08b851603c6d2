import { expect, test } from 'vitest';
import { outletIn } from '../../src/forms/outlet.ts';
import { naftaRoom } from '../support/filling.ts';

const { negotiation } = naftaRoom();

test.each([
  ['Reuters says talks resume on Friday', 'Reuters'],
  ['Talks resume, according to CBC', 'CBC'],
  ['the Globe reports a deal on autos', 'Globe'],
  ['The Globe and Mail reported it first', 'Globe and Mail'],
  ['Per the Toronto Star, no deal', null],
  ['No deal per the Toronto Star.', 'Toronto Star'],
  ['Big news: Bloomberg is reporting a walkout', 'Bloomberg'],
])('“%s” passes on a report of %s', (text, outlet) => {
  expect(outletIn(text, negotiation)).toBe(outlet);
});

test.each([
  'Freeland says no',
  'Chrystia Freeland said no',
  'Canada says no',
  'The United States reported progress',
  'He says no',
  'Talks on textiles resume on Friday, says the embassy',
  'Minister Lee said no',
  'the embassy says so',
  'Nobody said so',
  'Talks resume',
  '',
])('“%s” names no outlet', (text) => {
  expect(outletIn(text, negotiation)).toBeNull();
});
