const codeOf = (character: string) => character.charCodeAt(0);

const [quote, backslash, brace, bracket, endOfBrace, endOfBracket] = ['"', '\\', '{', '[', '}', ']'].map(codeOf);

/** Returns the index at which the JSON string that begins at `start` ends. */
const endOfString = (json: string, start: number): number => {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1;
  return at;
};

/** Whether JSON nests deeper than this; reads no further than to where it does. */
export const nestsDeeperThan = (json: string, limit: number): boolean => {
  let depth = 0;
  for (let at = 0; at < json.length && depth <= limit; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === brace || code === bracket) depth += 1;
    else if (code === endOfBrace || code === endOfBracket) depth -= 1;
  }
  return depth > limit;
};
