import { expect, test } from 'vitest';
import { all } from '../../src/record/negotiation.ts';
import { questionAbout } from '../../src/record/question-about.ts';
import { nafta } from '../support/asking.ts';

test.each([
  ['source', 'sources cbc'],
  ['party', 'who canada'],
  ['person', 'who freeland'],
  ['issue', 'issue autos'],
  ['round', 'rounds'],
  ['pace', 'rounds'],
  ['meeting', 'attending ministers-meeting'],
  ['attendance', 'attending ministers-meeting'],
  ['demand', 'demands by united-states about autos'],
  ['deadline', 'deadlines'],
  ['election', 'deadlines'],
  ['remark', 'mood'],
] as const)('what the record says of a %s is asked by “%s”', (kind, line) => {
  const [entry] = all(nafta, kind);
  if (!entry) throw new Error(`The record has no ${kind}.`);
  expect(questionAbout(nafta, entry)).toBe(line);
});

test('a response is found under the demand that it answers, else under the party whose demands it answers', () => {
  const [response] = all(nafta, 'response');
  if (!response) throw new Error('The record has no response.');
  const about = (demand?: string, to?: string) => questionAbout(nafta, { ...response, demand, to });
  expect({
    demand: about('us-dairy'),
    whole: about(undefined, 'united-states'),
    gone: about('gone'),
    neither: about(),
  }).toEqual({
    demand: 'demands by united-states about dairy',
    whole: 'demands by united-states',
    gone: 'demands',
    neither: 'demands',
  });
});
