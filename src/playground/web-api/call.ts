import { setTimeout as wait } from 'node:timers/promises';
import type { Fields } from '../block.ts';
import type { Fault } from '../faults.ts';
import type { Workspace } from '../workspace.ts';
import { type Answer, refuse } from './method.ts';
import { methods } from './methods.ts';
import { missingScope } from './scopes.ts';

/** A call of the Web API as it arrived. */
export interface Call {
  readonly method: string;
  readonly token: string;
  readonly args: Fields;
  readonly headers: Readonly<Record<string, string>>;
}

/** Response to a call: `status` `null` breaks the connection instead. */
export interface Reply {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: Answer;
}

const reply = (answer: Answer): Reply => ({ status: 200, headers: {}, answer });
const broken: Reply = { status: null, headers: {}, answer: refuse('connection_reset') };
const tooFast = (seconds: number): Reply => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  answer: refuse('ratelimited'),
});

const carryOut = (workspace: Workspace, { method, token, args }: Call): Answer => {
  if (token === '') return refuse('not_authed');
  if (token !== workspace.options.botToken) return refuse('invalid_auth');
  const run = methods.get(method);
  if (!run) return refuse('unknown_method');
  return missingScope(workspace.options.scopes, method) ?? run(workspace, args);
};

const despite = async (workspace: Workspace, call: Call, fault: Fault): Promise<Reply> => {
  switch (fault.kind) {
    case 'refused':
      return broken;
    case 'lost-answer':
      carryOut(workspace, call);
      return broken;
    case 'rate-limited':
      return tooFast(fault.retryAfter);
    case 'down':
      return { status: 503, headers: {}, answer: refuse('service_unavailable') };
    case 'error':
      return reply(refuse(fault.error));
    case 'slow': {
      // Accepted at once and answered late: a caller that times out does not know that it was carried out.
      const answer = carryOut(workspace, call);
      await wait(fault.milliseconds, undefined, { ref: false });
      return reply(answer);
    }
    case 'duplicate':
      return reply(carryOut(workspace, call));
  }
};

const troubleOf = (fault: Fault | null): string | null => fault && (fault.kind === 'error' ? fault.error : fault.kind);

/** Answers one call of the Web API, or fails it by a fault or the rate limit, and records it in the journal. */
export const answerCall = async (
  workspace: Workspace,
  call: Call,
  pace: (channel: string) => number,
): Promise<Reply> => {
  const started = performance.now();
  const channel = typeof call.args.channel === 'string' ? call.args.channel : undefined;
  const fault = workspace.faults.take(call.method, channel);
  const early = !fault && call.method === 'chat.postMessage' ? pace(channel ?? '') : 0;
  const paced = early > 0 ? tooFast(early) : null;
  const done = paced ?? (fault ? await despite(workspace, call, fault) : reply(carryOut(workspace, call)));
  workspace.journal.add({
    at: workspace.realNow().toISOString(),
    towards: 'slack',
    name: call.method,
    url: `${workspace.url}/api/${call.method}`,
    headers: call.headers,
    request: call.args,
    status: done.status,
    answer: done.answer,
    milliseconds: performance.now() - started,
    trouble: troubleOf(fault),
  });
  return done;
};
