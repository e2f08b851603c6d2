import { normalise } from './names.ts';

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words for who somebody is by their work, in the languages that descriptions come in; no name is made of them. */
const offices = listed(`
  official officer diplomat negotiator delegate delegation representative rep source minister secretary ambassador
  president premier chancellor commissioner envoy attache counsellor consul governor mayor senator lawmaker legislator
  congressman congresswoman parliamentarian mp mep deputy director head chief chair chairman chairwoman leader
  spokesperson spokesman spokeswoman insider expert analyst economist lawyer counsel consultant lobbyist executive
  manager banker trader farmer producer reporter journalist correspondent editor professor academic scholar researcher
  observer participant member employee worker clerk bureaucrat staff staffer veteran witness captain colonel general
  team group negotiators talks desk office officials government ministry department administration undersecretary
  fonctionnaire conseiller conseillere responsable diplomate negociateur negociatrice proche
  fuente funcionario funcionaria asesor asesora negociador negociadora diplomatico alto cargo
  beamter beamte beamtin diplomatin quelle vertreter vertreterin unterhandler berater beraterin sprecher mitarbeiter
`);

/** Words for who somebody is to somebody else: a name may stand before them. */
const relations = listed(`
  aide adviser advisor assistant ally friend confidant confidante associate colleague contact supporter loyalist
  campaign camp family estate brother sister wife husband son daughter
`);

/** Words that begin a description and are in no name. */
const openings = listed(`
  a an the one two three four five several some many another other somebody someone anybody anyone person people
  senior junior former current retired acting deputy vice prime top high ranking highranking middle mid leading
  well placed anonymous unnamed unidentified independent familiar close speaking trade chief lead foreign
  un une le la les des el los las una unos ein eine einer hoher hohe ranghoher
`);

/** Words of bodies and places: whatever stands with them is one. */
const bodies = listed(`
  department ministry office commission council party bloc union congress senate parliament assembly government cabinet
  bank treasury agency embassy consulate delegation mission affairs secretariat committee institute university college
  association federation confederation chamber corporation corp company inc ltd llc gmbh bureau authority board
  administration service services caucus coalition alliance nations kingdom republic organisation organization fund
  institution foundation society network palace pentagon kremlin ministere ministerio ministerium parti partido partei
  banco banque commissariat secretaria gouvernement gobierno kanzleramt bundestag bundesbank
`);

/** Words of bodies and places that are surnames too: they count only where the rest of the description says so. */
const places = listed(`
  house state street hill court post press news times green labour labor wall white capitol downing north south east west
  new old saint san santa los las national international federal central public general european world united city bay
  island islands river lake mount home security defence defense finance economy trade foreign interior justice health
  industry energy transport agriculture fisheries environment conservative conservatives liberal liberals democrat
  democrats democratic republican republicans social socialist tory tories group air force force navy army
`);

const honorifics = listed(`
  mr mrs ms miss mx dr prof sir dame lord lady judge justice minister secretary ambassador president senator
  congressman congresswoman governor chancellor commissioner gen col capt sen rep senor senora sr sra don dona
  monsieur madame mme mlle herr frau professor
`);

/** Small words inside a name: María de la Cruz, Ursula von der Leyen. */
const particles = listed('de da do dos das del della di du la le van von der den ten ter zu af av al el bin ibn ben y');

/** Words before a body or a place, and not before a person. */
const placing = listed('the at in inside from within outside near across');

/** Words before a name that somebody is said to have. */
const naming = listed('named called by as');

/** A word of a description. */
interface Token {
  /** The word as it is compared, without signs. */
  readonly word: string;
  readonly isCapital: boolean;
  readonly isKnown: boolean;
  readonly isPossessive: boolean;
  /** Whether a comma, a bracket or a dash follows. */
  readonly isEnd: boolean;
}

/** Words in a row that are written as names are, with what stands around them. */
interface Run {
  readonly tokens: readonly Token[];
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/**
 * Whether a description has the shape of a name: “Jane Doe”, “Jane Doe, an aide”, “an aide named Jane Doe”. `known` are the
 * words, normalised, that the record itself has for parties, places, issues and offices.
 */
export const hasNameShape = (description: string, known: ReadonlySet<string> = new Set()): boolean => {
  const text = description.normalize('NFKC').trim();
  if (!/\p{Lu}|\p{Ll}|\p{Lt}/u.test(text)) return isShortWithoutCase(text);
  const tokens = tokensOf(isShouted(text) ? inTitleCase(text) : text, known);
  return isOneName(tokens) || runsIn(tokens).some(isName);
};

/** Marks of a description in scripts without capitals: person, official, source, department. */
const describing = /[者人官員员筋源士商部省局側侧측원자]|مسؤول|مصدر|דובר|בכיר|גורם|अधिकारी|सूत्र/u;

/** In a script without capitals, a few letters that describe nobody may be a name. */
const isShortWithoutCase = (text: string): boolean => {
  const isIdeographic = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const length = isIdeographic ? (text.match(/\p{L}/gu)?.length ?? 0) : text.split(/\s+/u).length;
  return /\p{L}/u.test(text) && !describing.test(text) && length <= (isIdeographic ? 4 : 3);
};

const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text) && text.trim().includes(' ');

