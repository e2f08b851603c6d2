import { type Kind, kindNames } from '../record/entries.ts';
import { kindsToAdd } from '../record/kinds-to-add.ts';
import { findHead, named } from '../record/names.ts';
import { command } from './command.ts';

const others: Partial<Record<Kind, readonly string[]>> = {
  party: ['parties'],
  person: ['people', 'persons'],
  remark: ['quote', 'quotation', 'report', 'mood'],
  response: ['answer', 'reply', 'stance'],
  demand: ['ask'],
  issue: ['topic'],
  attendance: ['attending', 'attendee'],
};

const kinds = kindNames.map((kind) => named(kind, kind, [`${kind}s`, ...(others[kind] ?? [])]));

/** `add`: opens the form for a new entry, with its source. */
export const add = command({
  name: 'add',
  group: 'keep',
  aliases: ['new', 'record', 'note down'],
  usage: `add [${kindsToAdd.join('|')}] [words]`,
  examples: ['add', 'add demand us on mexico: textiles', 'add round 6 23–28 January 2018'],
  patterns: ['add', 'add demand {party} on {other}: …', 'add round'],
  needs: () => 'edit',
  isOfNow: true,
  run({ words }) {
    const head = findHead(words, kinds);
    return {
      effect: 'open-form',
      call: { formKind: 'add', kind: head?.hit ?? null, entry: null, read: head?.length ?? 0 },
    };
  },
  view: (nothing: never) => nothing,
});
