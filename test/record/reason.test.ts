import { expect, test } from 'vitest';
import { aboutOf } from '../../src/record/reason.ts';

test('a reason is about the entry that replaced another, or about the revision that it takes back', () => {
  expect({
    replaced: aboutOf({ code: 'withdrawn', replacedBy: 'us-dairy' }),
    withdrawn: aboutOf({ code: 'withdrawn' }),
    undone: aboutOf({ code: 'undone', revision: 12 }),
    plain: aboutOf({ code: 'corrected' }),
  }).toEqual({ replaced: 'us-dairy', withdrawn: '', undone: '12', plain: '' });
});
