import { edtfOf, type Lean, type Point, readPoint } from './date-point.ts';
import { type Day, dayOf, spanOf } from './dates.ts';
import { naturalDates } from './natural-dates.ts';
import { slashedDays } from './slashed-days.ts';

/** Result of reading a date: its EDTF; the two it could be; or `null` when it is not one. */
type DateRead = { readonly when: string } | { readonly either: readonly string[] } | null;

/** Context of reading a date: the day it is written on, and the year meant where none is said. */
interface Reading {
  readonly today: Day;
  readonly lean: Lean;
}

/**
 * Reads a date as people write it.
 * @example readDate('17–21 Nov', '2017-10-17') // { when: '2017-11-17/2017-11-21' }
 * @example readDate('late January', '2017-10-17') // { when: '2018-01-21~/2018-01-31~' }
 * @example readDate('mid-2018?', '2017-10-17') // { when: '2018-05%/2018-08%' }
 */
export const readDate = (text: string, today: Day, lean: Lean = 'nearest'): DateRead => {
  const typed = text
    .trim()
    .slice(0, 100)
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\p{Pd}|−/gu, '-');
  const exact = typed.toUpperCase().replaceAll(' ', '');
  if (spanOf(exact)) return { when: exact };
  const slashed = readSlashed(typed);
  if (slashed) return slashed;
  const { core, uncertain, approximate } = doubts(typed.toLowerCase());
  const read = shapes.reduce<Ends | null>((found, shape) => found ?? shape(core, { today, lean }), null);
  return read && marked(read, uncertain, approximate);
};

/** One end or two, and whether the words themselves leave them loose. */
interface Ends {
  readonly ends: readonly string[];
  readonly loose?: boolean;
}

const marked = ({ ends, loose = false }: Ends, uncertain: boolean, approximate: boolean): DateRead => {
  const about = approximate || loose;
  const mark = uncertain && about ? '%' : uncertain ? '?' : about ? '~' : '';
  const when = ends.map((end) => `${end}${mark}`).join('/');
  const span = spanOf(when);
  return span && span.first <= span.last ? { when } : null;
};

