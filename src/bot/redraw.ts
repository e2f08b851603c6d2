import { entryIn, lineShown } from '../commands/entry-line.ts';
import type { CorrectionParts } from '../corrections/correction-outbox.ts';
import type { Negotiation } from '../record/negotiation.ts';
import { sharedMessage } from '../views/answer.ts';
import { lineBlocks } from '../views/entry.ts';
import { statementsIn } from '../views/kit.ts';
import { joined, type Markdown } from '../views/markdown.ts';
import type { Words } from '../words/words.ts';
import type { DataFile } from './data-file.ts';
import type { Services } from './request-context.ts';
import { runCommand } from './run-command.ts';

/** Creates the function that draws a post again as its line answers from another state of the record. */
export const createRedraw =
  (services: Services, fileOf: (negotiation: string) => DataFile): CorrectionParts['redraw'] =>
  async (post, { past, corrected }, entries) => {
    const { words } = services;
    const { team, negotiation: id, channel, line, kind } = post;
    const person = post.person ?? '';
    const context = {
      ...{ key: { team, negotiation: id }, file: fileOf(id), negotiation: corrected, channel },
      clock: { day: post.day, kind: corrected.header.today ? 'frozen' : 'live' } as const,
      // Of an answer for everybody, nothing depends on who asked.
      actor: { person, standing: 'member', groups: [], may: 'read' } as const,
    };
    const records = { ...services.records, asOf: async () => corrected };
    const { drawable } = await runCommand({ ...services, records }, context, line);
    if (!('answer' in drawable)) return { message: null, oldWords: new Map() };
    const { answer, frame } = drawable;
    return {
      message: sharedMessage(answer, frame, person, words, kind === 'publish' ? 'publish' : 'share'),
      oldWords: oldWords(past, frame.clock.day, entries, words),
    };
  };

const oldWords = (
  past: Negotiation,
  today: string,
  entries: readonly string[],
  words: Words,
): ReadonlyMap<string, Markdown> =>
  new Map(
    entries.flatMap((id) => {
      const entry = entryIn(past, id);
      const blocks = entry ? lineBlocks(lineShown({ negotiation: past, today }, entry), words) : [];
      const said = statementsIn(blocks).filter(({ source }) => source.entry.id === id);
      return said.length > 0
        ? [
            [
              id,
              joined(
                said.map(({ says }) => says),
                '\n',
              ),
            ] as const,
          ]
        : [];
    }),
  );
