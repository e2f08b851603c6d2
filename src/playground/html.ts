/** Markup that is safe to send: only the `html` tag and `trusted` make it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for markup or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Marks markup as safe without escaping it; only for markup that was made safe elsewhere. */
export const trusted = (markup: string): Html => ({ markup });

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

const drawn = (part: Part): string => {
  if (part === false || part === null || part === undefined) return '';
  if (isList(part)) return part.map(drawn).join('');
  return typeof part === 'object' ? part.markup : escaped(String(part));
};

/** Drops the source's line breaks and indents: between attributes they become a space, elsewhere nothing. */
const unwrapped = (string: string): string =>
  string.replace(/(.?)\n\s*(.?)/g, (_, before: string, after: string) => {
    const between = before === '' || before === '>' || after === '' || after === '<' || after === '>';
    return `${before}${between ? '' : ' '}${after}`;
  });

/** Builds markup; a value in `${…}` is escaped unless it is markup itself. */
export const html = ([first = '', ...rest]: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  trusted(rest.reduce((sum, string, index) => sum + drawn(parts[index]) + unwrapped(string), unwrapped(first)));
