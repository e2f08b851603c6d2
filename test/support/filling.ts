import type { KnownBlock } from '@slack/types';
import type { FormContext, FormValues } from '../../src/forms/field.ts';
import type { Negotiation } from '../../src/record/negotiation.ts';
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
export const untouched = (blocks: readonly KnownBlock[]): FormValues =>
  Object.fromEntries(
    blocks.flatMap((block) => (block.type === 'input' ? [[block.block_id ?? '', initialIn(block.element)]] : [])),
  );

const initialIn = (element: Extract<KnownBlock, { type: 'input' }>['element']): string | string[] => {
  switch (element.type) {
    case 'plain_text_input':
      return element.initial_value ?? '';
    case 'static_select':
    case 'external_select':
      return element.initial_option?.value ?? '';
    case 'multi_static_select':
    case 'multi_external_select':
      return (element.initial_options ?? []).map(({ value }) => value ?? '');
    case 'datetimepicker':
      return element.initial_date_time === undefined ? '' : String(element.initial_date_time);
    default:
      return '';
  }
};
