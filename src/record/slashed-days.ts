import { type Day, spanOf } from './dates.ts';

/** A day and a month, perhaps with a year of two digits or four. */
const shape = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/;

/**
 * The days that `12/10/2017` can mean: one in Washington and another in London, and where both exist, neither is guessed.
 * A year of two digits or none is read only where the last day that is no later than `today` is meant. `null` for any other text.
 * @example slashedDays('25/12/2017') // ['2017-12-25']
 * @example slashedDays('12/10/2017') // ['2017-10-12', '2017-12-10']
 * @example slashedDays('12/10', '2017-11-01') // ['2017-10-12', '2016-12-10']
 */
export const slashedDays = (text: string, today?: Day): readonly Day[] | null => {
  const [, first, second, year = ''] = shape.exec(text) ?? [];
  if (!first || !second || (year.length < 4 && today === undefined)) return null;
  const [one, other] = [first.padStart(2, '0'), second.padStart(2, '0')];
  const days = [`-${other}-${one}`, `-${one}-${other}`].map((rest) =>
    year === '' ? lastBefore(rest, today ?? '') : `${year.padStart(4, '20')}${rest}`,
  );
  return [...new Set(days)].filter((day) => spanOf(day) !== null);
};

/** The last year in which `-MM-DD` is a day not later than today; 29 February may be eight years away. */
export const lastBefore = (monthDay: string, today: Day): Day => {
  const years = Array.from({ length: 9 }, (_, ago) => String(Number(today.slice(0, 4)) - ago).padStart(4, '0'));
  const days = years.map((year) => `${year}${monthDay}`);
  return days.find((day) => day <= today && spanOf(day) !== null) ?? '';
};
