import { parse } from 'node:querystring';

/** What a body holds: the fields of a form, or an object that was JSON. */
export type Body = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fromJson = (text: string): Body | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Interactions come as JSON in one field of a form, slash commands as the form itself. */
const fromForm = (text: string): Body | undefined => {
  const fields = parse(text);
  if (fields.payload === undefined) return fields;
  return typeof fields.payload === 'string' ? fromJson(fields.payload) : undefined;
};

/** Whether Slack only looks whether our certificate is good: the one request it does not sign. */
export const isCertificateCheck = (body: Body): boolean => body.ssl_check === '1';

/** The body's content by its `content-type`, whatever parameters follow; `undefined` when it is not what it says. */
export const decode = (contentType: string | undefined, raw: Buffer): Body | undefined => {
  const [type = ''] = (contentType ?? '').split(';', 1);
  switch (type.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return fromForm(raw.toString('utf8'));
    case 'application/json':
      return fromJson(raw.toString('utf8'));
    default:
      return undefined;
  }
};
