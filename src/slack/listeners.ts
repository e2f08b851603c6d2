import type { App } from '@slack/bolt';
import { answerCommand } from './answer-command.ts';
import { answerFormAction } from './answer-form-action.ts';
import { answerPress } from './answer-press.ts';
import { answerShortcut } from './answer-shortcut.ts';
import { answerSubmission } from './answer-submission.ts';
import { answerSuggestion } from './answer-suggestion.ts';
import type { ListenerContext } from './listener-context.ts';

/** Registers the listeners: each slash command, press, shortcut and form is acknowledged and handed to the bot. */
export const listen = (app: App, context: ListenerContext): void => {
  const { inFlight } = context;
  // Middleware, not a listener: Bolt tries every listener for each request, which costs as much as parsing one.
  app.use(async (args) => {
    if (!('command' in args)) return args.next();
    const { body, ack, client } = args;
    return inFlight.track(answerCommand(context, body, (reply) => ack(reply), client));
  });
  app.action(/^/, ({ body, ack, client }) => inFlight.track(ack().then(() => answerAction(context, body, client))));
  app.shortcut(/^/, ({ body, ack, client }) => inFlight.track(ack().then(() => answerShortcut(context, body, client))));
  app.view(/^/, ({ body, ack, client }) =>
    inFlight.track(answerSubmission(context, body, (reply) => ack(reply), client)),
  );
  app.options<'block_suggestion'>(/^/, ({ body, ack }) =>
    inFlight.track(answerSuggestion(context, body, (options) => ack({ options }))),
  );
};

const answerAction = async (
  context: ListenerContext,
  body: unknown,
  client: Parameters<typeof answerFormAction>[2],
): Promise<void> => {
  const isInForm = await answerFormAction(context, body, client);
  if (!isInForm) await answerPress(context, body, client);
};
