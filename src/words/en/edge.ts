/** Words for a person where no answer can be shown. */
export const edge = {
  failed: (reference: string): string =>
    `Something went wrong here, and it is not your doing. Please try again; if it stays, say “${reference}” to whoever runs this bot.`,
  formNotOpened:
    'Slack did not open the form in time. Nothing you typed is lost: press the button, or use the shortcut again.',
  formKept:
    'Slack did not open the form in time. All that you typed is kept for 30 days: the button opens the form with it.',
  formNotKept:
    'Slack did not open the form in time, and what you typed could not be kept. Here is all of it, to be copied:',
  openAgain: 'Open the form',
  starting: 'Roundtable is just starting and does not know yet whose workspace this is. Please ask again in a moment.',
  unreadable: 'This request could not be read. Please try again.',
  unknownCommand: (ours: readonly string[]): string =>
    `That command belongs to another app. Here you can use ${ours.join(', ')}.`,
  shareLimited: (seconds: number): string =>
    `Slack asks to wait ${seconds} seconds before the next message. Please share it again then.`,
  shareRefused: (why: string): string =>
    `Slack did not let this be shared here (${why}). Please ask a workspace admin about it.`,
  shareUncertain: 'Slack did not say whether this was shared. Please look in the channel before you share it again.',
  shareNotSent: 'Slack could not be reached, so this was not shared. Please try again.',
};
