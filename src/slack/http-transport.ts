import type { IncomingMessage } from 'node:http';
import type { App } from '@slack/bolt';
import type { ClockCheck } from './clock-check.ts';
import { type Body, decode, isCertificateCheck, isUnsignedCertificateCheck, unsignedLimit } from './decode.ts';
import type { HttpExchange } from './http-exchange.ts';
import { errorFields } from './log.ts';
import { urlVerification } from './payloads.ts';
import { bodyLimit, readBody } from './read-body.ts';
import type { Replays } from './replays.ts';
import type { Replies } from './reply.ts';
import { beginSignature, isSignature, isTime, timeClaimed } from './signature.ts';
import type { TickBatch } from './tick-batch.ts';
import type { Transport, TransportOptions } from './transport.ts';

/** Options of the HTTP transport. */
interface HttpOptions extends TransportOptions {
  readonly signingSecret: string;
  readonly replays: Replays;
  readonly replies: Replies;
  readonly now: () => Date;
  readonly clock: ClockCheck;
  /** Resolves at the end of the tick for all requests that came in together. */
  readonly tickBatch: TickBatch;
}

const json = 'application/json; charset=utf-8';

const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** Refusal of a body: the HTTP status, and the text of the answer. */
type Refusal = readonly [status: number, why: string];

const refusalOf = (raw: 'too large' | 'cut off'): Refusal =>
  raw === 'too large' ? [413, 'This is more than one megabyte.'] : [408, ''];

const untimely: Refusal = [401, 'The time of this request is missing or too far from now.'];
const forged: Refusal = [401, 'The signature is not good.'];

/** Reads a body and checks its signature and age; hashes it while it comes in, so that a large one delays none. */
const signedBytes = async (
  { request }: HttpExchange,
  { signingSecret, tickBatch, replays, now, clock }: HttpOptions,
  given: string,
): Promise<Buffer | Refusal> => {
  const timestamp = header(request, 'x-slack-request-timestamp');
  const signature = beginSignature(signingSecret, timestamp);
  if (!timeClaimed(timestamp, now())) {
    // Untimely requests are refused; a valid signature on one shows that our clock is wrong.
    const little = await readBody(request, unsignedLimit, signature.add);
    if (Buffer.isBuffer(little) && isTime(timestamp) && signature.equals(given)) clock.note(Number(timestamp));
    return untimely;
  }
  const raw = await readBody(request, bodyLimit, signature.add);
  await tickBatch();
  if (!Buffer.isBuffer(raw)) return refusalOf(raw);
  if (!signature.equals(given)) return forged;
  clock.note(Number(timestamp));
  return replays.seen(given, now()) ? [409, 'This request came before.'] : raw;
};

/** Reads an unsigned or untimely body only if it is short: a sender who is still writing may miss the answer. */
const readLittle = (request: IncomingMessage) => readBody(request, unsignedLimit);

/** Answers a body without a signature: 200 only for Slack’s check of our certificate. */
const unsigned = async ({ request }: HttpExchange): Promise<Refusal> => {
  const raw = await readLittle(request);
  const isCheck = Buffer.isBuffer(raw) && isUnsignedCertificateCheck(request.headers['content-type'], raw);
  return isCheck ? [200, ''] : forged;
};

/** Returns the content of a request that Slack surely sent, once; answers all others here without parsing them. */
const authentic = async (exchange: HttpExchange, options: HttpOptions): Promise<Body | undefined> => {
  const { request, answer } = exchange;
  const given = header(request, 'x-slack-signature');
  const raw = await (isSignature(given) ? signedBytes(exchange, options, given) : unsigned(exchange));
  if (!Buffer.isBuffer(raw)) return void answer(...raw);
  const body = decode(request.headers['content-type'], raw);
  if (body === undefined) answer(400, 'This is neither a form nor a JSON object of ordinary depth.');
  return body;
};

const retryOf = (request: IncomingMessage) => {
  const number = Number(header(request, 'x-slack-retry-num'));
  return number > 0 ? { retryNum: number, retryReason: header(request, 'x-slack-retry-reason') } : {};
};

const verify = (exchange: HttpExchange, body: Body) => {
  const { success, data } = urlVerification.safeParse(body);
  if (success) exchange.answer(200, data.challenge);
  else exchange.answer(400, 'This verification has no challenge.');
};

const toBolt = async (app: App, exchange: HttpExchange, body: Body, { replies, log }: HttpOptions) => {
  const ack = async (reply?: unknown) => {
    if (typeof reply === 'object' && reply !== null) exchange.answer(200, replies.json(reply), json, 'latin1');
    else exchange.answer(200);
  };
  try {
    await app.processEvent({ body, ack, ...retryOf(exchange.request) });
  } catch (error) {
    // Our listeners catch their own errors; a request on which Bolt itself fails is not one of Slack's.
    log.warn(errorFields(error), 'a request could not be understood');
    exchange.answer(400, 'This is not a request that Slack would send.');
  }
  exchange.answer(404, 'Nothing here answers this kind of request.');
};

/** Creates a receiver for Bolt on plain `node:http`: checks signatures, and answers in the acknowledgement. */
export const createHttpTransport = (options: HttpOptions): Transport => {
  let app: App | undefined;

  const receive = async (exchange: HttpExchange) => {
    const body = await authentic(exchange, options);
    if (body === undefined) return;
    exchange.setSubject(options.logSubjectOf(body));
    if (isCertificateCheck(body)) exchange.answer(200);
    else if (body.type === 'url_verification') verify(exchange, body);
    else if (app === undefined) exchange.answer(503);
    else await toBolt(app, exchange, body, options);
  };

  return {
    receiver: {
      init(boltApp) {
        app = boltApp;
      },
      // The web server starts and stops; a receiver without a life of its own cannot leave it half open.
      async start() {},
      async stop() {},
    },
    routes: { 'POST /slack/events': receive },
    isOpen: () => app !== undefined,
    async keepOpen() {},
  };
};
