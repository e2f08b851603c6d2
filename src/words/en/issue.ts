/** One issue across the parties. */
export const issue = {
  title: (name: string): string => `Issue: ${name}`,
  silent: (parties: string): string => `Nothing on record about this from ${parties}.`,
  unitemised: (parties: string): string => `Nothing itemised on record about this from ${parties}.`,
  all: 'Every demand',
};
