/** A typed word or phrase as it is compared: lower case, without accents, marks of direction, quotation marks or edge punctuation. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}'"‘’“”«»]/gu, '')
    .replaceAll(/\p{Pd}|−/gu, '-')
    .replaceAll(/^[.!?()]+|[!?()]+$|(?<!\b[ap]\.m)\.+$/g, '')
    .trim()
    .toLowerCase();
