import type { App } from '@slack/bolt';
import { answerCommand } from './answer-command.ts';
import { answerPress } from './answer-press.ts';
import type { Edge } from './edge.ts';

/** Hears every slash command and every press, acknowledges, and hands it to the bot. */
export const listen = (app: App, edge: Edge): void => {
  app.command(/^/, ({ body, ack }) => edge.inFlight.track(answerCommand(edge, body, (reply) => ack(reply))));
  app.action(/^/, async ({ body, ack, client }) => {
    await ack();
    await edge.inFlight.track(answerPress(edge, body, client));
  });
};
