import type { IncomingMessage } from 'node:http';

const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Returns why a request is refused, else `null`. No page elsewhere may reach this server, by any host name. */
export const refusalOf = ({ headers, method = 'GET' }: IncomingMessage): string | null => {
  const { host = '', origin } = headers;
  if (!loopback.test(host)) return 'Only addresses of this machine are answered.';
  if (method === 'GET' || method === 'HEAD') return null;
  const site = headers['sec-fetch-site'];
  const foreign = origin !== undefined && origin !== `http://${host}`;
  return foreign || (site !== undefined && site !== 'same-origin') ? 'Only this page itself may ask for that.' : null;
};
