/** How the talks feel. */
export const mood = {
  title: 'The mood',
  none: 'Nothing is on record about the mood.',
  quotation: (about: string, words: string): string => `${about}: “${words}”`,
};
