import { setTimeout as wait } from 'node:timers/promises';
import type { Fields } from './block.ts';
import { type Delivered, deliver } from './deliver.ts';
import { freshId } from './ids.ts';
import type { Workspace } from './workspace.ts';

const reasonFor = ({ trouble }: Delivered): string => (trouble === 'timeout' ? 'http_timeout' : 'http_error');

const taken = ({ status }: Delivered): boolean => status !== null && status < 300;

const envelope = ({ team, app, realNow }: Workspace, event: Fields): Fields => ({
  token: 'legacy-verification-token',
  team_id: team.id,
  api_app_id: app.id,
  event,
  type: 'event_callback',
  event_id: freshId('Ev'),
  event_time: Math.floor(realNow().getTime() / 1000),
  authorizations: [
    { enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
});

const nameOf = ({ type, channel_type: kind }: Fields): string =>
  kind === undefined ? String(type) : `${type}.${kind}`;

/** Sends an event, if the app wants it, until it is acknowledged: at once, soon after, a minute and five minutes later. */
export const sendEvent = async (workspace: Workspace, event: Fields): Promise<void> => {
  if (!workspace.options.events?.includes(nameOf(event))) return;
  const request = envelope(workspace, event);
  const errand = {
    name: String(event.type),
    type: 'application/json',
    body: JSON.stringify(request),
    request,
  } as const;
  let last = await deliver(workspace, errand);
  const again = async () => {
    for (const [index, delay] of (workspace.options.retryAfter ?? [0, 60_000, 300_000]).entries()) {
      if (taken(last)) return;
      await wait(delay, undefined, { ref: false });
      const headers = { 'x-slack-retry-num': String(index + 1), 'x-slack-retry-reason': reasonFor(last) };
      last = await deliver(workspace, { ...errand, headers });
    }
  };
  // Not awaited: the person who caused the event does not wait for its retries.
  void again();
};
