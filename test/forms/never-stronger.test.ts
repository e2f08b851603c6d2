import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormValues } from '../../src/forms/field.ts';
import type { Form, Intent } from '../../src/forms/form.ts';
import { formFor } from '../../src/forms/form-kinds.ts';
import type { FormKind, ModalState } from '../../src/forms/modal-state.ts';
import { entryChange } from '../../src/record/changes.ts';
import { certainties, type Entry, type Fact, type Kind, levels, sourceTypes } from '../../src/record/entries.ts';
import { exported } from '../../src/record/export.ts';
import { objections } from '../../src/record/integrity.ts';
import { all, facts, fold, type Negotiation, readEntry } from '../../src/record/negotiation.ts';
import { waitsFor } from '../../src/record/proposal.ts';
import type { Change, Revision } from '../../src/record/revision.ts';
import { sourced } from '../../src/record/sourced.ts';
import { undoing } from '../../src/record/undo.ts';
import { en } from '../../src/words/en.ts';
import { roomOf, squidRoom, untouched } from '../support/filling.ts';

const soak = process.env.SOAK !== undefined;
const squid = squidRoom();
const now = new Date('2031-04-01T12:00:00Z');

/** A step: a form with whatever is chosen in it, an undo, or a revision from before there was any rule. */
interface Step {
  readonly what: FormKind | 'undo' | 'old';
  readonly kind: Kind;
  readonly at: number;
  readonly values: FormValues;
}

const chosen = (among: readonly string[]) => fc.option(fc.constantFrom(...among), { nil: undefined });
const sources = ['gazette', 'communique', 'interview', 'memo', '+new'];

const values = fc
  .record({
    'cite.source': chosen(sources),
    'cite.level': chosen(levels),
    'cite.by': chosen(['', 'Ada Merrow', 'an adviser to the delegation']),
    'source.type': fc.constantFrom(...sourceTypes),
    certainty: chosen(certainties),
    preferred: fc.constantFrom('standing', 'second'),
    value: fc.constantFrom('Tern Bay', 'Port Veld', '2031-07-01', 'at risk'),
  })
  .map(
    (held): FormValues =>
      Object.fromEntries(Object.entries(held).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  );

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('add', 'edit', 'confirm', 'contest') },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'old') },
  ),
  kind: fc.constantFrom('remark', 'demand', 'round', 'source'),
  at: fc.nat(1_000),
  values,
});

/** Everything that a form asks for besides what the step chooses. */
const given: FormValues = {
  ...{ 'source.title': 'Squid in season', 'source.short': 'Ferry News', 'source.published': '18 March 2031' },
  ...{ 'remark.says': 'Nobody laughed', 'remark.about': 'mood', 'round.name': 'More talks', 'round.when': '2031-08' },
  ...{ 'demand.asks': 'More boats', 'demand.by': 'veldmark', 'demand.on': ['ostral-isles'], 'demand.issue': 'quota' },
  ...{ reported: '2031-04-01', why: 'Heard again.' },
};

const pick = <T>(among: readonly T[], at: number): T | undefined => among[at % Math.max(among.length, 1)];

/** Submits a form as often as it asks for more, with an answer to each question. */
const submitted = (form: Form, state: ModalState, filled: FormValues, negotiation: Negotiation): Intent | null => {
  let held = filled;
  for (let asked = 0; asked < 4; asked += 1) {
    const meant = form.read(state, held, roomOf(negotiation, { today: squid.today, calendarDay: squid.calendarDay }));
    if ('changes' in meant) return meant;
    if ('errors' in meant) return null;
    const answers = Object.keys(meant.values ?? {}).map((name) => [name, answerTo(name)] as const);
    held = { ...held, ...Object.fromEntries(answers), 'cite.described': held['cite.by'] ?? '' };
  }
  return null;
};

const answerTo = (name: string): string =>
  name.startsWith('keep.') ? (Object.keys(en.forms.keeps)[0] ?? '') : 'same-place';

