import { drawPage } from '../draw/page.ts';
import type { Channel, Person } from '../people.ts';
import { channelNamed, channelsOf, directMessage, personNamed } from '../places.ts';
import type { Workspace } from '../workspace.ts';
import { assetNamed } from './assets.ts';
import { nothing, type Reply } from './request.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Returns the reader of the page: the person in its `as` parameter, else the first. */
export const readerOf = (workspace: Workspace, url: URL): Person | undefined =>
  personNamed(workspace, url.searchParams.get('as') ?? '') ?? workspace.people[0];

const placeFor = (workspace: Workspace, url: URL, reader: Person): Channel => {
  const wanted = channelNamed(workspace, url.searchParams.get('in') ?? '', reader);
  const allowed = wanted?.members.has(reader.id) ? wanted : channelsOf(workspace, reader)[0];
  return allowed ?? directMessage(workspace, reader.id);
};

const wholePage = (workspace: Workspace, url: URL): Reply => {
  const reader = readerOf(workspace, url);
  if (!reader) return nothing;
  const place = placeFor(workspace, url, reader);
  const tab = url.searchParams.get('tab') === 'home' && place.partner !== null ? 'home' : 'messages';
  const body = drawPage(workspace, reader, place, tab).markup;
  return { status: 200, type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': policy } };
};

/** Redirects a permalink to its message on the page. */
const toMessage = ({ pathname }: URL): Reply => {
  const [, , channel = '', stamp = ''] = pathname.split('/');
  const ts = stamp.replace(/^p(\d+)(\d{6})$/, '$1.$2');
  const location = `/?in=${encodeURIComponent(channel)}#m-${encodeURIComponent(ts)}`;
  return { status: 302, type: 'text/plain', body: '', headers: { location } };
};

/** Returns the page, asset or redirect at this address; 404 when there is none. */
export const pageAt = (workspace: Workspace, url: URL): Reply => {
  const [, area = '', name = ''] = url.pathname.split('/');
  if (area === '') return wholePage(workspace, url);
  if (area === 'page') return assetNamed(name);
  return area === 'archives' ? toMessage(url) : nothing;
};
