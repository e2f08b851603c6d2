/** One line of the record by itself. */
export const entry = {
  withdrawn: (label: string): string => `“${label}” was withdrawn and is no longer shown. Its history stays.`,
  others: (names: readonly string[]): string => `Also: ${names.join(', ')}`,
  question: 'Ask about it',
};
