/**
 * Places in one source, said together; numbers behind the same mark become ranges.
 * @example placesTogether(['¶12, 13', '¶12, 14']) // '¶12–14'
 */
export const placesTogether = (places: readonly string[]): string => {
  const read = places.map(numbered);
  const [first] = read;
  const mark = first?.mark;
  if (mark === undefined || read.some((place) => place?.mark !== mark)) return [...new Set(places)].join('; ');
  const numbers = new Set(read.flatMap((place) => place?.numbers ?? []));
  return `${mark}${ranges(numbers).join(', ')}`;
};

/** Longest run of numbers written out; a longer one is left as it was written. */
const longestRun = 200;

/** A mark and the numbers behind it: `¶12–14, 16`; `null` for any other text. */
const numbered = (place: string): { readonly mark: string; readonly numbers: readonly number[] } | null => {
  const [, mark, list] = /^(\D*?)(\d{1,6}(?:[–-]\d{1,6})?(?:, ?\d{1,6}(?:[–-]\d{1,6})?)*)$/u.exec(place) ?? [];
  if (mark === undefined || list === undefined) return null;
  const runs = list.split(/, ?/u).map((run) => run.split(/[–-]/u).map(Number));
  const numbers = runs.map(([from = 0, to = from]) =>
    to < from || to - from > longestRun ? null : Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  return numbers.includes(null) ? null : { mark, numbers: numbers.flatMap((run) => run ?? []) };
};

/** Joins numbers: three or more in a row are a range, `12–14`; two are named. */
const ranges = (numbers: ReadonlySet<number>): readonly string[] =>
  [...numbers]
    .filter((number) => !numbers.has(number - 1))
    .sort((a, b) => a - b)
    .flatMap((first) => {
      let last = first;
      while (numbers.has(last + 1)) last += 1;
      if (last - first > 1) return [`${first}–${last}`];
      return last > first ? [`${first}`, `${last}`] : [`${first}`];
    });
