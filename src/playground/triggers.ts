import { freshId, unguessable } from './ids.ts';
import type { ResponseAddress, Trigger, Workspace } from './workspace.ts';

const triggerLife = 3000;
const addressLife = 30 * 60_000;
const addressUses = 5;

const forgetExpired = (issued: Map<string, Trigger> | Map<string, ResponseAddress>, now: number): void => {
  for (const [key, { until }] of issued) if (until < now - addressLife) issued.delete(key);
};

/** Makes a fresh `trigger_id` for the person who just acted. */
export const newTrigger = (workspace: Workspace, person: string, channel: string | null): string => {
  const now = workspace.realNow().getTime();
  forgetExpired(workspace.triggers, now);
  const id = `${now}.${freshId('')}.${unguessable()}`;
  workspace.triggers.set(id, { person, channel, until: now + triggerLife, used: false });
  return id;
};

/** Uses a trigger up; returns its person and channel, or Slack's reason to refuse it. */
export const redeem = (workspace: Workspace, id: string): Trigger | { error: string } => {
  const trigger = workspace.triggers.get(id);
  if (!trigger) return { error: 'invalid_trigger_id' };
  if (trigger.used) return { error: 'exchanged_trigger_id' };
  if (trigger.until < workspace.realNow().getTime()) return { error: 'expired_trigger_id' };
  trigger.used = true;
  return trigger;
};

/** Makes a fresh `response_url` for an answer in this channel, which may replace the message `ts`. */
export const newAddress = (workspace: Workspace, about: Omit<ResponseAddress, 'until' | 'uses'>): string => {
  const now = workspace.realNow().getTime();
  forgetExpired(workspace.addresses, now);
  const id = unguessable();
  workspace.addresses.set(id, { ...about, until: now + addressLife, uses: 0 });
  return `${workspace.url}/response/${id}`;
};

/** Uses a response address once more; returns where it leads, or Slack's reason to refuse it. */
export const spendAddress = (workspace: Workspace, id: string): ResponseAddress | { error: string } => {
  const address = workspace.addresses.get(id);
  if (!address) return { error: 'invalid_url' };
  if (address.until < workspace.realNow().getTime()) return { error: 'expired_url' };
  if (address.uses >= addressUses) return { error: 'used_url' };
  address.uses += 1;
  return address;
};
