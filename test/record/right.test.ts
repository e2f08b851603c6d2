import { expect, test } from 'vitest';
import { type Grant, leavesNobody, rightOf, type Standing } from '../../src/record/right.ts';

const somebody = (standing: Standing, groups: readonly string[] = []) => ({ person: 'UANNA', standing, groups });

const grant = (subject: string, may: Grant['may']): Grant => ({
  subject,
  may,
  by: 'UADMIN',
  at: '2026-05-04T12:00:00Z',
});

test.each([
  ['admin', 'approve'],
  ['member', 'edit'],
  ['guest', 'none'],
  ['stranger', 'none'],
] as const)('at first a workspace’s %s may %s', (standing, may) => {
  expect(rightOf(somebody(standing), [])).toBe(may);
});

test('a right of their own counts before that of a group, and the greatest of the groups before what is usual', () => {
  const grants = [grant('SDESK', 'read'), grant('SLEAD', 'approve'), grant('UANNA', 'none')];
  expect(rightOf(somebody('member', ['SDESK', 'SLEAD']), grants)).toBe('none');
  expect(rightOf(somebody('member', ['SDESK', 'SLEAD']), grants.slice(0, 2))).toBe('approve');
  expect(rightOf(somebody('member', ['SDESK']), grants.slice(0, 2))).toBe('read');
  expect(rightOf(somebody('guest'), grants.slice(0, 2))).toBe('none');
});

test('a guest who was given a right has it', () => {
  expect(rightOf(somebody('guest'), [grant('UANNA', 'read')])).toBe('read');
});

test('the last who approves on record cannot give that up, in any way', () => {
  const [admin, given, group] = [somebody('admin'), somebody('member'), somebody('member', ['SLEAD'])];
  expect(leavesNobody(admin, [], { subject: 'UANNA', may: 'edit' })).toBe(true);
  expect(leavesNobody(given, [grant('UANNA', 'approve')], { subject: 'UANNA', may: 'usual' })).toBe(true);
  expect(leavesNobody(group, [grant('SLEAD', 'approve')], { subject: 'SLEAD', may: 'read' })).toBe(true);
});

test('who has named another may step down, and anybody else may be lowered', () => {
  const admin = somebody('admin');
  expect(leavesNobody(admin, [grant('UBELA', 'approve')], { subject: 'UANNA', may: 'edit' })).toBe(false);
  expect(leavesNobody(admin, [grant('UBELA', 'approve')], { subject: 'UBELA', may: 'none' })).toBe(false);
  expect(leavesNobody(admin, [], { subject: 'UANNA', may: 'approve' })).toBe(false);
});
