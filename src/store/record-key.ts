/** Whose record of which negotiation: every reading and writing is within one of these. */
export interface RecordKey {
  readonly team: string;
  readonly negotiation: string;
}