/** What a person who presses through a form makes of it: as it is drawn, with what they choose over it. */
const formChanges = ({ what, kind, at, values: held }: Step, negotiation: Negotiation): readonly Change[] => {
  if (what === 'undo' || what === 'old') return [];
  const among: readonly Entry[] =
    kind === 'source' && what === 'edit' ? all(negotiation, 'source') : facts(negotiation);
  const entry = what === 'add' ? undefined : pick(among, at);
  const state: ModalState = {
    ...{ command: '/squid', channel: 'C1', formKind: what, kind: entry?.kind ?? kind },
    ...(entry && { entry: entry.id, version: negotiation.standing.get(entry.id)?.version }),
  };
  const form = formFor(what);
  const room = roomOf(negotiation, { today: squid.today, calendarDay: squid.calendarDay });
  const opening = form.opening(state, room);
  const drawn = untouched(form.draw(state, { ...opening, ...held }, room));
  const own = what === 'add' ? given : { reported: '2031-04-01', why: 'Heard again.' };
  const fresh = held['cite.source'] === '+new' ? given : {};
  return submitted(form, state, { ...opening, ...drawn, ...fresh, ...own, ...held }, negotiation)?.changes ?? [];
};

/** Statements as they stood before there was any rule: an article that is an official text, confirmed. */
const oldChanges = ({ at, values: held }: Step, negotiation: Negotiation): readonly Change[] => {
  const fact = pick(facts(negotiation), at);
  if (!fact) return [];
  const { id, kind, ...body } = fact;
  const cite = [
    {
      source: pick(all(negotiation, 'source'), at)?.id ?? 'gazette',
      level: held['cite.level'] ?? 'document',
      by: 'Ada Merrow',
    },
  ];
  const from = negotiation.standing.get(id)?.version ?? 0;
  const said = { ...body, cite, certainty: held.certainty ?? 'confirmed' };
  return [{ entry: id, kind, body: said, from, knownAt: '2031-04-01', author: 'U1', origin: 'slack', why: '' }];
};

const undoChanges = ({ at }: Step, negotiation: Negotiation, log: readonly Revision[]): readonly Change[] => {
  const revision = pick(log, at);
  if (!revision) return [];
  const histories = Map.groupBy(log, ({ entry }) => entry);
  const found = undoing(negotiation, { revisions: [revision], histories }, 'U1');
  return 'changes' in found ? found.changes : [];
};

const appended = (negotiation: Negotiation, changes: readonly Change[]): readonly Revision[] =>
  changes.map(({ from, ...change }, index) => ({
    ...{ ...change, seq: negotiation.seq + index + 1, team: 'T1', negotiation: 'squid', version: from + 1 },
    recordedAt: '2031-04-01T12:00:00.000Z',
  }));

/** A statement as it is shown, taken out or written down. */
interface Said {
  readonly cite: readonly { readonly source: string; readonly level: string; readonly by?: string | undefined }[];
  readonly certainty: string;
  readonly contested: readonly { readonly cite: Said['cite'] }[];
}

/** What is said too strongly. It knows nothing of the rules that the record goes by, but for what they are about. */
const tooStrong = ({ cite, certainty, contested }: Said, negotiation: Negotiation): readonly string[] => {
  const typeOf = (id: string) => negotiation.entries.source.get(id)?.type ?? 'none';
  const isText = (type: string) => ['joint-statement', 'statement', 'document'].includes(type);
  const claims = [...cite, ...contested.flatMap((other) => other.cite)].flatMap(({ source, level, by = '' }) => {
    const type = typeOf(source);
    if (level === 'document') return isText(type) ? [] : [`${type} as an official text`];
    if (level === 'on-record') return by !== '' && type !== 'analysis' ? [] : [`${type} on the record: ${by}`];
    return level === 'press-report' && ['message', 'analysis'].includes(type) ? [`${type} as a press report`] : [];
  });
  const isBacked = cite.some(({ level }) => level === 'document' || level === 'on-record');
  const isSure = certainty === 'confirmed';
  return [
    ...claims,
    ...(isSure && !isBacked ? ['confirmed by nobody'] : []),
    ...(isSure && contested.length > 0 ? ['confirmed beside a second value'] : []),
  ];
};

const shown = (negotiation: Negotiation, fact: Fact): Said => {
  const { cite, certainty, contested } = sourced(negotiation, fact);
  const plain = (said: typeof cite) => said.map(({ source, level, by }) => ({ source: source.id, level, by }));
  const others = contested.flatMap((one) => one.others.map((other) => ({ cite: plain(other.cite) })));
  return { cite: plain(cite), certainty, contested: others };
};

