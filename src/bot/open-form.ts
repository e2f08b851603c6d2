import { entryIn, lineShown } from '../commands/entry-line.ts';
import type { FormCall } from '../commands/step.ts';
import { alreadyKept, captured, longestQuote, type Message, messageId } from '../forms/capture.ts';
import type { Place } from '../forms/choose.ts';
import { formFor } from '../forms/deeds.ts';
import { states } from '../forms/entry-form.ts';
import { type FormRoom, type Typed, wordsIn } from '../forms/field.ts';
import { entryForms } from '../forms/index.ts';
import type { Memo } from '../forms/memo.ts';
import { chooseModal, fillModal, keptModal } from '../forms/modals.ts';
import { type Prefilled, prefill } from '../forms/prefill.ts';
import { lineBlocks } from '../views/entry.ts';
import { cutWords, type Modal } from '../views/inputs.ts';
import { paragraph, withoutMenu } from '../views/kit.ts';
import { type Markdown, md } from '../views/markdown.ts';
import type { Block } from '../views/message.ts';
import { noteModal } from '../views/note-modal.ts';
import type { Asker } from './door.ts';
import type { Opening } from './form-answers.ts';
import { type FormDesk, formRoom, hindranceTo, lastDraft, mayEdit, memoOf } from './form-desk.ts';
import type { Reader, Room } from './reading.ts';

/** So much of a line is carried until it is known which form it is for: Slack has no room for more. */
const longestSaid = 1_200;

/** The form that a line asks for. */
export const openCalled = async (desk: FormDesk, room: Room, call: FormCall, said: string): Promise<Modal> => {
  const { command } = room.negotiation.header;
  const { deed, kind, entry } = call;
  const version = entry ? room.negotiation.standing.get(entry)?.version : undefined;
  const memo: Memo = {
    command,
    channel: room.channel,
    deed,
    ...(kind && { kind }),
    ...(entry && { entry, version }),
  };
  if (deed === 'add' && !kind) {
    const places = await placesFor(desk, { team: room.key.team, person: room.visitor.person, channel: room.channel });
    const carried = cutWords(said, longestSaid);
    const modal = choosing(desk.reader, room, { ...memo, deed: 'choose', said: carried }, places);
    const notes = inPieces(said.slice(carried.length), desk.reader.words.forms.notCarried);
    return { ...modal, blocks: [...notes.map(paragraph), ...modal.blocks] };
  }
  return entry ? openAbout(desk.reader, room, memo) : openNew(desk.reader, room, memo, said);
};

const choosing = (reader: Reader, room: Room, memo: Memo, places: readonly Place[]): Modal =>
  chooseModal(memo, formRoom(room, reader), places);

/** The negotiations that somebody may add to. */
const placesFor = async ({ admit, commands }: FormDesk, asker: Asker): Promise<readonly Place[]> => {
  const admitted = await Promise.all(commands.map((command) => admit(asker, command)));
  return admitted
    .filter((one) => typeof one !== 'string')
    .filter(mayEdit)
    .map(({ file: { header } }) => ({ command: header.command, name: header.name }));
};

/** A form for something new; what was typed and not published before is there again, unless more was typed now. */
export const openNew = async (
  reader: Reader,
  room: Room,
  memo: Memo,
  said: string,
  typed: Typed = {},
): Promise<Modal> => {
  const form = formRoom(room, reader);
  const words = prefill(entryForms[memo.kind ?? 'remark'], said, form);
  const opening = { ...formFor(memo.deed).opening(memo, form), ...words.typed, ...typed };
  const isBlank = said === '' && Object.keys(typed).length === 0;
  if (isBlank) return keptOr(reader, room, memo, opening);
  // What is off the record is not carried either, only that it was.
  const carried = words.offRecord === 'said' ? offRecord : cutWords(said, longestSaid);
  return fillModal(carried === '' ? memo : { ...memo, said: carried }, opening, form, {
    notes: notesOn({ ...memo, said }, reader, room),
  });
};

/** A line that is refused as such, and holds nothing else. */
const offRecord = 'off the record';

/** What stands above a form of what it could not take: the same whenever it is drawn. */
export const notesOn = (memo: Memo, reader: Reader, room: Room): readonly Markdown[] => {
  const { message, said = '', kind = 'remark' } = memo;
  const form = formRoom(room, reader);
  const words = prefill(entryForms[kind], said, form);
  const { fromMessage } = reader.words.forms;
  return [
    ...(message === undefined ? [] : [md`${fromMessage(message, longestQuote)}`]),
    ...leftOut(words, reader),
    ...tooMuch(memo, words.typed, form),
  ];
};

/** What of a line is in no field of the form, and why. */
const leftOut = ({ offRecord, unfilled }: Prefilled, { words: { forms } }: Reader): readonly Markdown[] => [
  ...(offRecord ? [md`*${forms.offRecord}*`] : []),
  ...inPieces(unfilled, forms.unfilled),
];

