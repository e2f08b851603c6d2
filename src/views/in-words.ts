import { measures, meetingTypes, outlooks, parts, sourceTypes, stances, subjects } from '../record/entries.ts';
import type { Words } from '../words/words.ts';

/** Returns the words of a choice from a list, such as an outlook or a stance, or of a date; any other text as it is. */
export const inWords = (field: string, text: string, words: Words): string => choices[field]?.(text, words) ?? text;

const choices: Readonly<Record<string, (text: string, words: Words) => string | undefined>> = {
  when: (text, { dates }) => dates.when(text),
  published: (text, { dates }) => dates.when(text),
  outlook: (text, { deadlines }) => said(outlooks, text, deadlines.outlook),
  stance: (text, { sourcing }) => said(stances, text, sourcing.stance),
  part: (text, { meetings }) => said(parts, text, meetings.part),
  about: (text, { forms }) => said(subjects, text, (subject) => forms.subjects[subject]),
  measure: (text, { forms }) => said(measures, text, (measure) => forms.measures[measure]),
  type: (text, { forms, sources }) =>
    said(meetingTypes, text, (type) => forms.meetingTypes[type]) ?? said(sourceTypes, text, sources.type),
};

const said = <T extends string>(among: readonly T[], text: string, words: (one: T) => string): string | undefined => {
  const one = among.find((choice) => choice === text);
  return one && words(one);
};
