/** Person of the playground, as whom the page can be used. */
export interface Person {
  readonly id: string;
  /** Name typed after `@`. */
  readonly handle: string;
  readonly name: string;
  readonly role: string;
  readonly timeZone: string;
  readonly admin: boolean;
  /** Whether they are a guest, who sees only the channels they were put into. */
  readonly guest: boolean;
  readonly colour: string;
}

/** A place to talk: a channel, or with `partner` a direct message between the app and that person. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly partner: string | null;
  readonly members: Set<string>;
  archived: boolean;
}

/** The people of the playground: at least one of each standing, in three time zones. */
export const people: readonly Person[] = [
  {
    id: 'U0AMARA00001',
    handle: 'amara',
    name: 'Amara Okafor',
    role: 'Workspace admin',
    timeZone: 'America/Toronto',
    admin: true,
    guest: false,
    colour: '#0f766e',
  },
  {
    id: 'U0LUIS000002',
    handle: 'luis',
    name: 'Luis Herrera',
    role: 'Editor',
    timeZone: 'America/Mexico_City',
    admin: false,
    guest: false,
    colour: '#9a3412',
  },
  {
    id: 'U0GRETA00003',
    handle: 'greta',
    name: 'Greta Lindqvist',
    role: 'Guest',
    timeZone: 'Europe/Stockholm',
    admin: false,
    guest: true,
    colour: '#6d28d9',
  },
];

/** Makes the channels of the playground; the app (`bot`) is in all but the last. */
export const channels = (bot: string): readonly Channel[] => {
  const everybody = people.map(({ id }) => id);
  const staff = people.filter(({ guest }) => !guest).map(({ id }) => id);
  const channel = (id: string, name: string, topic: string, members: readonly string[]): Channel => {
    return { id, name, topic, partner: null, members: new Set(members), archived: false };
  };
  return [
    channel('C0TRADE00001', 'trade-desk', 'Ask here, and share what all should see', [...staff, bot]),
    channel('C0GENERAL002', 'general', 'Everything else, with a guest among its people', [...everybody, bot]),
    channel('C0NEWSROOM03', 'newsroom', 'The app has not been invited here yet', staff),
  ];
};
