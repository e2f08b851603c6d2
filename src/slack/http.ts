/**
 * Node's `http`, not imported: to name its exports, an import reads each of them, and one that is never used here loads
 * another HTTP client, which costs a start 55 ms, and the process 12 MB for as long as it lives.
 */
export const http = process.getBuiltinModule('node:http');
