import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginSignature, isSignature, timeClaimed } from '../../src/slack/signature.ts';
import { signed, signingSecret } from '../support/signed.ts';

const isSigned = (secret: string, time: string, bytes: Uint8Array, given: string) => {
  const signature = beginSignature(secret, time);
  signature.add(bytes);
  return signature.equals(given);
};

test('the example that Slack publishes is good', () => {
  // docs.slack.dev/authentication/verifying-requests-from-slack
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
  expect(isSigned('8f742231b10e8888abcd99yyyzzz85a5', '1531420618', Buffer.from(body), signature)).toBe(true);
});

test('a signature is good for the bytes it was made of, and for no others', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, change) => {
      const { 'x-slack-request-timestamp': time, 'x-slack-signature': signature } = signed(bytes);
      const altered = Uint8Array.from(bytes);
      const at = place % bytes.length;
      altered[at] = (altered[at] ?? 0) ^ change;
      expect(isSigned(signingSecret, time, bytes, signature)).toBe(true);
      expect(isSigned(signingSecret, time, altered, signature)).toBe(false);
      expect(isSigned(signingSecret, String(Number(time) + 1), bytes, signature)).toBe(false);
    }),
  );
});

test('a body in parts has the signature of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (parts) => {
      const { 'x-slack-request-timestamp': time, 'x-slack-signature': given } = signed(Buffer.concat(parts));
      const signature = beginSignature(signingSecret, time);
      for (const part of parts) signature.add(part);
      expect(signature.equals(given)).toBe(true);
    }),
  );
});

test('a signature of any other shape is not good, and throws nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (signature) => {
      expect(isSigned(signingSecret, '1', Buffer.from('x'), signature)).toBe(false);
      expect(isSignature(signature)).toBe(false);
    }),
  );
});

test('five minutes either way are close enough, and a second more is not', () => {
  const now = new Date('2017-10-17T12:00:00Z');
  const at = now.getTime() / 1000;
  expect([-301, -300, 0, 300, 301].map((offset) => timeClaimed(String(at + offset), now))).toEqual([
    undefined,
    at - 300,
    at,
    at + 300,
    undefined,
  ]);
});
