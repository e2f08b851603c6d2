import { isIP } from 'node:net';
import { z } from 'zod';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Lowest level written to the log. */
export type LogLevel = (typeof levels)[number];

/** Settings that every mode needs. */
interface Common {
  readonly databasePath: string;
  /** A glob that finds the negotiations' files. */
  readonly negotiations: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Maximum number of digests posted in a minute, over all channels. */
  readonly digestPerMinute: number;
  /** Time by which a digest may still be posted late, ms. */
  readonly digestCatchUp: number;
}

/** Settings without credentials: the bot talks to a small Slack on this machine. */
export interface PlaygroundConfig extends Common {
  readonly mode: 'playground';
}

/** Settings for HTTP mode: Slack posts signed requests to the bot. */
export interface HttpConfig extends Common {
  readonly mode: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
  readonly apiUrl?: string;
}

/** Settings for socket mode: the bot holds a web socket to Slack. */
export interface SocketConfig extends Common {
  readonly mode: 'socket';
  readonly botToken: string;
  readonly appToken: string;
  readonly apiUrl?: string;
}

/** Parsed environment: one of the three modes, with the settings it needs. */
export type Config = PlaygroundConfig | HttpConfig | SocketConfig;

/** A configuration, or every mistake in the environment, each a sentence with the variable's name and an example. */
type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly string[] };

// A token or a signing secret pasted into the wrong variable stays a secret.
const shown = (value: unknown) =>
  /xox|xapp|@|(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{24}/i.test(String(value))
    ? 'something not shown here'
    : `“${String(value).slice(0, 60)}”`;

// A message may quote the value, except where the value is a secret: those are only described.
const spoken = (expected: string, example: string) => (issue: { readonly input?: unknown }) =>
  `is ${shown(issue.input)}, but should be ${expected}, for example ${example}`;

const secret = (start: string, expected: string, example: string) =>
  z
    .string()
    .refine((value) => value.startsWith(start) && /^[\x21-\x7e]{10,}$/.test(value), {
      error: `does not look like ${expected}, for example ${example} (its value is not shown)`,
    })
    .optional();

// Containers may have an underscore in their names.
const label = '[0-9a-z_](?:[0-9a-z_-]{0,61}[0-9a-z_])?';

const hostName = new RegExp(`^(?:${label}\\.)*${label}$`, 'i');

/** Returns whether a host can be listened on; digits and dots alone are a malformed IP address. */
const isHost = (host: string): boolean => isIP(host) !== 0 || (hostName.test(host) && !/^[\d.]+$/.test(host));

const portNumber = 'a whole number from 0 to 65535 (0: any free port)';

const catchUpHours = 'a number of hours above 0, up to 23';

const schema = z.object({
  SLACK_BOT_TOKEN: secret('xoxb-', 'a bot token, which begins with xoxb-', 'SLACK_BOT_TOKEN=xoxb-123-456-abc'),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-zA-Z]{16,128}$/, {
      error:
        'does not look like a signing secret, which is 32 letters and digits, for example SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef (its value is not shown)',
    })
    .optional(),
  SLACK_APP_TOKEN: secret('xapp-', 'an app-level token, which begins with xapp-', 'SLACK_APP_TOKEN=xapp-1-A1-2-abc'),
  SLACK_API_URL: z
    .string()
    .refine((url) => /^https?:\/\/\S+\/$/.test(url) && URL.canParse(url), {
      error: spoken('an http or https address that ends in /', 'SLACK_API_URL=http://127.0.0.1:4000/api/'),
    })
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: spoken(portNumber, 'PORT=3000') })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: spoken(portNumber, 'PORT=3000') })
    .default(3000),
  HOST: z
    .string()
    .refine(isHost, { error: spoken('a host name or an address of this machine, without a port', 'HOST=0.0.0.0') })
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine((path) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(path), {
      // An address of a database server may hold a password, so it is not quoted.
      error: 'is an address, but should be the path of a file, for example DATABASE_URL=data/roundtable.db',
    })
    .optional(),
  NEGOTIATIONS: z
    .string()
    .regex(/\.ya?ml$|\*$|\}$/, { error: spoken('a pattern that finds YAML files', 'NEGOTIATIONS=data/*.yml') })
    .default('data/*.yml'),
  DIGEST_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, { error: spoken('a whole number from 1 to 99999', 'DIGEST_PER_MINUTE=200') })
    .transform(Number)
    .default(200),
  DIGEST_CATCH_UP_HOURS: z
    .string()
    .regex(/^\d{1,2}(\.\d+)?$/, { error: spoken(catchUpHours, 'DIGEST_CATCH_UP_HOURS=3') })
    .transform(Number)
    .refine((hours) => hours > 0 && hours <= 23, { error: spoken(catchUpHours, 'DIGEST_CATCH_UP_HOURS=3') })
    .default(3),
  LOG_LEVEL: z.enum(levels, { error: spoken(`one of ${levels.join(', ')}`, 'LOG_LEVEL=info') }).optional(),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], {
      error: spoken('development, production or test', 'NODE_ENV=production'),
    })
    .default('development'),
});

