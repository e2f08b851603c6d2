import { expect, test } from 'vitest';
import { placesTogether } from '../../src/record/places.ts';

test.each([
  ['numbers behind one mark, in order, each once', ['¶14', '¶2', '¶14, 9'], '¶2, 9, 14'],
  ['two in a row are named', ['¶12', '¶13'], '¶12, 13'],
  ['three in a row are a range', ['¶12, 14', '¶13'], '¶12–14'],
  ['a range is read, with a hyphen or a dash, and may begin a list', ['¶3-5,7', '¶6–6'], '¶3–7'],
  ['numbers are ordered as numbers', ['¶10', '¶9', '¶100'], '¶9, 10, 100'],
  ['a mark may be a word', ['p. 3', 'p. 4, 5'], 'p. 3–5'],
  ['a range of 201 numbers is written out', ['¶1–201', '¶202'], '¶1–202'],
  ['a longer range is left as it was written', ['¶1–202', '¶203'], '¶1–202; ¶203'],
  ['a range that runs backwards is left as it was written', ['¶9–8', '¶10'], '¶9–8; ¶10'],
  ['a list with such a range in it is left whole', ['¶2, 9–8', '¶3'], '¶2, 9–8; ¶3'],
  ['two marks are not mixed, and each place is named once', ['¶12', 'p. 13', '¶12'], '¶12; p. 13'],
  ['a mark and none are not mixed', ['¶12', '13'], '¶12; 13'],
  ['words keep a place as it was written', ['¶12', '¶13 (caption)'], '¶12; ¶13 (caption)'],
  ['words before a list keep it as it was written', ['caption', '¶13'], 'caption; ¶13'],
  ['two numbers that no comma parts are words', ['¶12 13', '¶14'], '¶12 13; ¶14'],
  ['a number of seven digits is no number of a place', ['¶1234567', '¶1'], '¶1234567; ¶1'],
  ['a list that ends in a number of seven digits is left whole', ['¶1, 1234567', '¶2'], '¶1, 1234567; ¶2'],
  ['none are nothing', [], ''],
])('places together: %s', (_rule, places, together) => {
  expect(placesTogether(places)).toBe(together);
});
