/** Whether all who read a channel may read a record, as far as Slack tells it. */
export type Audience =
  | { readonly kind: 'readers' }
  /** Number of people there who may not read it. */
  | { readonly kind: 'some'; readonly count: number }
  /** Slack does not say who reads there, or too many do. */
  | { readonly kind: 'unknown' }
  /** Whether another company reads there, or is about to. */
  | { readonly kind: 'shared' };
