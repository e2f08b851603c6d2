/** What each command answers, in one line of help. */
export const about = {
  status: 'where it stands: next round, next ministers’ meeting, deadline, open demands',
  'next-round': 'when and where the next round is, how long, what comes after it',
  rounds: 'every round, its dates, its length and the gaps between them',
  attending: 'who is expected in the room, or who was there',
  demands: 'what is demanded, by whom and of whom, and what was answered',
  issue: 'one issue across the parties',
  deadlines: 'the deadlines, whose they are and how they stand, and the elections',
  who: 'a person or a party, and every meeting on record',
  mood: 'how the talks feel: quotations and reports, unnamed sources marked',
  sources: 'each source, its date, and what rests on it',
  'as-of': 'any question, answered from what was known on a day',
  digest: 'a message a day to this channel: what changed, what is next',
  help: 'the questions there are',
};
