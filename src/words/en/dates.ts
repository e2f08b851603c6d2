import { type Day, type Hemisphere, type Span, spanOf, startOf } from '../../record/dates.ts';

type Part = 'weekday' | 'day' | 'month' | 'year';

/** How a day is written: for the eye, `Fri 17 November 2017`; aloud, `Friday 17 November 2017`. */
interface Style {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly to: string;
  readonly day: readonly Part[];
}

const plainDay: readonly Part[] = ['day', 'month', 'year'];
const fullDay: readonly Part[] = ['weekday', ...plainDay];

// Written out: the platform's formatters take 20 ms to make, and each day that they write 20 times as long.
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const shortWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const eye: Style = { weekdays: shortWeekdays, months, to: ' – ', day: fullDay };
const aloud: Style = { weekdays, months, to: ' to ', day: fullDay };
const brief: Style = { weekdays: shortWeekdays, months: shortMonths, to: ' – ', day: plainDay };

const seasons = new Map([
  ['21', 'spring'],
  ['22', 'summer'],
  ['23', 'autumn'],
  ['24', 'winter'],
]);

/** The wanted parts of a day, in their order. */
const write = (day: Day, parts: readonly Part[], { weekdays, months }: Style = aloud): string => {
  const date = startOf(day);
  const written: Readonly<Record<Part, string | number | undefined>> = {
    weekday: weekdays[date.getUTCDay()],
    day: date.getUTCDate(),
    month: months[date.getUTCMonth()],
    year: date.getUTCFullYear(),
  };
  return parts.map((part) => written[part]).join(' ');
};

const single = (text: string, span: Span, style: Style): string => {
  if (span.precision === 'season') return `${seasons.get(text.slice(5, 7))} ${text.slice(0, 4)}`;
  if (span.precision === 'month') return write(span.first, ['month', 'year'], style);
  if (span.precision === 'year') return write(span.first, ['year']);
  return write(span.first, style.day, style);
};

/** A range says its month and year once where both ends share them. */
const range = (from: string, to: string, style: Style): string => {
  const [first, last] = [spanOf(from), spanOf(to)];
  if (!first || !last) return `${from}${style.to}${to}`;
  const sameYear = first.first.slice(0, 4) === last.first.slice(0, 4);
  const sameMonth = sameYear && last.precision === 'day' && first.first.slice(5, 7) === last.first.slice(5, 7);
  const shared: readonly Part[] = [
    ...(sameYear ? (['year'] as const) : []),
    ...(sameMonth ? (['month'] as const) : []),
  ];
  const start: readonly Part[] = first.precision === 'day' ? style.day : ['month', 'year'];
  return `${write(
    first.first,
    start.filter((part) => !shared.includes(part)),
    style,
  )}${style.to}${single(to, last, style)}`;
};

const written = (text: string, hemisphere: Hemisphere, style: Style): string => {
  const [from = '', to] = text.replace(/[?~%]/g, '').split('/');
  const span = spanOf(text, hemisphere);
  if (!span) return text;
  const plain = to === undefined ? single(from, span, style) : range(from, to, style);
  return `${span.approximate ? 'about ' : ''}${plain}${span.uncertain ? ' (inferred date)' : ''}`;
};

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Dates in words. Days are calendar days: none has an hour or a zone. */
export const dates = {
  /** `Tuesday 17 October 2017` */
  day: (day: Day): string => write(day, fullDay),
  /** `17 October 2017` */
  plainDay: (day: Day): string => write(day, plainDay),
  /** An EDTF date for the eye: `Fri 17 – Tue 21 November 2017`, `February 2018`, `summer 2018`. */
  when: (text: string, hemisphere: Hemisphere = 'north'): string => written(text, hemisphere, eye),
  /** The same where there is little room: `17 – 21 Nov 2017`, `Feb 2018`. */
  brief: (text: string, hemisphere: Hemisphere = 'north'): string => written(text, hemisphere, brief),
  /** The same to be read aloud: `Friday 17 to Tuesday 21 November 2017`. */
  spoken: (text: string, hemisphere: Hemisphere = 'north'): string => written(text, hemisphere, aloud),
  days,
  /** How far away: `today`, `in 31 days`, `6 days ago`. */
  away: (count: number): string => {
    if (count === 0) return 'today';
    if (count === 1) return 'tomorrow';
    if (count === -1) return 'yesterday';
    return count > 0 ? `in ${days(count)}` : `${days(-count)} ago`;
  },
};
