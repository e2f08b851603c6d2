import { z } from 'zod';
import type { Delivered } from './deliver.ts';
import { elementsIn, type FilledIn, valuesOf } from './filling.ts';
import { checkView } from './limits.ts';
import { interactionBase, viewPayload } from './payloads.ts';
import type { Person } from './people.ts';
import { interact } from './pressing.ts';
import { missing } from './requiring.ts';
import { newTrigger } from './triggers.ts';
import { type OpenView, viewShape } from './view.ts';
import { closeViews, pushModal, stackOf, updateView } from './viewing.ts';
import type { Workspace } from './workspace.ts';

/** Result of submitting a modal: no errors, errors by block id, or `trouble` without a valid answer. */
export interface Submitted {
  readonly errors: Readonly<Record<string, string>>;
  readonly trouble: string | null;
}

const fine: Submitted = { errors: {}, trouble: null };
const unreachable = 'We had some trouble connecting. What you typed is still here: try again.';

const answerShape = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: viewShape }),
  z.object({ response_action: z.literal('push'), view: viewShape }),
  z.object({ response_action: z.literal('clear') }),
]);

const answerIn = (body: string): z.infer<typeof answerShape> | null | undefined => {
  if (body.trim() === '') return null;
  try {
    const json: unknown = JSON.parse(body);
    return JSON.stringify(json) === '{}' ? null : answerShape.parse(json);
  } catch {
    return undefined;
  }
};

const shown = (workspace: Workspace, view: OpenView, answer: z.infer<typeof answerShape>): Submitted => {
  switch (answer.response_action) {
    case 'errors': {
      const fields = new Set(elementsIn(view.blocks).map(({ block }) => block));
      const known = Object.keys(answer.errors).every((block) => fields.has(block));
      return known ? { errors: answer.errors, trouble: null } : { errors: {}, trouble: unreachable };
    }
    case 'clear':
      closeViews(workspace, stackOf(workspace, view.person));
      return fine;
    case 'update':
    case 'push': {
      if (checkView(answer.view)) return { errors: {}, trouble: unreachable };
      if (answer.response_action === 'update') updateView(workspace, view, answer.view);
      else pushModal(workspace, view.person, answer.view);
      return fine;
    }
  }
};

const outcome = (workspace: Workspace, view: OpenView, { status, body }: Delivered): Submitted => {
  const answer = status === 200 ? answerIn(body) : undefined;
  if (answer === undefined) return { errors: {}, trouble: unreachable };
  if (answer !== null) return shown(workspace, view, answer);
  closeViews(workspace, [view]);
  return fine;
};

/** Submits a modal: checks it as Slack's own form does, sends it to the app and carries out the answer. */
export const submit = async (
  workspace: Workspace,
  person: Person,
  view: OpenView,
  filled: readonly FilledIn[],
): Promise<Submitted> => {
  const errors = missing(view.blocks, filled);
  if (Object.keys(errors).length > 0) return { errors, trouble: null };
  const delivered = await interact(workspace, {
    type: 'view_submission',
    ...interactionBase(workspace, person),
    trigger_id: newTrigger(workspace, person.id, view.here),
    view: viewPayload(workspace, view, valuesOf(view.blocks, filled)),
    response_urls: [],
  });
  return outcome(workspace, view, delivered);
};

/** Closes a modal without submitting it, or the whole stack of modals. */
export const close = async (workspace: Workspace, person: Person, view: OpenView, all: boolean): Promise<void> => {
  const closed = all ? stackOf(workspace, person.id) : [view];
  closeViews(workspace, closed);
  for (const each of closed.filter(({ notify_on_close }) => notify_on_close)) {
    const said = {
      type: 'view_closed',
      ...interactionBase(workspace, person),
      view: viewPayload(workspace, each),
      is_cleared: all,
    };
    await interact(workspace, said);
  }
};
