import { parseFile, problemLine } from '../../src/record/file.ts';

/** Small data file with one entry of most kinds, for tests that change one thing in it. */
export const tea = `negotiation: { id: tea, command: /tea, name: Tea, zone: Asia/Colombo }
sources:
  post: { title: The Post, short: Post, type: document, published: 2031-10-17 }
parties:
  hills: { name: The Hills, aliases: [HL] }
  coast: { name: The Coast }
issues:
  leaves: { name: Leaves }
rounds:
  one: { number: 1, when: 2031-09, cite: [{ source: post, level: document }], certainty: expected }
demands:
  more: { asks: More, by: hills, on: [coast], issue: leaves, cite: [{ source: post, level: document }], certainty: confirmed }
responses:
  no: { by: [coast], stance: rejected, demand: more, cite: [{ source: post, level: document }], certainty: confirmed }
`;

/** Returns the problems of a data file's text, one a line. */
export const problemsOf = (text: string): readonly string[] => {
  const parsed = parseFile('tea.yml', text);
  return 'problems' in parsed ? parsed.problems.map(problemLine) : [];
};

/** Changes one thing in the small file; returns its text, and the place of the mark ▸ in the change. */
export const changed = (from: string, to: string): { readonly text: string; readonly place: string } => {
  if (!tea.includes(from)) throw new Error(`“${from}” is not in the file.`);
  const marked = tea.replace(from, to);
  const before = marked.slice(0, marked.indexOf('▸')).split('\n');
  return { text: marked.replace('▸', ''), place: `tea.yml:${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
};
