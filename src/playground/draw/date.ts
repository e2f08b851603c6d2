const shapes: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/** Formats an instant in a reader's zone by Slack's format words (`{date_long} at {time}`); leaves unknown words. */
export const dateInWords = (seconds: number, format: string, timeZone: string): string =>
  format.replace(/\{(\w+?)(?:_pretty)?\}/g, (all, name: string) => {
    const shape = shapes[name];
    const locale = name === 'date_num' ? 'sv-SE' : 'en-GB';
    return shape ? new Intl.DateTimeFormat(locale, { ...shape, timeZone, hour12: false }).format(seconds * 1000) : all;
  });

/** Formats the hour and minute of a message for its reader. */
export const hourOf = (ts: string, timeZone: string): string => dateInWords(Number(ts), '{time}', timeZone);

/** Formats the day of a message for its reader. */
export const dayOf = (ts: string, timeZone: string): string => dateInWords(Number(ts), '{date_long}', timeZone);
