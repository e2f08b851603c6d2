import { type Field, wordsIn } from './field.ts';
import { type Ask, text } from './fields.ts';

/** Returns whether the text is an http(s) URL of at most 2,000 characters. */
export const isWebAddress = (text: string | undefined): boolean =>
  text !== undefined && text.length <= 2000 && /^https?:\/\/[^\s<>|]+$/u.test(text) && URL.canParse(text);

/** Field of an http(s) URL. */
export const webAddress = (ask: Ask): Field<string> => ({
  ...text(ask, { limit: 2000 }),
  read: (value, { words }) => {
    const said = wordsIn(value);
    return isWebAddress(said) ? { value: said } : { error: words.forms.noAddress(said) };
  },
});
