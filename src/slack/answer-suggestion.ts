import type { PlainTextOption } from '@slack/types';
import { option } from '../views/kit.ts';
import { failure } from './failure.ts';
import { blockSuggestion, teamOf } from './form-payloads.ts';
import type { ListenerContext } from './listener-context.ts';

/** Answers text typed into a menu with the matching options. */
export const answerSuggestion = async (
  context: ListenerContext,
  body: unknown,
  acknowledge: (options: PlainTextOption[]) => Promise<void>,
): Promise<void> => {
  const parsed = blockSuggestion.safeParse(body);
  if (!parsed.success) return acknowledge([]);
  const { view, user, block_id: input, value: said } = parsed.data;
  const asked = { team: teamOf(parsed.data), person: user.id, form: view, input, said };
  const choices = await context.bot.suggest(asked).catch((error: unknown) => {
    failure(context, error);
    return [];
  });
  await acknowledge(choices.map(({ label, value }) => option(label, value)));
};
