/** Reading of a word as a time of day `HH:MM`: the time, or suggestions near to one that does not exist. */
type ClockTime = { readonly time: string } | { readonly suggestions: readonly string[] };

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);

/** Matches `8:30`, `8.30`, `8h30`, `8h`, `0830`, `8am`, `8:30pm`; also `25:99`, which looks like a time. */
const WRITTEN = /^(?<hour>\d{1,2})(?:[:.h]?(?<minute>\d{2})|(?<sharp>h))?(?<half>am|pm)?$/;
/** Matches other words that were meant as a time: `8:5`, `8:300`. */
const MEANT = /^(?<hour>\d{1,2})[:.h](?<minute>\d{1,2})/;

const shown = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const nearest = (hour: number, minute: number): ClockTime => ({
  suggestions: [hour === 24 && minute === 0 ? shown(0, 0) : shown(Math.min(hour, 23), Math.min(minute, 59))],
});

/** Suggests morning and evening for an hour alone: a wrong guess would show only in the first digest. */
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

/** Reads a time of day as people write it, in lower case; `null` when the word was not meant as a time. */
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
