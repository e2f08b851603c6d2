import type { en } from './en.ts';

/** Every phrase a person reads: a language that lacks one does not compile. */
export type Words = typeof en;

/** The commands there are: each has a line of help in every language. */
export type CommandName = keyof Words['about'];
