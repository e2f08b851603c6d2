/** Several things in one phrase. */
export const lists = {
  /** `Canada, Mexico and United States` */
  and: (items: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items),
  /** Which part of a longer list is shown; nothing where all of it is. */
  part: (which: 'first' | 'next' | 'latest', shown: number, total: number): string | null =>
    shown < total ? `The ${which} ${shown} of ${total}.` : null,
  /** `Canada, Mexico or United States` */
  or: (items: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items),
};

/** `no demands`, `1 demand`, `5 demands`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
