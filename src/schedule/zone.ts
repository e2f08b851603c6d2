import { distance } from 'fastest-levenshtein';
import { type Near, nearSpelt, normaliseSigned } from '../record/names.ts';
import { ABBREVIATIONS, NEWER_NAMES, OTHER_CITIES, REGIONS } from './zone-names.ts';

/**
 * Reason why a word names no single zone: an abbreviation or an offset has no summer-time rule, a region has several
 * zones.
 */
export type Vague = 'abbreviation' | 'offset' | 'region';

/** Reading of a phrase as a zone: its IANA name, or why it is too vague and the zones it could mean. */
type ZoneReading = { readonly zone: string } | { readonly vague: Vague; readonly suggestions: readonly string[] };

const OFFSET = /^(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?$/;

const foldZone = (name: string): string => normaliseSigned(name).replaceAll(/[_-]/g, ' ');
const cityOf = (zone: string): string => foldZone(zone.slice(zone.lastIndexOf('/') + 1));
const phrases = (list: string): readonly string[] => list.split(', ');

const vague = (kind: Vague, table: Readonly<Record<string, string>>): readonly (readonly [string, ZoneReading])[] =>
  Object.entries(table).flatMap(([list, zones]) =>
    phrases(list).map((phrase) => [phrase, { vague: kind, suggestions: zones.split(' ') }] as const),
  );

/** What zones are called: their IANA names, their cities, and every phrase that is read as a zone or as too vague. */
interface Gazetteer {
  readonly zones: readonly string[];
  readonly cities: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, ZoneReading>;
}

const compile = (): Gazetteer => {
  const zones = [...Intl.supportedValuesOf('timeZone'), ...NEWER_NAMES];
  const cities = new Map([
    ...zones.map((zone) => [cityOf(zone), zone] as const),
    ...Object.entries(OTHER_CITIES).flatMap(([zone, list]) => phrases(list).map((city) => [city, zone] as const)),
  ]);
  const readings = new Map<string, ZoneReading>([
    ...[...cities].map(([city, zone]) => [city, { zone }] as const),
    ...zones.map((zone) => [foldZone(zone), { zone }] as const),
    ...vague('region', REGIONS),
    ...vague('abbreviation', ABBREVIATIONS),
  ]);
  return { zones, cities, readings };
};

let compiled: Gazetteer | undefined;

/** Compiles the gazetteer when a zone is first asked for: it takes 15 ms, and a start asks for none. */
const gazetteer = (): Gazetteer => {
  compiled ??= compile();
  return compiled;
};

/** Returns the runtime's name for an alias such as `US/Eastern`; `null` when it knows no such zone. */
const aliased = (name: string): string | null => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
};

/** Reads a zone by its IANA name in any case, by an older name or by its city; `null` when the phrase means none. */
export const zoneNamed = (phrase: string): ZoneReading | null => {
  const folded = foldZone(phrase);
  if (OFFSET.test(normaliseSigned(phrase))) return { vague: 'offset', suggestions: [] };
  const known = gazetteer().readings.get(folded);
  if (known || folded.length < 3 || folded.length > 40) return known ?? null;
  const zone = aliased(normaliseSigned(phrase).replaceAll(' ', '_'));
  return zone === null ? null : { zone };
};

/** Returns zones whose city is spelt nearly like the phrase, nearest first. */
export const citiesNear = (phrase: string): readonly Near<string>[] => nearSpelt(foldZone(phrase), gazetteer().cities);

/** Returns the zones nearest to a name with a slash in it: that of its city if that is known, else by spelling. */
export const zonesNear = (name: string): readonly string[] => {
  const { zones, cities } = gazetteer();
  const city = cities.get(cityOf(name));
  if (city) return [city];
  const folded = foldZone(name);
  const near = zones.map((zone) => ({ zone, away: distance(folded, foldZone(zone)) }));
  const nearest = Math.min(...near.map(({ away }) => away));
  return near.filter(({ away }) => away === nearest).map(({ zone }) => zone);
};
