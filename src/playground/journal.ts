/** Entry of the journal: a signed request to the bot, or a call of the bot to the Web API. */
export interface JournalEntry {
  readonly id: number;
  readonly at: string;
  readonly towards: 'bot' | 'slack';
  /** Name of the command, kind of interaction, event or method. */
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: unknown;
  /** HTTP status; `null` when no answer came, or when a fault lost it. */
  readonly status: number | null;
  readonly answer: unknown;
  readonly milliseconds: number;
  /** Kind of the fault it met, or the error that occurred; `null` without either. */
  readonly trouble: string | null;
}

/** Requests between Slack and the bot, oldest first. */
export interface Journal {
  add(entry: Omit<JournalEntry, 'id'>): JournalEntry;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** Keeps the last `limit` entries; `added` hears of each. */
export const journal = (limit: number, added: (entry: JournalEntry) => void): Journal => {
  let kept: JournalEntry[] = [];
  let count = 0;
  return {
    add(entry) {
      count += 1;
      const numbered = { id: count, ...entry };
      kept.push(numbered);
      if (kept.length > limit * 2) kept = kept.slice(-limit);
      added(numbered);
      return numbered;
    },
    entries: () => kept.slice(-limit),
    clear() {
      kept = [];
    },
  };
};
