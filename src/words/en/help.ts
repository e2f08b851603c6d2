/** The questions there are. */
export const help = {
  title: (command: string): string => `What ${command} answers`,
  one: (command: string): string => `How to ask: ${command}`,
  summary: (names: readonly string[]): string => `You can ask: ${names.join(', ')}.`,
  spoken: (line: string, about: string): string => `${line}: ${about}.`,
  try: 'Try',
  groups: { ask: 'Ask', digest: 'Daily digest', keep: 'Keep the record' },
  more: (slash: string): string => `${slash} help demands explains one; a word behind a question says what about.`,
};
