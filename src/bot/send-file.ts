/** A text file for one person. */
export interface OutgoingFile {
  readonly name: string;
  readonly text: string;
}

/** Sends a file to a person, visible to no one else; `unable` where this installation may not. */
export type SendFile = (team: string, person: string, file: OutgoingFile) => Promise<'handed' | 'unable' | 'failed'>;
