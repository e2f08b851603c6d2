/** The questions there are. */
export const help = {
  title: (command: string): string => `What ${command} answers`,
  one: (command: string): string => `How to ask: ${command}`,
  summary: (names: readonly string[]): string => `You can ask: ${names.join(', ')}.`,
  spoken: (line: string, about: string): string => `${line}: ${about}.`,
  try: 'Try',
};
