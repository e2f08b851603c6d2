import type { AttendeeShown } from './attending.ts';
import type { RemarkShown } from './mood.ts';
import type { PaceShown } from './next-round.ts';
import type { PositionShown, ResponseShown, UnitemisedShown } from './position.ts';
import type { DeadlineShown, ElectionShown, MeetingShown, RoundShown } from './schedule.ts';
import type { SourceShown } from './sources.ts';
import type { PersonShown } from './who.ts';

/** A name that the record speaks of, and what else it goes by. */
export interface NameShown {
  readonly name: string;
  readonly others: readonly string[];
}

/** One entry as the answers show it. */
export type LineShown =
  | { readonly kind: 'source'; readonly shown: SourceShown }
  | { readonly kind: 'party' | 'issue'; readonly shown: NameShown }
  | { readonly kind: 'person'; readonly shown: PersonShown }
  | { readonly kind: 'round'; readonly shown: RoundShown }
  | { readonly kind: 'meeting'; readonly shown: MeetingShown }
  | { readonly kind: 'attendance'; readonly shown: AttendeeShown; readonly meeting: string }
  | { readonly kind: 'demand'; readonly shown: PositionShown }
  | {
      readonly kind: 'response';
      readonly shown: ResponseShown;
      readonly to: Pick<PositionShown, 'asks' | 'issue' | 'by' | 'on'>;
    }
  | { readonly kind: 'unitemised'; readonly shown: UnitemisedShown }
  | { readonly kind: 'deadline'; readonly shown: DeadlineShown }
  | { readonly kind: 'election'; readonly shown: ElectionShown }
  | { readonly kind: 'pace'; readonly shown: PaceShown }
  | { readonly kind: 'remark'; readonly shown: RemarkShown };
