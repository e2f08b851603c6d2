import { expect, test } from 'vitest';
import { fileSchemaText } from '../../src/record/file-schema.ts';
import { textOf } from '../support/data-file.ts';

test('the schema that editors use is the one that the program uses (npm run schema)', () => {
  expect(textOf('data/negotiation.schema.json')).toBe(fileSchemaText());
});

test.each(['data/nafta.yml', 'test/support/second.yml'])('%s tells editors where its schema is', (path) => {
  const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(textOf(path)) ?? [];
  expect(new URL(schema, `file:///${path}`).pathname).toBe('/data/negotiation.schema.json');
});
