import type { Bot } from '../../src/bot.ts';
import { botWith } from './bots.ts';
import { fileFor } from './files.ts';
import { type FormFiller, formOf } from './form-filler.ts';
import { temporaryRecord, temporaryStore } from './store.ts';

/** Record key of the first negotiation, for the team that fills in forms. */
export const key = { team: 'T1', negotiation: 'nafta' };

/** Returns the instant at which forms are filled in. */
export const now = () => new Date('2026-11-24T14:05:00Z');

/** Data files of a bot for the first negotiation alone. */
export const nafta = [fileFor('data/nafta.yml')];

/** Opens a bot for one negotiation, on a file of its own; `patience` in milliseconds. */
export const opened = (path = temporaryRecord(), patience = 5_000) => {
  const store = temporaryStore(path, { patience });
  return { store, path, bot: botWith({ store, files: nafta, now }) };
};

/** Form values filled in beside the typed line. */
export const textiles = {
  'cite.source': 'cbc',
  'cite.at': '¶19',
  'cite.level': 'press-report',
  'demand.issue': 'autos',
};

/** Fills in a demand on Mexico and submits it up to its preview. */
export const previewed = async (bot: Bot, at = {}): Promise<FormFiller> => {
  const form = await formOf(bot, '/nafta add demand us on mexico: Longer rules of origin for textiles', at);
  form.fill(textiles);
  await form.submit();
  return form;
};

/** Captured message that a person wants on record. */
export const message = {
  channel: 'C0TRADE01',
  ts: '1795529100.000200',
  text: 'Talks on textiles resume on Friday, says the embassy',
  place: '#trade-desk',
  link: 'https://desk.slack.com/archives/C0TRADE01/p1795529100000200',
};
