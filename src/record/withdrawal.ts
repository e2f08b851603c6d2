/** The reason for a withdrawal and what replaced it, in the one line that the log has for it. */
export const withdrawnWhy = (why: string, replacedBy: string | undefined): string =>
  replacedBy === undefined ? why : `${why} (replaced by ${replacedBy})`;

/** The reason for a withdrawal, and the entry that replaced it, where one did. */
export const readWithdrawn = (line: string): { readonly why: string; readonly replacedBy: string | null } => {
  const [, why = line, replacedBy = null] = /^(.*) \(replaced by ([a-z0-9-]{1,60})\)$/su.exec(line) ?? [];
  return { why, replacedBy };
};
