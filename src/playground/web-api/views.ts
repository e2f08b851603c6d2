import { z } from 'zod';
import { checkView } from '../limits.ts';
import { viewPayload } from '../payloads.ts';
import { personNamed } from '../places.ts';
import { redeem } from '../triggers.ts';
import { viewShape } from '../view.ts';
import { openModal, publishHome, pushModal, stackOf, updateView } from '../viewing.ts';
import { asJson, type Method, method, refuse } from './method.ts';

const triggered = z.looseObject({ trigger_id: z.string(), view: asJson(viewShape) });

const open = method(triggered, (workspace, { trigger_id, view }) => {
  const flaw = view.type === 'modal' ? checkView(view) : { error: 'invalid_arguments', messages: [] };
  if (flaw) return refuse(flaw.error, flaw.messages);
  const redeemed = redeem(workspace, trigger_id);
  if ('error' in redeemed) return refuse(redeemed.error);
  return { ok: true, view: viewPayload(workspace, openModal(workspace, redeemed, view)) };
});

const push = method(triggered, (workspace, { trigger_id, view }) => {
  const flaw = checkView(view);
  if (flaw) return refuse(flaw.error, flaw.messages);
  const redeemed = redeem(workspace, trigger_id);
  if ('error' in redeemed) return refuse(redeemed.error);
  const depth = stackOf(workspace, redeemed.person).length;
  if (depth === 0) return refuse('view_not_found');
  if (depth >= 3) return refuse('push_limit_reached');
  return { ok: true, view: viewPayload(workspace, pushModal(workspace, redeemed.person, view)) };
});

const updating = z.looseObject({
  view: asJson(viewShape),
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
});

const update = method(updating, (workspace, { view, view_id, external_id, hash }) => {
  const flaw = checkView(view);
  if (flaw) return refuse(flaw.error, flaw.messages);
  const wanted = [...workspace.views.values()].find((each) =>
    view_id === undefined ? external_id !== undefined && each.external_id === external_id : each.id === view_id,
  );
  if (!wanted) return refuse('not_found');
  if (hash !== undefined && hash !== wanted.hash) return refuse('hash_conflict');
  return { ok: true, view: viewPayload(workspace, updateView(workspace, wanted, view)) };
});

const publish = method(
  z.looseObject({ user_id: z.string(), view: asJson(viewShape), hash: z.string().optional() }),
  (workspace, { user_id, view, hash }) => {
    const person = personNamed(workspace, user_id);
    if (!person) return refuse('user_not_found');
    const flaw = view.type === 'home' ? checkView(view) : { error: 'invalid_arguments', messages: [] };
    if (flaw) return refuse(flaw.error, flaw.messages);
    if (hash !== undefined && hash !== workspace.homes.get(person.id)?.hash) return refuse('hash_conflict');
    return { ok: true, view: viewPayload(workspace, publishHome(workspace, person, view)) };
  },
);

/** Methods that show modals and Home. */
export const views: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