const doubts = (text: string) => {
  const uncertain = /\?$|\bperhaps\b|\bprobably\b|\bmaybe\b/.test(text);
  const approximate = /~$|^(about|around|circa|ca?\.|roughly|approximately|~)\s*/.test(text);
  const core = text
    .replace(/^(about|around|circa|ca?\.|roughly|approximately|~)\s*/, '')
    .replace(/\b(perhaps|probably|maybe)\b/g, '')
    .replace(/[?~]+$/, '')
    .replace(/[,.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { core, uncertain, approximate };
};

const readSlashed = (text: string): DateRead => {
  const days = slashedDays(text);
  if (!days) return null;
  const [only] = days;
  return only && days.length === 1 ? { when: only } : { either: days };
};

const seasons = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

type Shape = (text: string, reading: Reading) => Ends | null;

const season: Shape = (text, { today, lean }) => {
  const [, name = '', year] = /^(?:the |in )*(\w+)(?: of)?(?: (\d{4}))?$/.exec(text) ?? [];
  const number = seasons.get(name);
  if (!number) return null;
  const now = Number(today.slice(0, 4));
  const years = year ? [Number(year)] : lean === 'past' ? [now, now - 1] : [now, now + 1];
  const fits = (one: number) =>
    lean === 'past'
      ? (spanOf(`${one}-${number}`)?.first ?? '') <= today
      : (spanOf(`${one}-${number}`)?.last ?? '') >= today;
  return { ends: [`${year ?? years.find(fits) ?? now}-${number}`] };
};

const ordinals = new Map(
  [...['first', 'second', 'third', 'fourth'].entries()].map(([index, name]) => [name, index + 1]),
);

/** A quarter or a half of a year. */
const fraction: Shape = (text, { today }) => {
  const [, letter, digit, word = '', part, year = today.slice(0, 4)] =
    /^(?:the )?(?:([qh])([1-4])|(first|second|third|fourth|last) (quarter|half))(?: of)?(?: (\d{4}))?$/.exec(text) ??
    [];
  if (!letter && !part) return null;
  const length = letter === 'h' || part === 'half' ? 6 : 3;
  const number = digit ? Number(digit) : (ordinals.get(word) ?? 12 / length);
  if (number > 12 / length) return null;
  const months = [(number - 1) * length + 1, number * length].map((month) => String(month).padStart(2, '0'));
  return { ends: months.map((month) => `${year}-${month}`) };
};

/** `late January`, `mid-2018`, `the end of March 2018`: a third of it, loosely. */
const third: Shape = (text, reading) => {
  const [, which = '', whole = ''] =
    /^(?:in |the )*(early|mid|middle|late|beginning|start|end)(?:[ -](?:in |of |the )*)(.+)$/.exec(text) ?? [];
  const point = whole ? readPoint(whole) : null;
  const edtf = point && point.day === undefined ? edtfOf(point, reading.today, reading.lean) : null;
  const span = edtf && spanOf(edtf);
  if (!edtf || !span) return null;
  const [from, to] = thirds(which, span.precision === 'year', span.last.slice(8));
  return { ends: [`${edtf}-${from}`, `${edtf}-${to}`], loose: true };
};

const thirds = (which: string, ofYear: boolean, lastDay: string): readonly [string, string] => {
  if (/early|beginning|start/.test(which)) return ofYear ? ['01', '04'] : ['01', '10'];
  if (/mid/.test(which)) return ofYear ? ['05', '08'] : ['11', '20'];
  return ofYear ? ['09', '12'] : ['21', lastDay];
};

/** `17-21 Nov`, `Nov 17 to Dec 2`, `January-March 2018`: each end lends the other what it leaves out. */
const range: Shape = (text, { today, lean }) => {
  const [, from = '', to = ''] =
    /^(?:from |between )?(.+?) ?(?:-|\bto\b|\buntil\b|\btill\b|\band\b) ?(.+)$/.exec(text) ?? [];
  const [first, last] = [readPoint(from), readPoint(to)];
  if (!first || !last || (first.weekday !== undefined) !== (last.weekday !== undefined)) return null;
  const start: Point = { ...(last.month && { month: last.month }), ...first };
  const begins = edtfOf(yearBefore(start, first, last), today, lean);
  const year = first.year ?? (begins ? Number(begins.slice(0, 4)) : undefined);
  const end: Point = {
    ...(first.month && { month: first.month }),
    ...(year && { year: year + wraps(start, last) }),
    ...last,
  };
  const ends = edtfOf(end, today, lean);
  return begins && ends ? { ends: [begins, ends] } : null;
};

/** Years between two months of a range: 1 from December to February, else 0. */
const wraps = ({ month: first = 1 }: Point, { month: last = first }: Point): number => (last < first ? 1 : 0);

const yearBefore = (start: Point, first: Point, last: Point): Point =>
  first.year === undefined && last.year !== undefined ? { ...start, year: last.year - wraps(start, last) } : start;

const single: Shape = (text, { today, lean }) => {
  const point = readPoint(text);
  const edtf = point && edtfOf(point, today, lean);
  return edtf ? { ends: [edtf] } : null;
};

/** `tomorrow`, `next Friday`, `in two weeks`: read only when nothing of it is left over. */
const spoken: Shape = (text, { today, lean }) => {
  const [found] = naturalDates(text, today, { forwardDate: lean === 'nearest' && !/\blast\b/.test(text) });
  if (!found || found.text.length !== text.length || found.end || !/[a-z]{3}/.test(text)) return null;
  return found.start.isCertain('hour') || namesMonth(text) ? null : { ends: [dayOf(found.start.date())] };
};

/** A date with a month in it that came this far contradicts itself, as “Monday 17 November” may. */
const namesMonth = (text: string): boolean => text.split(' ').some((word) => readPoint(word)?.month !== undefined);

const shapes: readonly Shape[] = [season, fraction, third, single, range, spoken];
