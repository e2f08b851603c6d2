import type { App } from '@slack/bolt';
import { answerCommand } from './answer-command.ts';
import { answerFormAction } from './answer-form-action.ts';
import { answerPress } from './answer-press.ts';
import { answerShortcut } from './answer-shortcut.ts';
import { answerSubmission } from './answer-submission.ts';
import { answerSuggestion } from './answer-suggestion.ts';
import type { ListenerContext } from './listener-context.ts';

/** Hears every slash command, press, shortcut and form, acknowledges, and hands it to the bot. */
export const listen = (app: App, context: ListenerContext): void => {
  const { inFlight } = context;
  // Not a listener like the rest: Bolt tries each it has for every request, and that costs as much as reading one.
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
