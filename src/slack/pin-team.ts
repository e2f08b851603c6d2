import type { Bot } from '../bot.ts';

/**
 * The same bot, asked in the workspace that it is installed in, whatever workspace the asker is of. In a channel that two
 * share, a form comes back with the team of whoever filled it in (github.com/slackapi/bolt-js/issues/1614): a stranger’s,
 * which has no record here. Until the workspace is known, the team that came with the request is taken.
 */
export const pinTeam = (bot: Bot, home: () => string | undefined): Bot => {
  const here = <T extends { readonly team: string }>(asker: T): T => ({ ...asker, team: home() ?? asker.team });
  return {
    ...bot,
    ask: (question) => bot.ask(here(question)),
    press: (press) => bot.press(here(press)),
    open: (opening) => bot.open(here(opening)),
    submit: (submission) => bot.submit(here(submission)),
    act: (turn) => bot.act(here(turn)),
    suggest: (seeking) => bot.suggest(here(seeking)),
  };
};
