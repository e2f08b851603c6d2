import type { Bot } from '../bot.ts';
import { noteMessage } from '../views/note.ts';

/**
 * Wraps a bot so that every request is about the workspace it is installed in, not the requester's. In a channel that
 * two workspaces share, a form comes back with the team of the person who filled it in
 * (github.com/slackapi/bolt-js/issues/1614), which may have no record here. While the workspace is not known every
 * request is refused: without it nobody can be told from a stranger.
 */
export const pinTeam = (bot: Bot, home: () => string | Promise<string | undefined>): Bot => {
  const starting = noteMessage(bot.sentences.starting);

  /** Runs a request about this workspace, or refuses it while that is not known. */
  const pinned =
    <Asked extends { readonly team: string }, Answer>(
      answer: (asked: Asked) => Promise<Answer>,
      refuse: () => Answer,
    ) =>
    async (asked: Asked): Promise<Answer> => {
      const known = home();
      const team = typeof known === 'string' ? known : await known;
      return team === undefined ? refuse() : answer({ ...asked, team });
    };

  // Without an answer an open form stays as it is, with everything in it.
  const leaveForm = (): never => {
    throw new Error('The workspace is not known yet.');
  };

  return {
    ...bot,
    ask: pinned(bot.ask, () => starting),
    press: pinned(bot.press, () => ({ to: 'person', message: starting, replace: false })),
    open: pinned(bot.open, () => ({
      to: 'modal',
      modal: { ...bot.waiting, blocks: [...starting.blocks] },
      how: 'open',
    })),
    submit: pinned(bot.submit, leaveForm),
    act: pinned(bot.act, leaveForm),
    suggest: pinned(bot.suggest, () => []),
  };
};
