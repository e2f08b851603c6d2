import type { App } from '@slack/bolt';
import { answerCommand } from './answer-command.ts';
import { answerPress } from './answer-press.ts';
import { answerShortcut } from './answer-shortcut.ts';
import { answerSubmission } from './answer-submission.ts';
import { answerSuggestion } from './answer-suggestion.ts';
import { answerTurn } from './answer-turn.ts';
import type { Edge } from './edge.ts';

/** Hears every slash command, press, shortcut and form, acknowledges, and hands it to the bot. */
export const listen = (app: App, edge: Edge): void => {
  const { inFlight } = edge;
  // Not a listener like the rest: Bolt tries each it has for every request, and that costs as much as reading one.
  app.use(async (args) => {
    if (!('command' in args)) return args.next();
    const { body, ack, client } = args;
    return inFlight.track(answerCommand(edge, body, (reply) => ack(reply), client));
  });
  app.action(/^/, ({ body, ack, client }) => inFlight.track(ack().then(() => answerAction(edge, body, client))));
  app.shortcut(/^/, ({ body, ack, client }) => inFlight.track(ack().then(() => answerShortcut(edge, body, client))));
  app.view(/^/, ({ body, ack, client }) => inFlight.track(answerSubmission(edge, body, (reply) => ack(reply), client)));
  app.options<'block_suggestion'>(/^/, ({ body, ack }) =>
    inFlight.track(answerSuggestion(edge, body, (options) => ack({ options }))),
  );
};

const answerAction = async (edge: Edge, body: unknown, client: Parameters<typeof answerTurn>[2]): Promise<void> => {
  const isInForm = await answerTurn(edge, body, client);
  if (!isInForm) await answerPress(edge, body, client);
};
