import { expect, test } from 'vitest';
import { type Committed, groupCommit } from '../../src/store/group-commit.ts';

/** Commits one piece of work after the other, and counts how often. */
const counting = () => {
  const seen = { commits: 0 };
  const atOnce: Committed = async (work) => {
    seen.commits += 1;
    return work();
  };
  return { seen, together: groupCommit(atOnce, 20) };
};

test('what comes within a moment is committed together, and each gets its own result', async () => {
  const { seen, together } = counting();
  const first = await Promise.all([1, 2, 3].map((number) => together(() => number * 10)));
  const second = await together(() => 'later');
  expect({ first, second, commits: seen.commits }).toEqual({ first: [10, 20, 30], second: 'later', commits: 2 });
});

test('when the commit fails, nobody is told that anything is durable', async () => {
  const together = groupCommit(async (work) => {
    work();
    throw new Error('The disk is full.');
  }, 20);
  const told = await Promise.allSettled([together(() => 1), together(() => 2)]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
