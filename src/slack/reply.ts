import type { Message } from '../views/message.ts';

/** Ephemeral message, as Slack takes it in an acknowledgement or at a `response_url`. */
export interface Reply extends Message {
  readonly response_type: 'ephemeral';
  readonly replace_original: boolean;
}

/** Turns messages into replies and replies into JSON; cached for each message object. */
export interface Replies {
  privately(message: Message): Reply;
  json(reply: object): string;
}

/** Returns JSON in ASCII alone, which Node writes in one piece with the head of a response. */
const ascii = (value: object): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const remembered = <Key extends object, Value>(make: (key: Key) => Value) => {
  const made = new WeakMap<Key, Value>();
  return (key: Key): Value => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

/** Returns a message of plain text alone. */
export const plain = (text: string): Message => ({
  text,
  blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
});

/** Creates a cache of replies, which live as long as the messages they were made of. */
export const createReplies = (): Replies => ({
  privately: remembered((message: Message) => ({ ...message, response_type: 'ephemeral', replace_original: false })),
  json: remembered(ascii),
});
