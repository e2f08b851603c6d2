import { LRUCache } from 'lru-cache';
import type { FormInstance, FormValues, Modal } from '../bot.ts';
import { initialValues } from '../views/inputs.ts';

/** A form as it was pressed in, and Slack's hash of the view that the person saw. */
export interface SeenForm {
  readonly form: FormInstance;
  readonly hash: string | undefined;
}

/** What a form became at its last redraw. */
interface Redrawn {
  readonly hash: string;
  readonly modal: Modal;
  /** What its inputs held when the redraw was asked for. */
  readonly held: FormValues;
}

/** Redraws of open forms, so that two quick presses in one form do not undo each other. */
export interface Redraws {
  /** Runs work on one view after all that was begun on it before. */
  inTurn<T>(view: string, work: () => Promise<T>): Promise<T>;
  /**
   * Returns the form as it would have been pressed in after the last redraw, which its person had not seen yet; `null`
   * where that redraw was of another step, in which the pressed thing is no more.
   */
  caughtUp(seen: SeenForm): SeenForm | null;
  /** Remembers what a form became, by the hash that Slack gave it. */
  redrawn(seen: SeenForm, modal: Modal, hash: string): void;
}

/** Most views whose last redraw is remembered: forms are open for minutes. */
const most = 500;

/** Creates the memory of redraws; what it forgets, Slack refuses by the hash. */
export const createRedraws = (): Redraws => {
  const last = new LRUCache<string, Redrawn & { readonly earlier: ReadonlySet<string> }>({ max: most });
  const underWay = new Map<string, Promise<unknown>>();

  return {
    inTurn(view, work) {
      const turn = (underWay.get(view) ?? Promise.resolve()).then(work, work);
      const done = turn.then(
        () => {},
        () => {},
      );
      underWay.set(view, done);
      done.then(() => {
        if (underWay.get(view) === done) underWay.delete(view);
      });
      return turn;
    },
    caughtUp(seen) {
      const redrawn = last.get(seen.form.id);
      if (!redrawn || seen.hash === undefined || !redrawn.earlier.has(seen.hash)) return seen;
      const { modal, hash, held } = redrawn;
      if (modal.callback_id !== seen.form.step) return null;
      const values = { ...initialValues(modal.blocks), ...changed(held, seen.form.values) };
      return { hash, form: { ...seen.form, modalState: modal.private_metadata ?? '', values } };
    },
    redrawn({ form: { id, values }, hash: before }, modal, hash) {
      const earlier = new Set(last.get(id)?.earlier);
      if (before !== undefined) earlier.add(before);
      last.set(id, { hash, modal, held: values, earlier });
    },
  };
};

/** Returns the values that a person changed between two presses. */
const changed = (before: FormValues, after: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
