import { z } from 'zod';

const count = z.number().int().positive();

const effect = z.discriminatedUnion('kind', [
  /** The call is carried out, then its answer never arrives. */
  z.object({ kind: z.literal('lost-answer') }),
  /** The connection breaks before anything is carried out. */
  z.object({ kind: z.literal('refused') }),
  z.object({ kind: z.literal('rate-limited'), retryAfter: count.default(1) }),
  z.object({ kind: z.literal('slow'), milliseconds: count.default(1000) }),
  /** 503, nothing carried out. */
  z.object({ kind: z.literal('down') }),
  /** Slack's own refusal: `not_in_channel`, `internal_error`, … */
  z.object({ kind: z.literal('error'), error: z.string().min(1) }),
  /** Slack delivers the same request to the bot a second time. */
  z.object({ kind: z.literal('duplicate') }),
]);

/** Schema of a fault: `method` is a name or a pattern (`chat.*`); without `times` it lasts until it is cleared. */
export const faultShape = z.intersection(
  z.object({ method: z.string().min(1).default('*'), times: count.optional(), channel: z.string().optional() }),
  effect,
);

/** Fault as a test or the side panel orders it, before defaults are filled in. */
export type FaultOrder = z.input<typeof faultShape>;
/** Fault in force, with the id that clears it. */
export type Fault = z.output<typeof faultShape> & { readonly id: number };

/** List of the faults in force. */
export interface Faults {
  add(order: FaultOrder): Fault;
  /** Takes the first fault that fits this call of the Web API, using up one of its `times`; `null` when none fits. */
  take(method: string, channel?: string): Fault | null;
  /** Tells whether this request to the bot is to be delivered twice; uses up one of the fault's `times`. */
  takeDuplicate(name: string): boolean;
  list(): readonly Fault[];
  clear(id?: number): void;
}

const quoted = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

const fits = (fault: Fault, method: string, channel: string | undefined): boolean => {
  const pattern = new RegExp(`^${fault.method.split('*').map(quoted).join('.*')}$`);
  return pattern.test(method) && (fault.channel === undefined || fault.channel === channel);
};

/** Keeps faults in the order they were asked for; `changed` hears of every change. */
export const faultList = (changed: () => void): Faults => {
  let standing: readonly Fault[] = [];
  let number = 0;
  const keep = (next: readonly Fault[]) => {
    standing = next;
    changed();
  };
  const use = (used: Fault) =>
    standing.flatMap((fault) => {
      if (fault.id !== used.id || fault.times === undefined) return [fault];
      return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    });
  const taken = (wanted: (fault: Fault) => boolean) => {
    const fault = standing.find(wanted);
    if (fault?.times !== undefined) keep(use(fault));
    return fault ?? null;
  };
  return {
    add(order) {
      number += 1;
      const fault = { ...faultShape.parse(order), id: number };
      keep([...standing, fault]);
      return fault;
    },
    take: (method, channel) => taken((fault) => fault.kind !== 'duplicate' && fits(fault, method, channel)),
    takeDuplicate: (name) => taken((fault) => fault.kind === 'duplicate' && fits(fault, name, undefined)) !== null,
    list: () => standing,
    clear: (id) => keep(id === undefined ? [] : standing.filter((fault) => fault.id !== id)),
  };
};
