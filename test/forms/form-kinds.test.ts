import { expect, test } from 'vitest';
import { confirmForm } from '../../src/forms/confirm.ts';
import { contestForm } from '../../src/forms/contest.ts';
import { formFor } from '../../src/forms/form-kinds.ts';
import { recordForm } from '../../src/forms/record-form.ts';
import { withdrawForm } from '../../src/forms/withdraw.ts';

test.each([
  ['choose', recordForm],
  ['add', recordForm],
  ['edit', recordForm],
  ['confirm', confirmForm],
  ['withdraw', withdrawForm],
  ['contest', contestForm],
] as const)('what can be done, %s, has its form', (kind, form) => {
  expect(formFor(kind)).toBe(form);
});
