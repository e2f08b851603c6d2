/** Nouns of lists that are cut short. */
const things = {
  rounds: 'numbered rounds',
  talks: 'talks without a number',
  lengths: 'statements on the length of a round',
  deadlines: 'deadlines',
  elections: 'elections',
  remarks: 'remarks',
  demands: 'demands',
  changes: 'changes',
  people: 'people',
  meetings: 'meetings',
  sources: 'sources',
};
export type Thing = keyof typeof things;

const joined = (items: readonly string[], word: 'and' | 'or'): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((part) => part !== '').join(` ${word} `);

/** Several things in one phrase. */
export const lists = {
  /** `Canada, Mexico and United States` */
  and: (items: readonly string[]): string => joined(items, 'and'),
  /** Which part of a longer list is shown, and of what: `The latest 5 of 7 numbered rounds.`; nothing where all of it is. */
  part: (which: 'first' | 'next' | 'latest', of: Thing, shown: number, total: number): string | null =>
    shown < total ? `The ${which} ${shown} of ${total} ${things[of]}.` : null,
  /** `Canada, Mexico or United States` */
  or: (items: readonly string[]): string => joined(items, 'or'),
  /** The same text with a capital first: an option of a menu, a beginning of a sentence. */
  capital: (text: string): string => text.charAt(0).toUpperCase() + text.slice(1),
};

/** `no demands`, `1 demand`, `5 demands`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
