import { describe, expect, test } from 'vitest';
import { hasNameShape } from '../../src/record/name-shape.ts';

/** Words that the record has for parties, places, issues and offices. */
const known = new Set(['canadian', 'canada', 'mexico', 'mexican', 'us', 'nafta', 'ustr', 'tern', 'bay', 'veldmark']);

describe('these describe and name nobody', () => {
  test.each([
    'a source with direct knowledge of the talks',
    'a source not authorised to speak on the record',
    'an adviser to the Veldmark delegation',
    'U.S. official',
    'a U.S. official',
    'two U.S. officials',
    'Senior U.S. Official',
    'a senior Canadian official',
    'Senior Canadian Trade Official',
    'White House aide',
    'a former White House official',
    'an ex-White House aide',
    'somebody at the White House',
    'the White House’s spokesman',
    'Bloc Québécois official',
    'a Bloc Québécois aide',
    'a Parti Québécois adviser',
    'an official at Global Affairs Canada',
    'Global Affairs Canada official',
    'a source in the Department of Foreign Affairs and International Trade',
    'an aide to the Secretary of Commerce',
    'a State Department lawyer',
    'Downing Street aide',
    'Capitol Hill staffer',
    'an Élysée Palace adviser',
    'a Norwegian Labour official',
    'a New York banker',
    'a lawyer in New York',
    'a Tern Bay fisherman',
    'a NAFTA negotiator',
    'a USTR desk officer',
    'an EU diplomat',
    'Former Deputy Prime Minister',
    'Official',
    'Somebody from accounting',
    'a member of the Ways and Means Committee',
    'a person familiar with the Prime Minister’s thinking',
    'somebody close to Ross',
    'Three Mexican and Canadian negotiators',
    'une source proche du dossier',
    'Fonctionnaire du Trésor',
    'un haut fonctionnaire du ministère des Affaires étrangères',
    'Fuente de la Secretaría de Economía',
    'un funcionario de la Secretaría de Economía',
    'Hoher Beamter im Kanzleramt',
    'Vertreter der Bundesregierung',
    'ein Beamter des Wirtschaftsministeriums',
    'Источник в правительстве',
    'πηγή του υπουργείου',
    '部長に近い人',
    '政府关系者',
    '匿名官员',
    'مسؤول كندي',
  ])('%s', (description) => {
    expect(hasNameShape(description, known)).toBe(false);
  });
});

describe('these have the shape of a name', () => {
  test.each([
    'Jane Doe',
    'Jane Doe, an aide',
    'an aide, Jane Doe',
    'an aide named Jane Doe',
    'an aide to Jane Doe',
    'Jane Doe’s aide',
    'Jane Doe aide',
    'the Jane Doe campaign',
    'Jane Doe (U.S. official)',
    'Jane Doe – Canadian official',
    'Trade Minister Jane Doe',
    'Canadian official Jane Doe',
    'JANE DOE',
    'J. Doe',
    'J.D. Doe',
    'Jane Q. Doe',
    'Ms. Doe',
    'Dr Doe, an adviser',
    'Ambassador Doe',
    'Minister Doe, speaking privately',
    'Jane',
    'Jane, an aide',
    'Jean-Pierre Côté',
    'Élodie Québec-Roy',
    'María de la Cruz',
    'Ursula von der Berg',
    'Jan van den Hoek',
    'José Núñez y Vargas',
    'Siobhán O’Brien',
    'Nguyễn Văn An',
    'Łukasz Żak',
    'Иван Иванов',
    'Ζωή Παππά',
    'Jane Green, an aide',
    'Mike House, an adviser',
    '王毅',
    '김정훈',
    'محمد علي',
  ])('%s', (description) => {
    expect(hasNameShape(description, known)).toBe(true);
  });
});

test('an empty description has no shape at all', () => {
  expect(['', '  ', '42', '…'].map((text) => hasNameShape(text))).toEqual([false, false, false, false]);
});

test('without a word of the record, an abbreviation before an office is no name either', () => {
  expect(['U.S. official', 'a senior U.K. diplomat', 'E.U. aide'].map((text) => hasNameShape(text))).toEqual([
    false,
    false,
    false,
  ]);
});
