import type { Fields } from './block.ts';
import { type Delivered, deliver } from './deliver.ts';
import { elementsIn, type FilledIn, stateOf, valuesOf } from './filling.ts';
import type { PostedMessage } from './message.ts';
import { channelPayload, interactionBase, messagePayload, viewPayload } from './payloads.ts';
import type { Channel, Person } from './people.ts';
import { newAddress, newTrigger } from './triggers.ts';
import type { OpenView } from './view.ts';
import type { Workspace } from './workspace.ts';

/** Sends an interaction, as Slack does: one form field, `payload`. */
export const interact = (workspace: Workspace, payload: Fields): Promise<Delivered> =>
  deliver(workspace, {
    name: String(payload.type),
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    request: payload,
  });

/** Element that was pressed or chosen, with the values filled in around it. */
export interface Pressed extends FilledIn {
  readonly around: readonly FilledIn[];
}

/** Place of a press: a message in its channel, or a view. */
export type Place = { readonly channel: Channel; readonly message: PostedMessage } | { readonly view: OpenView };

const whereabouts = (workspace: Workspace, person: Person, place: Place, around: readonly FilledIn[]): Fields => {
  if ('view' in place) {
    const view = viewPayload(workspace, place.view, valuesOf(place.view.blocks, around));
    return { container: { type: 'view', view_id: place.view.id }, view };
  }
  const { channel, message } = place;
  const hidden = message.onlyFor !== null;
  return {
    container: { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: hidden },
    channel: channelPayload(channel),
    // Slack does not send back a message that only one person sees.
    ...(!hidden && { message: messagePayload(workspace, message) }),
    state: { values: valuesOf(message.blocks, around) },
    response_url: newAddress(workspace, {
      channel: channel.id,
      person: person.id,
      ts: message.ts,
      asked: message.asked,
    }),
  };
};

/** Sends a press or a choice to the app; `null` when there is no such element. */
export const press = async (
  workspace: Workspace,
  person: Person,
  place: Place,
  pressed: Pressed,
): Promise<Delivered | null> => {
  const blocks = 'view' in place ? place.view.blocks : place.message.blocks;
  const found = elementsIn(blocks).find(
    ({ block, element }) => block === pressed.block && (element.action_id ?? '') === pressed.action,
  );
  if (!found) return null;
  const action = {
    action_id: pressed.action,
    block_id: pressed.block,
    ...stateOf(found.element, pressed.value),
    action_ts: String(workspace.realNow().getTime() / 1000),
  };
  return interact(workspace, {
    type: 'block_actions',
    ...interactionBase(workspace, person),
    trigger_id: newTrigger(workspace, person.id, 'view' in place ? place.view.here : place.channel.id),
    ...whereabouts(workspace, person, place, pressed.around),
    actions: [action],
  });
};

/** Asks the app for the options of a menu that match the typed text (`block_suggestion`). */
export const suggest = (workspace: Workspace, person: Person, place: Place, pressed: Pressed): Promise<Delivered> =>
  interact(workspace, {
    type: 'block_suggestion',
    ...interactionBase(workspace, person),
    action_id: pressed.action,
    block_id: pressed.block,
    value: Array.isArray(pressed.value) ? '' : (pressed.value ?? ''),
    ...whereabouts(workspace, person, place, pressed.around),
  });

/** Sends a shortcut to the app: from the menu of a message when `at` is given, else from beside the composer. */
export const shortcut = (
  workspace: Workspace,
  person: Person,
  callbackId: string,
  at?: Extract<Place, { channel: Channel }>,
) =>
  interact(workspace, {
    ...interactionBase(workspace, person),
    type: at ? 'message_action' : 'shortcut',
    callback_id: callbackId,
    trigger_id: newTrigger(workspace, person.id, at?.channel.id ?? null),
    action_ts: String(workspace.realNow().getTime() / 1000),
    ...(at && {
      channel: channelPayload(at.channel),
      message_ts: at.message.ts,
      message: messagePayload(workspace, at.message),
      response_url: newAddress(workspace, { channel: at.channel.id, person: person.id, ts: null, asked: null }),
    }),
  });
