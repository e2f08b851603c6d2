/** Key of a record: team and negotiation. Every read and write is within one record. */
export interface RecordKey {
  readonly team: string;
  readonly negotiation: string;
}
