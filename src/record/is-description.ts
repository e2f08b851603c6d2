/** How a description of a person begins: “a source close to the talks”, but not “An Jae-hyun”. */
const article = /^(?:an?|one|two|three|several|some|many)\s+\p{Ll}/u;

const nobody =
  /^(?:sources?|officials?|aides?|diplomats?|negotiators?|insiders?|people|persons?|somebody|someone|anonymous|unnamed)(?![\p{L}\p{N}])/u;

/** Whether words describe a person as one describes an unnamed source, and name nobody. */
export const isDescription = (words: string): boolean => {
  const [first = '', ...rest] = words.trim();
  const said = first.toLowerCase() + rest.join('');
  return article.test(said) || nobody.test(said);
};
