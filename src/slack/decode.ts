import { parse } from 'node:querystring';
import { nestsDeeperThan } from './nesting.ts';

/** Content of a request body: the fields of a form, or a JSON object. */
export type Body = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Deepest nesting accepted, in levels. A form full of formatted text, the deepest that Slack sends, has about twenty.
 */
const deepest = 100;

const fromJson = (text: string): Body | undefined => {
  if (nestsDeeperThan(text, deepest)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Reads a form body: interactions come as JSON in its one field, slash commands as the form itself. */
const fromForm = (text: string): Body | undefined => {
  const fields = parse(text);
  if (fields.payload === undefined) return fields;
  return typeof fields.payload === 'string' ? fromJson(fields.payload) : undefined;
};

/** Whether a body is Slack's check of our certificate, the one request that it does not sign. */
export const isCertificateCheck = (body: Body): boolean => body.ssl_check === '1' && body.payload === undefined;

const formType = 'application/x-www-form-urlencoded';

const typeOf = (contentType: string | undefined): string => {
  const [type = ''] = (contentType ?? '').split(';', 1);
  return type.trim().toLowerCase();
};

/** Largest body that is read without a signature, in bytes. */
export const unsignedLimit = 999;

/** Whether an unsigned body is Slack’s check of our certificate; reads only the fields of its form. */
export const isUnsignedCertificateCheck = (contentType: string | undefined, raw: Buffer): boolean =>
  typeOf(contentType) === formType && raw.length <= unsignedLimit && isCertificateCheck(parse(raw.toString('utf8')));

/** Decodes a body by its `content-type`, ignoring parameters; `undefined` when it is not of that type. */
export const decode = (contentType: string | undefined, raw: Buffer): Body | undefined => {
  switch (typeOf(contentType)) {
    case formType:
      return fromForm(raw.toString('utf8'));
    case 'application/json':
      return fromJson(raw.toString('utf8'));
    default:
      return undefined;
  }
};
