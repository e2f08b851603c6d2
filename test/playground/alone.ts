import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import type { PlaygroundOptions } from '../../src/playground/options.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';

/** The token that the bot of these tests holds. */
export const botToken = 'xoxb-of-this-test';

/** Ids of a channel with the app in it, one without it, and a person in both. */
export const known = { desk: 'C0TRADE00001', newsroom: 'C0NEWSROOM03', amara: 'U0AMARA00001', greta: 'U0GRETA00003' };

/** Starts a playground with no bot behind it. */
export const startAlone = (options: Partial<PlaygroundOptions> = {}): Promise<Playground> =>
  startPlayground({
    signingSecret: 'a-secret-of-this-test',
    botToken,
    appName: 'Tiny',
    events: ['app_home_opened', 'message.im', 'app_mention'],
    slashCommands: [{ command: '/tiny', usageHint: '[words]', description: 'Hears what you say' }],
    ...options,
  });

/** Makes Slack's own Web API client for a playground, without retries. */
export const clientOf = ({ apiUrl }: Playground, options: WebClientOptions = {}, token = botToken): WebClient =>
  new WebClient(token, { slackApiUrl: apiUrl, logLevel: LogLevel.ERROR, retryConfig: { retries: 0 }, ...options });

/** Returns why a call was refused: Slack's error code, or the code of a failed connection. */
export const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'not refused';
  } catch (error) {
    const { data, code } = Object(error);
    return data?.error ?? code;
  }
};
