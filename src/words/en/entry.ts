/** One line of the record by itself. */
export const entry = {
  withdrawn: (label: string): string => `“${label}” was withdrawn and is no longer shown. Its history stays.`,
  why: (why: string): string => `Why: “${why}”`,
  replacedBy: (label: string): string => `Replaced by: ${label}`,
  others: (names: readonly string[]): string => `Also: ${names.join(', ')}`,
  question: 'Ask about it',
};
