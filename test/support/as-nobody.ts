/** Does the work as a user without rights, since the rights of files do not bind root; as another user it does it at once. */
export const asNobody = <T>(work: () => T): T => {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
};
