/** What a word says about a time of day: the time, or the times that come nearest to what is none. */
type ClockTime = { readonly time: string } | { readonly suggestions: readonly string[] };

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);

/** `8:30`, `8.30`, `8h30`, `8h`, `0830`, `8am`, `8:30pm`; also `25:99`, which looks like one. */
const WRITTEN = /^(?<hour>\d{1,2})(?:[:.h]?(?<minute>\d{2})|(?<sharp>h))?(?<half>am|pm)?$/;
/** Whatever else was meant as a time: `8:5`, `8:300`. */
const MEANT = /^(?<hour>\d{1,2})[:.h](?<minute>\d{1,2})/;

const shown = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const nearest = (hour: number, minute: number): ClockTime => ({
  suggestions: [hour === 24 && minute === 0 ? shown(0, 0) : shown(Math.min(hour, 23), Math.min(minute, 59))],
});

/** An hour alone could be the morning's or the evening's, and nobody should find out from the first digest. */
const eitherHalf = (hour: number): ClockTime =>
  hour < 1 || hour > 12 ? nearest(hour, 0) : { suggestions: [shown(hour, 0), shown((hour + 12) % 24, 0)] };

const onTwelveHours = (hour: number, minute: number, half: string): ClockTime =>
  hour < 1 || hour > 12 || minute > 59
    ? nearest(hour, minute)
    : { time: shown((hour % 12) + (half === 'pm' ? 12 : 0), minute) };

const read = ({ hour, minute, sharp, half }: Partial<Record<string, string>>): ClockTime => {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  if (half) return onTwelveHours(hours, minutes, half);
  if (!minute && !sharp) return eitherHalf(hours);
  return hours > 23 || minutes > 59 ? nearest(hours, minutes) : { time: shown(hours, minutes) };
};

/** Reads a time of day as people write one, in lower case; `null` where the word was not meant as a time. */
export const clockTime = (word: string): ClockTime | null => {
  const named = NAMED.get(word);
  if (named) return { time: named };
  if (!/^\d/.test(word)) return null;
  const plain = word.replace(/\s*([ap])\.?(?:m\.?)?$/, '$1m');
  const { groups } = WRITTEN.exec(plain) ?? {};
  if (groups) return read(groups);
  const { hour, minute } = MEANT.exec(plain)?.groups ?? {};
  return hour && minute ? nearest(Number(hour), Number(minute)) : { suggestions: [] };
};
