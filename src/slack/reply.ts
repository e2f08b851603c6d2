import type { Message } from '../views/message.ts';

/** A message as Slack takes it in an acknowledgement or at a `response_url`: for one person's eyes. */
export interface Reply extends Message {
  readonly response_type: 'ephemeral';
  readonly replace_original: boolean;
}

/** Turns messages into replies and replies into JSON, once for each message that is asked for again and again. */
export interface Replies {
  privately(message: Message): Reply;
  json(reply: object): string;
}

/** JSON in ASCII alone, which Node joins to the head of a response and hands over in one piece. */
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

/** The same message with nothing but words. */
export const plain = (text: string): Message => ({
  text,
  blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
});

/** Replies that live as long as the messages they were made of. */
export const createReplies = (): Replies => ({
  privately: remembered((message: Message) => ({ ...message, response_type: 'ephemeral', replace_original: false })),
  json: remembered(ascii),
});