const strongShown = (negotiation: Negotiation): readonly string[] =>
  facts(negotiation).flatMap((fact) => tooStrong(shown(negotiation, fact), negotiation));

/** What a form, a file or a digest writes in an entry, where it states something. */
const strongIn = (negotiation: Negotiation, change: Pick<Change, 'kind' | 'entry' | 'body'>): readonly string[] => {
  if (change.body === null) return [];
  const entry = readEntry(change);
  return 'cite' in entry ? tooStrong(entry, negotiation) : [];
};

const strongExported = (negotiation: Negotiation): readonly string[] =>
  Object.values(JSON.parse(exported(negotiation, 'json')))
    .flatMap((section) => Object.values(Object(section)))
    .flatMap((entry) => {
      const { cite, certainty, contested = [] } = Object(entry);
      return cite === undefined ? [] : tooStrong({ cite, certainty, contested }, negotiation);
    });

const strongInHistory = (negotiation: Negotiation, log: readonly Revision[]): readonly string[] =>
  log.flatMap((revision) => {
    const change = entryChange(negotiation, undefined, revision);
    return change?.after && 'cite' in change.after ? tooStrong(change.after, negotiation) : [];
  });

/** Statements whose unnamed source one person alone gave up for another. It knows nothing of the rule but its subject. */
const givenUp = (before: Negotiation, changes: readonly Change[], isSecond: boolean): readonly string[] =>
  changes.flatMap(({ entry, kind, body }) => {
    const stood = before.standing.get(entry);
    const citesOf = (one: Pick<Revision, 'kind' | 'entry' | 'body'> | undefined) => {
      const read = one && one.body !== null ? readEntry(one) : null;
      return read && 'cite' in read ? [...read.cite, ...read.contested.flatMap(({ cite }) => cite)] : null;
    };
    const [was, is] = [citesOf(stood), citesOf({ entry, kind, body })];
    if (!was || !is || isSecond) return [];
    const write = (cites: typeof is) => cites.map((cite) => JSON.stringify(Object.entries(cite).sort()));
    const lost = write(was.filter(({ level }) => level === 'background')).some((one) => !write(is).includes(one));
    const gained = write(is.filter(({ level }) => level !== 'background')).some((one) => !write(was).includes(one));
    return lost && gained ? [`${entry} left its unnamed source`] : [];
  });

test('no sequence of forms and undos makes a line stronger than its citations carry', () => {
  const counts = { taken: 0, refused: 0, old: 0, undone: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
      let negotiation = squid.negotiation;
      let log = [...negotiation.standing.values()];
      for (const one of steps) {
        const asked = formChanges(one, negotiation);
        const isFine = objections(negotiation, asked, '9999-12-31').length === 0;
        const written =
          one.what === 'undo'
            ? undoChanges(one, negotiation, log)
            : one.what === 'old'
              ? oldChanges(one, negotiation)
              : isFine
                ? asked
                : [];
        const isSecond = waitsFor(negotiation, asked, null, now)?.second === true;
        const alone = one.what === 'old' ? [] : givenUp(negotiation, written, one.what !== 'undo' && isSecond);
        const revisions = appended(negotiation, written);
        log = [...log, ...revisions];
        negotiation = fold(negotiation, revisions);
        counts.old += one.what === 'old' ? written.length : 0;
        counts.undone += one.what === 'undo' ? written.length : 0;
        counts.taken += isFine ? asked.length : 0;
        counts.refused += one.what !== 'undo' && one.what !== 'old' && (asked.length === 0 || !isFine) ? 1 : 0;
        expect({
          what: one.what,
          byForm: asked.flatMap((change) => strongIn(fold(negotiation, appended(negotiation, asked)), change)),
          shown: strongShown(negotiation),
          alone,
        }).toEqual({ what: one.what, byForm: [], shown: [], alone: [] });
      }
      expect({ exported: strongExported(negotiation), history: strongInHistory(negotiation, log) }).toEqual({
        exported: [],
        history: [],
      });
    }),
    { numRuns: soak ? 3_000 : 25 },
  );
  if (soak) process.stdout.write(`never stronger: ${JSON.stringify(counts)}\n`);
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
}, 900_000);