const inTitleCase = (text: string): string =>
  text.replace(/\p{Lu}[\p{Lu}\p{M}]*/gu, (word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`);

const tokensOf = (text: string, known: ReadonlySet<string>): readonly Token[] =>
  text
    .replace(/\s*[()[\]–—/]+\s*/gu, ', ')
    .split(/\s+/u)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .map((piece) => tokenOf(piece, known));

const tokenOf = (piece: string, known: ReadonlySet<string>): Token => {
  const bare = piece.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(ex|non|pro|anti|mid|vice)-/iu, '');
  const word = normalise(bare).replaceAll(' ', '');
  const letters = bare.replace(/[^\p{L}]/gu, '');
  const isInitial = /^(\p{Lu}\.)+,?$/u.test(bare) && !known.has(word);
  const isAcronym = !isInitial && !/\p{Ll}/u.test(letters);
  return {
    word,
    isCapital: /^[\p{Lu}\p{Lt}]/u.test(bare) && !isAcronym,
    isKnown: isWordOf(word, known) || [offices, relations, openings].some((words) => isWordOf(word, words)),
    isPossessive: /['’](s)?[^\p{L}]*$/iu.test(bare),
    isEnd: /[,;:]$/u.test(piece),
  };
};

/** Whether a set has a word, or that of which it is the plural. */
const isWordOf = (word: string, words: ReadonlySet<string>): boolean =>
  words.has(word) || words.has(word.replace(/s$/u, ''));

/** One word by itself, or before a comma, that is no word for anybody. */
const isOneName = ([first, ...rest]: readonly Token[]): boolean =>
  first?.isCapital === true &&
  !first.isKnown &&
  ![bodies, places].some((words) => isWordOf(first.word, words)) &&
  (rest.length === 0 || first.isEnd);

/** Parts a description at its small words and signs; the small words of names stay in them. */
const runsIn = (tokens: readonly Token[]): readonly Run[] => {
  const runs: Run[] = [];
  let start = 0;
  while (start < tokens.length) {
    let end = start;
    while (end < tokens.length && isInRun(tokens, start, end)) end += 1;
    if (end > start) {
      const [last, before] = [tokens[end - 1], tokens[start - 1]];
      runs.push({
        tokens: tokens.slice(start, end),
        before: before?.isEnd ? undefined : before,
        after: last?.isEnd ? undefined : tokens[end],
      });
    }
    start = Math.max(end, start + 1);
  }
  return runs;
};

const isInRun = (tokens: readonly Token[], start: number, at: number): boolean => {
  if (at > start && tokens[at - 1]?.isEnd) return false;
  if (tokens[at]?.isCapital) return true;
  if (at === start || !particles.has(tokens[at]?.word ?? '')) return false;
  const next = tokens.slice(at).find(({ word }) => !particles.has(word));
  return next?.isCapital === true;
};

const isName = ({ tokens, before, after }: Run): boolean => {
  if (tokens.some(({ word }) => isWordOf(word, bodies))) return false;
  const names = tokens.filter(({ isCapital, isKnown }) => isCapital && !isKnown);
  const isEntitled = names.length === 1 && isTitled(tokens, before);
  if (adjacent(tokens) < 2 && !isEntitled) return false;
  const isPlace = tokens.some(({ word }) => isWordOf(word, places));
  if (after && isWordOf(after.word, relations)) return !isPlace;
  if (before && placing.has(before.word)) return false;
  return tokens.at(-1)?.isPossessive === true || !after || !isWordOf(after.word, offices);
};

/** The longest row of capitalised words that are words for nothing on record. */
const adjacent = (tokens: readonly Token[]): number => {
  let [longest, row] = [0, 0];
  for (const { isCapital, isKnown, word } of tokens) {
    if (isCapital) row = isKnown ? 0 : row + 1;
    else if (!particles.has(word)) row = 0;
    longest = Math.max(longest, row);
  }
  return longest;
};

/** Whether a single name has a title before it, where the description begins or says what somebody is called. */
const isTitled = (tokens: readonly Token[], before: Token | undefined): boolean => {
  const at = tokens.findIndex(({ isCapital, isKnown, word }) => isCapital && !isKnown && !honorifics.has(word));
  const title = tokens[at - 1]?.word ?? '';
  return at > 0 && honorifics.has(title) && (before === undefined || naming.has(before.word));
};
