const outer: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['‘', '’'],
];

/**
 * Returns a quotation without the marks around it, and single ones in it, since it is shown in double ones.
 * @example unquoted('“He said "no deal"”') // He said ‘no deal’
 */
export const unquoted = (text: string): string => single(withoutOuter(text.trim()));

const withoutOuter = (text: string): string => {
  const inner = text.slice(1, -1);
  const isAround = ([open, close]: readonly [string, string]) =>
    text.length > 1 && text.startsWith(open) && text.endsWith(close) && !inner.includes(open) && !inner.includes(close);
  return outer.some(isAround) ? inner.trim() : text;
};

const single = (text: string): string =>
  text
    .replaceAll(/„([^“”„]*)[“”]/gu, '‘$1’')
    .replaceAll(/"([^"]*)"/gu, '‘$1’')
    .replaceAll(/[“«]/gu, '‘')
    .replaceAll(/[”»]/gu, '’');