type Environment = z.infer<typeof schema>;
type Stated = Readonly<Partial<Record<keyof Environment, string>>>;

const bot = 'SLACK_BOT_TOKEN=xoxb-123-456-abc';
const signing = 'SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef';
const app = 'SLACK_APP_TOKEN=xapp-1-A1-2-abc';

/** Returns the problems of a partial set of credentials: the playground must not start where Slack was meant. */
const incomplete = (stated: Stated): string[] => {
  const others = (['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_API_URL'] as const).filter((name) => stated[name]);
  if (stated.SLACK_BOT_TOKEN)
    return stated.SLACK_SIGNING_SECRET || stated.SLACK_APP_TOKEN
      ? []
      : [
          `SLACK_BOT_TOKEN is set, but neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is. Set ${signing} to be called over HTTP, or ${app} to use Socket Mode.`,
        ];
  if (others.length > 0)
    return others.map((name) => `${name} is set, but SLACK_BOT_TOKEN is not. Set ${bot} too, or remove ${name}.`);
  return stated.NODE_ENV === 'production'
    ? [
        `NODE_ENV is production, but no Slack credentials are set, and the playground is for development. Set ${bot} and ${signing}, or remove NODE_ENV.`,
      ]
    : [];
};

/** Returns the file of the record where none is named: what is tried out is kept apart from what a team keeps. */
export const databaseFile = (botToken: string | undefined): string =>
  botToken === undefined ? 'data/playground.db' : 'data/roundtable.db';

const configured = (environment: Environment): Config => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = environment;
  const common = {
    databasePath: environment.DATABASE_URL ?? databaseFile(botToken),
    negotiations: environment.NEGOTIATIONS,
    host: environment.HOST,
    port: environment.PORT,
    digestPerMinute: environment.DIGEST_PER_MINUTE,
    digestCatchUp: environment.DIGEST_CATCH_UP_HOURS * 3_600_000,
    // The playground's reader wants the address, not a log.
    logLevel: environment.LOG_LEVEL ?? (botToken === undefined ? 'warn' : 'info'),
    ...(environment.SLACK_API_URL !== undefined && { apiUrl: environment.SLACK_API_URL }),
  };
  if (botToken !== undefined && appToken !== undefined) return { ...common, mode: 'socket', botToken, appToken };
  if (botToken !== undefined && signingSecret !== undefined)
    return { ...common, mode: 'http', botToken, signingSecret };
  return { ...common, mode: 'playground' };
};

const statedIn = (env: Readonly<Record<string, string | undefined>>): Stated =>
  Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );

/** Parses the environment; a variable that is empty counts as one that is not set. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): ReadConfig => {
  const stated = statedIn(env);
  const parsed = schema.safeParse(stated, { jitless: true });
  const wrong = parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}.`) ?? [];
  const mistakes = [...wrong, ...incomplete(stated)];
  return parsed.success && mistakes.length === 0
    ? { ok: true, config: configured(parsed.data) }
    : { ok: false, mistakes };
};
