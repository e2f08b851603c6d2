import type { FormContext } from '../../src/forms/field.ts';
import type { Negotiation } from '../../src/record/negotiation.ts';
import { initialValues } from '../../src/views/inputs.ts';
import { en } from '../../src/words/en.ts';
import { dataFile, recordOf } from './data-file.ts';

/** Makes a form's context: a person, on the day to which the first file's record is fixed. */
export const roomOf = (negotiation: Negotiation, room: Partial<FormContext> = {}): FormContext => ({
  negotiation,
  today: '2017-10-17',
  calendarDay: '2026-11-24',
  person: 'U0AMARA00001',
  words: en,
  ...room,
});

/** Makes a form's context with the record of the first file. */
export const naftaRoom = (): FormContext => roomOf(recordOf(dataFile('data/nafta.yml')));

/** Makes a form's context with a record that has every kind of entry. */
export const squidRoom = (): FormContext =>
  roomOf(recordOf(dataFile('test/support/second.yml')), { today: '2031-04-01', calendarDay: '2031-04-01' });

/** Returns the form values Slack sends for an untouched form: its initial values. */
export const untouched = initialValues;
