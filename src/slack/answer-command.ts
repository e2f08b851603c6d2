import type { WebClient } from '@slack/web-api';
import type { ModalAnswer, Question } from '../bot.ts';
import type { Message } from '../views/message.ts';
import { failure } from './failure.ts';
import type { ListenerContext } from './listener-context.ts';
import { openModal } from './open-modal.ts';
import { slashCommand } from './payloads.ts';
import { plain } from './reply.ts';

/** Acknowledges a command, with a reply in the acknowledgement when there is one. */
type Acknowledge = (reply?: object) => Promise<void>;

const answered = async (context: ListenerContext, question: Question): Promise<Message | ModalAnswer> => {
  try {
    return await context.bot.ask(question);
  } catch (error) {
    return failure(context, error);
  }
};

/** Answers a slash command in its acknowledgement, or when that would be too late, at its `response_url`. */
export const answerCommand = async (
  context: ListenerContext,
  body: unknown,
  acknowledge: Acknowledge,
  client: WebClient,
): Promise<void> => {
  const { bot, log, replies } = context;
  const say = (message: Message) => acknowledge(replies.privately(message));
  const parsed = slashCommand.safeParse(body);
  if (!parsed.success) return say(plain(bot.sentences.unreadable));
  const {
    command,
    text: line,
    team_id: team,
    user_id: person,
    channel_id: channel,
    response_url: url,
    trigger_id: trigger,
  } = parsed.data;
  if (!bot.commands.includes(command)) return say(plain(bot.sentences.unknownCommand(bot.commands)));

  const answer = answered(context, { command, line, team, person, channel, request: trigger || undefined });
  const inTime = await context.sharedTimeout(answer);
  if (inTime !== undefined && !('to' in inTime)) return say(inTime);
  await acknowledge();
  const late = await answer;
  const asked = { team, person, channel, trigger, line: `${command} ${line}` };
  const message = 'to' in late ? await openModal(client, context, asked, late) : late;
  if (message === undefined) return;
  const taken = await context.respond(url, replies.privately(message));
  if (!taken) log.warn({ command, team, person }, 'a late answer was not taken by Slack');
};
