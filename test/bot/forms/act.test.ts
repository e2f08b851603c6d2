import { expect, test } from 'vitest';
import type { FormAction } from '../../../src/bot.ts';
import { untouched } from '../../support/filling.ts';
import { message, opened } from '../../support/filling-in.ts';
import { formFrom, formOf } from '../../support/form-filler.ts';

/** The form of a demand that was begun, after something was pressed or chosen in it. */
const after = async (action: FormAction) => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: textiles');
  const open = {
    ...{ id: 'V1', root: 'V1', step: 'fill', values: form.values() },
    modalState: form.modal().private_metadata ?? '',
  };
  const { modal } = await bot.act({ team: 'T1', person: 'U0ASKS', form: open, action });
  return { title: modal.title.text, asks: untouched(modal.blocks)['demand.asks'], state: modal.private_metadata };
};

test.each<FormAction>([
  { kind: 'field', field: 'demand.weather', value: 'rain' },
  { kind: 'field', field: 'toString', value: 'rain' },
  { kind: 'choose-kind', chosen: 'rumour' },
])('%o, which the form does not have, changes nothing', async (action) => {
  const shown = await after(action);
  expect({ title: shown.title, asks: shown.asks, isTaken: shown.state?.includes('rain') }).toEqual({
    title: 'Add a demand',
    asks: 'textiles',
    isTaken: false,
  });
});

test('another kind is another form, and a field takes its value', async () => {
  const [kind, field] = [
    await after({ kind: 'choose-kind', chosen: 'remark' }),
    await after({ kind: 'field', field: 'demand.asks', value: 'wool' }),
  ];
  expect({ kind: kind.title, field: field.asks }).toEqual({ kind: 'Add a remark', field: 'wool' });
});

test('“More” shows the rest in place, and everything typed stays, before and after', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: Longer rules of origin');
  form.fill({ 'demand.asks': 'Longer rules', 'cite.at': '¶19', 'demand.issue': 'autos' });
  await form.press('cite.source', 'cbc');
  const before = form.held();
  await form.press('more');
  expect(form.values()).toEqual(before);
  form.fill({ note: 'Heard twice.', certainty: 'possible' });
  await form.submit();
  expect(form.read()).toContain('Heard twice.');
  await form.press('back');
  expect(form.values()).toMatchObject({ 'demand.asks': 'Longer rules', note: 'Heard twice.', certainty: 'possible' });
});

test('what is left out under “More” is read as it stands, and an error in it opens it', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add remark: Nobody laughed');
  form.fill({ 'cite.source': 'cbc', 'remark.about': 'mood', 'cite.level': 'on-record' });
  await form.submit();
  expect({ errors: form.errors(), shown: form.read(), isOpen: 'cite.by' in form.values() }).toEqual({
    errors: {},
    shown: expect.stringContaining('*Who said it:* Who said it? Without a name it is not on the record.'),
    isOpen: true,
  });
  form.fill({ 'cite.by': 'Ann Lee' });
  await form.submit();
  expect(form.read()).toContain('on the record: Ann Lee');
});

test('what was typed for one kind is there again when that kind is chosen again', async () => {
  const { bot } = opened();
  const form = await formFrom(bot, message);
  await form.press('kind', 'demand');
  form.fill({ 'demand.by': 'mexico', 'demand.on': ['canada'], 'cite.at': '2nd line' });
  await form.press('kind', 'remark');
  form.fill({ 'remark.about': 'mood' });
  await form.press('kind', 'demand');
  expect(form.values()).toMatchObject({ 'demand.by': 'mexico', 'demand.on': ['canada'], 'cite.at': '2nd line' });
  await form.press('kind', 'remark');
  expect(form.values()).toMatchObject({ 'remark.about': 'mood', 'remark.quote': message.text });
});

test('choosing a source redraws its level and day, and the preview says since when', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: textiles');
  const settled = () => {
    const { 'cite.level': level, reported, certainty } = form.held();
    return { level, reported, certainty };
  };
  const shown = [settled()];
  for (const source of ['statement-2', 'cbc', 'statement-3']) {
    await form.press('cite.source', source);
    shown.push(settled());
  }
  expect(shown).toEqual([
    { level: '', reported: '2017-10-17', certainty: 'reported' },
    { level: 'document', reported: '2017-09-05', certainty: 'reported' },
    { level: 'press-report', reported: '2017-10-17', certainty: 'reported' },
    { level: 'document', reported: '2017-09-27', certainty: 'reported' },
  ]);
  form.fill({ 'demand.issue': 'autos' });
  await form.submit();
  expect(form.read()).toContain('Reported on 27 September 2017.');
});

test('a day that was typed and a level that was chosen stay when the source changes', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: textiles');
  await form.press('cite.source', 'cbc');
  form.fill({ reported: 'yesterday', 'cite.by': 'Ada Merrow' });
  await form.press('cite.level', 'on-record');
  await form.press('cite.source', 'statement-2');
  expect(form.held()).toMatchObject({ 'cite.level': 'on-record', reported: 'yesterday', 'cite.by': 'Ada Merrow' });
});

test('a new source brings the level of its type, and its day in the preview', async () => {
  const { bot } = opened();
  const form = await formOf(bot, '/nafta add demand us on mexico: textiles');
  await form.press('cite.source', '+new');
  await form.press('source.type', 'interview');
  expect(form.held()).toMatchObject({ 'cite.level': 'on-record', reported: '2017-10-17' });
  form.fill({
    ...{ 'source.title': 'Talk', 'source.short': 'The Talk', 'source.published': '12 Oct' },
    ...{ 'cite.by': 'Ada Merrow', 'demand.issue': 'autos' },
  });
  await form.submit();
  expect(form.read()).toContain('Reported on 12 October 2017.');
});
