import type { Person } from './people.ts';

/** Server-sent news to an open page, with the markup to show. */
export type News =
  | {
      readonly kind: 'message';
      readonly channel: string;
      readonly ts: string;
      readonly markup: string;
      readonly fresh: boolean;
      readonly own: boolean;
      readonly spoken: string;
    }
  | { readonly kind: 'gone'; readonly channel: string; readonly ts: string }
  | {
      readonly kind: 'modal';
      readonly how: 'open' | 'push' | 'update';
      readonly view: string;
      readonly was: string;
      readonly markup: string;
    }
  | { readonly kind: 'closed'; readonly views: readonly string[] }
  | { readonly kind: 'home'; readonly markup: string }
  | { readonly kind: 'wire' | 'faults' | 'clock'; readonly markup: string };

/** Tells open pages what happened. */
export interface Feed {
  /** Listens as this person until the returned function is called. */
  listen(reader: Person, hear: (news: News) => void): () => void;
  /** Sends each reader the news computed for them; `null` sends nothing. */
  tell(news: (reader: Person) => News | null): void;
}

/** Makes a feed; nothing is drawn while nobody listens. */
export const feed = (): Feed => {
  const readers = new Set<{ readonly reader: Person; readonly hear: (news: News) => void }>();
  return {
    listen(reader, hear) {
      const one = { reader, hear };
      readers.add(one);
      return () => readers.delete(one);
    },
    tell(news) {
      for (const { reader, hear } of readers) {
        const heard = news(reader);
        if (heard) hear(heard);
      }
    },
  };
};
