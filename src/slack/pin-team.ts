import type { Bot } from '../bot.ts';

/**
 * Wraps a bot so that every request is about the workspace it is installed in, not the requester's. In a channel that
 * two workspaces share, a form comes back with the team of the person who filled it in
 * (github.com/slackapi/bolt-js/issues/1614), which may have no record here. Until the workspace is known, the team
 * that came with the request is used.
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
