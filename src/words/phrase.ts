/** A whole sentence, with places in it for what only a view can draw: a person, an instant, a citation. */
export type Phrase<T> = readonly (string | T)[];

/**
 * Writes a sentence with such places.
 * @example phrase`Set up by ${person}.` // ['Set up by ', person, '.']
 */
export const phrase = <T>(texts: TemplateStringsArray, ...values: readonly (string | T)[]): Phrase<T> =>
  texts.flatMap((text, index): Phrase<T> => {
    const value = values[index];
    return [text, ...(value === undefined ? [] : [value])];
  });