/** What is more than the fields hold that it is for. */
const tooMuch = (memo: Memo, typed: Typed, room: FormRoom): readonly Markdown[] =>
  formFor(memo.deed)
    .draw(memo, typed, room)
    .flatMap((block) => {
      if (block.type !== 'input' || block.element.type !== 'plain_text_input') return [];
      const [said, limit] = [wordsIn(typed[block.block_id ?? '']), block.element.max_length ?? Infinity];
      const more = said.slice(cutWords(said, limit).length);
      return inPieces(more, (piece) => room.words.forms.didNotFit(block.label.text, limit, piece));
    });

/** A section takes no more than this once it is escaped. */
const longestNote = 2_900;

/** A note that says what was typed, all of it, in as many sections as that takes. */
const inPieces = (text: string, note: (said: string) => string): readonly Markdown[] => {
  if (text.trim() === '') return [];
  const [first = '', ...rest] = piecesOf(text);
  return [md`${note(first)}`, ...rest.map((piece) => md`${piece}`)].slice(0, mostNotes);
};

/** A form has room for so many sections besides its inputs. */
const mostNotes = 50;

const piecesOf = (text: string): readonly string[] => {
  if (String(md`${text}`).length <= longestNote - 200) return [text];
  const half = cutWords(text, Math.floor(text.length / 2));
  return [...piecesOf(half), ...piecesOf(text.slice(half.length))];
};

/** A form about an entry. */
const openAbout = async (reader: Reader, room: Room, memo: Memo): Promise<Modal> => {
  const { words } = reader;
  const form = formRoom(room, reader);
  if (!room.negotiation.standing.get(memo.entry ?? '')?.body)
    return noteModal(formFor(memo.deed).title(memo, words), [words.forms.gone(memo.entry ?? '')], [], words);
  const needsCitation = memo.deed === 'confirm' || memo.deed === 'contest';
  if (needsCitation && !states(memo.kind ?? 'remark'))
    return noteModal(formFor(memo.deed).title(memo, words), [words.forms.statesNothing], [], words);
  return keptOr(reader, room, memo, formFor(memo.deed).opening(memo, form));
};

/** What was kept of this form, to go on with or to put aside; the form itself where nothing was. */
const keptOr = async (reader: Reader, room: Room, memo: Memo, opening: Typed): Promise<Modal> => {
  const { words } = reader;
  const draft = await lastDraft(reader, room, memo);
  const kept = draft && memoOf(draft);
  if (!draft || !kept) return fillModal(memo, opening, formRoom(room, reader));
  return keptModal({ ...kept, channel: memo.channel }, draft.keptAt, words);
};

/** The form that a shortcut opens, in the first negotiation that the person may add to; where there is none, why not. */
export const openShortcut = async (desk: FormDesk, opening: Opening): Promise<Modal> => {
  const { reader, enter, commands } = desk;
  const { chooseTitle } = reader.words.forms;
  const places = await placesFor(desk, opening);
  const room = await enter(opening, places[0]?.command ?? commands[0] ?? '');
  const refused = (why: string) => noteModal(chooseTitle, [why], [], reader.words);
  if (typeof room === 'string') return refused(room);
  const hindrance = hindranceTo(room, reader, chooseTitle);
  if (hindrance) return refused(hindrance);
  return openIn(reader, room, opening, places);
};

const openIn = async (
  reader: Reader,
  room: Room,
  { channel, message }: Opening,
  places: readonly Place[],
): Promise<Modal> => {
  const { command } = room.file.header;
  if (!message) return choosing(reader, room, { command, channel, deed: 'choose' }, places);
  const kept = alreadyKept(room.negotiation, message);
  if (kept.length > 0) return keptAlready(reader, room, kept);
  const { length } = message.text.trim();
  const memo: Memo = {
    ...{ command, channel, deed: 'add', kind: 'remark', source: messageId(message) },
    ...(length > longestQuote && { message: length }),
  };
  const typed = quoted(reader, room, message);
  if (places.length > 1) return choosing(reader, room, { ...memo, deed: 'choose', typed }, places);
  return openNew(reader, room, memo, '', typed);
};

const quoted = ({ words }: Reader, { negotiation }: Room, message: Message): Typed =>
  captured(message, 'remark', negotiation, words);

const keptAlready = ({ words }: Reader, room: Room, ids: readonly string[]): Modal =>
  noteModal(
    words.forms.savedTitle,
    [words.forms.alreadyKept],
    ids.flatMap((id) => lineOf(room, id, words)),
    words,
  );

/** An entry's line as readers see it, without its menu. */
export const lineOf = ({ negotiation, clock }: Room, id: string, words: Reader['words']): readonly Block[] => {
  const entry = entryIn(negotiation, id);
  return entry ? lineBlocks(lineShown({ negotiation, today: clock.day }, entry), words).map(withoutMenu) : [];
};
