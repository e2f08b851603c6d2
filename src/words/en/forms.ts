import type { Entry, Kind, Level } from '../../record/entries.ts';
import { dates } from './dates.ts';
import { lists } from './lists.ts';

const kinds: Record<Kind, string> = {
  source: 'a source',
  party: 'a party',
  issue: 'an issue',
  person: 'a person',
  round: 'a round',
  meeting: 'a meeting',
  attendance: 'an attendance',
  demand: 'a demand',
  response: 'a response',
  deadline: 'a deadline',
  election: 'an election',
  pace: 'a pace',
  remark: 'a remark',
};

const news: Partial<Record<Kind, string>> = { issue: 'new issue', person: 'new person' };

const levels: Record<Level, string> = {
  'on-record': 'On the record: a named person, in public',
  document: 'An official text',
  'press-report': 'A reporter’s own account',
  background: 'An unnamed source: waits for a second person',
  team: 'Our own analysis',
};

const dateHint = 'As you would write it: 17 Nov, 17–21 Nov, late January, summer 2018, mid-2018?';

/** Words of the forms: labels, hints and faults of form values. */
export const forms = {
  /** `Add a demand` */
  add: (kind: Kind): string => `Add ${kinds[kind]}`,
  edit: (kind: Kind): string => `Edit ${kinds[kind]}`,
  kind: (kind: Kind): string => kinds[kind],
  chooseTitle: 'Add to the record',
  confirmTitle: 'Confirm: still true',
  withdrawTitle: 'Withdraw',
  contestTitle: 'Contest',
  previewTitle: 'Before it counts',
  savedTitle: 'On the record',
  waitingTitle: 'Saving',
  notSavedTitle: 'Not saved yet',

  addOne: 'Add one',
  addNamed: (name: string): string => `Add “${name}”`,
  next: 'Preview',
  onward: 'Next',
  publish: 'Publish',
  propose: 'Propose',
  publishHere: 'Publish and post here',
  more: 'More',
  back: 'Back',
  cancel: 'Cancel',
  done: 'Close',
  afresh: 'Start afresh',
  editInstead: 'Edit that one instead',
  again: 'Open the form again',

  choose: 'Choose one of those in the list.',
  missing: 'This is needed.',
  unfit: 'The record does not take this.',
  wholeWrong: (kind: Kind): string =>
    kind === 'response'
      ? 'Name either one demand or, where the source itemises none, the party whose demands are answered. Not both.'
      : 'This does not fit the other fields.',
  tooLong: (length: number, limit: number): string => `This has ${length} characters, and there is room for ${limit}.`,
  atMost: (limit: number): string => `At most ${limit} characters.`,
  atMostALine: (line: number, all: number): string => `At most ${line} characters on each line, ${all} in all.`,
  noDate: (said: string): string =>
    `“${said}” could not be read as a date. Try 17 Nov 2017, 17–21 Nov, late January, or summer 2018.`,
  eitherDate: (said: string, either: readonly string[]): string =>
    either.length > 0
      ? `“${said}” could be ${lists.or(either.map(dates.plainDay))}. Write ${lists.or(either)}.`
      : `“${said}” is no day of any calendar. Write it as 2017-10-17.`,
  noDay: (said: string, today: string): string =>
    `“${said}” could not be read as one day that has come. Try ${today}, “yesterday” or “last Friday”.`,
  ahead: (said: string, latest: string): string =>
    `“${said}” is still to come: what is known was reported on ${dates.plainDay(latest)} or before.`,
  beforeSource: (reported: string, source: string, published: string): string =>
    `${dates.plainDay(reported)} is before ${source} came out, on ${dates.plainDay(published)}. Give that day or a later one, or an earlier source.`,
  noNumber: (said: string): string =>
    `“${said}” could not be read as a whole number. Try 5, or 7, 10 where several are possible.`,
  noAddress: (said: string): string =>
    `“${said}” is not an address on the web. It begins with https:// and has no blanks.`,
  noOption: (said: string, options: readonly string[]): string =>
    `“${said}” is none of them. Write ${lists.or(options)}.`,
  undescribed: 'Describe the unnamed source, never by name: “a source with direct knowledge of the talks”.',
  named: (said: string, person: string): string =>
    `“${said}” names ${person}. Describe an unnamed source so that nobody is named.`,
  described: (said: string): string =>
    `“${said}” describes somebody and names nobody. On the record stands a name; else choose “An unnamed source”.`,
  unnamed: 'Who said it? Without a name it is not on the record.',
  offRecord:
    'What was said off the record is not kept here at all: whoever said it was promised that it would not be written down. If it may be used without a name, choose “An unnamed source”.',
  noneYet: 'None on record yet',
  sameValue: 'This is the value on record already.',

  newSource: 'A new source …',
  newOnes: { issue: 'A new issue …', person: 'A new person …' },
  /** `Name (new issue)` */
  ofNew: (kind: Kind, label: string): string => `${label} (${news[kind] ?? kinds[kind]})`,
  thisSource: 'The source',
  source: {
    title: { label: 'Title of the source', hint: 'As it stands on it.' },
    short: { label: 'Its short name', hint: 'What lines show that rest on it: Daily Post.' },
    type: { label: 'What it is' },
    published: { label: 'When it came out', hint: dateHint },
    url: { label: 'Link', hint: 'https://… A permalink, where there is one.' },
    found: { label: 'Where to find it', hint: 'Only where it has no link.' },
    inferred: { label: 'How its date was inferred', hint: 'Only where the source itself shows none.' },
  },
  cite: {
    source: { label: 'Source', hint: 'Who says so? Every line shows it.' },
    at: { label: 'Place in it', hint: 'Paragraph, page or minute: ¶17, p. 3, 04:05.' },
    level: { label: 'Who stands behind it' },
    by: {
      label: 'Who said it',
      hint: 'A named person’s name. Of an unnamed source a description, never a name: “a source with direct knowledge of the talks”.',
    },
    described: (said: string) => ({
      label: `“${said}” has the shape of a name. Is it one?`,
      hint: 'An unnamed source was promised not to be named. If this is a name, describe the source above instead, and leave this empty.',
    }),
    isDescription: 'This is a description, not a name',
    reported: { label: 'Reported on', hint: 'The day on which the world could know it.' },
  },
  level: (level: Level): string => levels[level],
  certainty: { label: 'How sure is it' },
  certainties: {
    confirmed: 'Confirmed: an official text or a named person states it',
    reported: 'Reported: only a report states it',
    expected: 'Expected',
    possible: 'Only possible',
    contested: 'Contested: reports disagree',
  } satisfies Record<Entry<'remark'>['certainty'], string>,
  note: { label: 'What else a reader should know' },
  embargo: {
    label: 'Not before',
    hint: 'Under embargo? It waits, and appears by itself at that moment.',
  },
  why: { label: 'Why', hint: 'For the history: what changed, or what was wrong. Not needed for spelling only.' },
  whyMissing: 'Say why it changes: the history shows it beside your name.',
  basis: {
    label: 'Who says so now',
    hint: 'You changed what the line says, and its source and place are as they were.',
  },
  bases: {
    'same-place': 'The same place says this too',
    'other-place': 'Another place says it',
    spelling: 'Spelling only',
  },
  otherPlaceNeeded:
    'Give the other source or the other place in it: the one below is still the one that stood behind the old words.',
  moreThanSpelling:
    'This changes more than spelling: names, numbers, dates, parties, a stance, how sure it is, or too many letters. Say where it stands.',
  spellingLeavesSource: 'Spelling only leaves the source as it is, and you changed it.',
  spelled: (field: string, before: string, after: string): string =>
    `Spelling only. ${field}: “${before}” → “${after}”`,
  keep: (response: string): string => `${response} answered the old words. Keep it under the new ones?`,
  keeps: { keep: 'Keep it: it answers the new words too', withdraw: 'Withdraw it' },
  keepSources: (sources: readonly string[]): string =>
    `It also rests on ${lists.and(sources)}. Is what it says now said there too?`,
  keepsSources: { keep: 'Yes, it is said there too', drop: 'No, it no longer rests on that' },
  withdrawnToo: (response: string): string => `Withdrawn with it: ${response}.`,
  whyNeeded: { label: 'Why', hint: 'Stays in the history for everybody to read.' },
  replacedBy: { label: 'What replaced it' },
  nothingReplaced: 'Nothing',
  kindAsked: { label: 'What is it' },
  negotiationAsked: { label: 'Which negotiation' },
  contested: {
    /** `Host: Mexico` */
    nowIs: (field: string, value: string): string => `${field}: ${value}`,
    /** A number of a round, as one says it. */
    numbered: (number: string): string => `round ${number}`,
    field: { label: 'What do sources disagree on' },
    value: { label: 'The other value', hint: 'Dates as you would write them.' },
    why: { label: 'Why are there two', hint: 'Announced one way and held another, say.' },
    preferred: { label: 'Which is shown first' },
  },
  preferences: { standing: 'The value on record', second: 'The other value' },

  aliases: { label: 'Other names', hint: 'What people type for it, one on each line.' },
  when: { label: 'When', hint: dateHint },
  where: { label: 'Where' },
  says: { label: 'What is said', hint: 'In our own words.' },
  quote: { label: 'Quotation', hint: 'Exactly, without the quotation marks.' },
  party: {
    name: { label: 'Name' },
    inSentence: { label: 'In a sentence', hint: 'Only where that differs: the Netherlands.' },
    members: { label: 'Members', hint: 'Of a bloc: an answer about it includes theirs.' },
  },
  issue: { name: { label: 'Name' } },
  person: {
    name: { label: 'Name' },
    party: { label: 'Party' },
    role: { label: 'Role', hint: 'The office held: Minister of Foreign Affairs.' },
    style: { label: 'Title before the name', hint: 'Ambassador, say.' },
  },
  round: {
    number: { label: 'Number', hint: 'Where it has one.' },
    name: { label: 'Name', hint: 'Where it has no number.' },
    host: { label: 'Host' },
  },
  meeting: {
    name: { label: 'Name' },
    type: { label: 'What it is' },
    round: { label: 'In which round' },
    programme: { label: 'Programme', hint: 'What is planned, in order, one item on each line.' },
  },
  meetingTypes: {
    summit: 'Leaders’ summit',
    ministerial: 'Ministers’ meeting',
    technical: 'Technical meeting',
    signing: 'Signing',
    bilateral: 'Bilateral',
    lunch: 'Lunch',
    dinner: 'Dinner',
    'press-conference': 'Press conference',
  } satisfies Record<Entry<'meeting'>['type'], string>,
  attendance: {
    meeting: { label: 'Meeting' },
    person: { label: 'Person' },
    part: { label: 'In the room' },
  },
  demand: {
    asks: { label: 'What is asked for', hint: 'Without a verb: More days at sea.' },
    by: { label: 'By' },
    on: { label: 'Of whom' },
    issue: { label: 'Issue' },
  },
  response: {
    by: { label: 'By' },
    stance: { label: 'Stance' },
    demand: { label: 'To which demand' },
    to: { label: 'Or to all demands of', hint: 'Only where the source itemises none.' },
  },
  deadline: {
    name: { label: 'Name' },
    of: { label: 'Whose' },
    outlook: { label: 'How it stands' },
  },
  election: { name: { label: 'Name' }, party: { label: 'In' } },
  pace: {
    measure: { label: 'What is measured' },
    days: { label: 'Days', hint: '5, or 7, 10 where several are possible.' },
  },
  measures: { 'round-length': 'How long a round lasts', 'round-spacing': 'How far rounds are apart' } satisfies Record<
    Entry<'pace'>['measure'],
    string
  >,
  remark: { about: { label: 'About' }, parties: { label: 'Parties it speaks of' } },
  subjects: {
    mood: 'The mood',
    demands: 'The demands',
    pace: 'The pace',
    substance: 'Substance',
  } satisfies Record<Entry<'remark'>['about'], string>,

  keptFrom: 'You have typed into this form before and not published it: kept from',
  goOn: 'Go on with it',
  statesNothing:
    'It only names something and states nothing itself, so there is no source to add to it. Edit it instead.',
  alsoCites: (sources: string): string => `It also rests on ${sources}: that stays as it is.`,
  fromMessage: (length: number, limit: number): string =>
    `The message has ${length} characters and a quotation has room for ${limit}: keep the words that matter. The link leads to all of it.`,
  unfilled: (said: string): string => `Not filled in: ${said}`,
  /** Text behind `add` that is not carried on, said before it is known which form it is for. */
  notCarried: (said: string): string => `There is no room here for all that was typed. This is not carried on: ${said}`,
  didNotFit: (label: string, limit: number, said: string): string =>
    `“${label}” has room for ${limit} characters. This did not fit: ${said}`,
  readBack: (label: string, edtf: string, words: string): string => `${label}: ${edtf}, that is ${words}.`,
  shownAs: 'This is what readers will see:',
  reportedOn: (day: string): string => `Reported on ${dates.plainDay(day)}.`,
  nothingAfter: 'Readers will no longer see this:',
  twin: (label: string): string => `Something like it is on record already: ${label}.`,
  unchanged: 'Nothing was changed, so there is nothing to publish.',
  waitsForSecond:
    'An unnamed source stands behind it, so it waits until a second person has cleared it. Until then nobody sees it in an answer.',
  waitsUntil: (when: string): string => `It is under embargo and appears by itself on ${when}.`,
  saved: 'Saved. This is how it reads now:',
  savedNothing: 'Saved. It is no longer shown; its history stays.',
  proposedTitle: 'It waits',
  firstByAMoment:
    'Somebody added something with the same name a moment ago. See whether it is the same; if it is not, publish again.',
  proposed: 'It was put before a second person. “review” lists what waits.',
  keptUntil: (when: string): string => `It is kept until ${when} and appears by itself.`,
  postedSoon: 'It is being posted in the channel.',
  notSaved:
    'The record could not be written just now, so nothing was saved. Everything you typed is here: press again in a moment.',
  waiting: 'The record is busy. This closes by itself; nothing you typed is lost.',
  overtaken: 'changed this while you had it open. What you typed is still here; saving puts it on top.',
  withdrawnMeanwhile: 'withdrew this while you had it open. What you typed is still here; saving brings it back.',
  wasAndIs: (was: string): string => `was “${was}”, is now`,
  stillIs: (is: string): string => `is “${is}”`,
  youHave: 'you have',
  empty: 'nothing',
  /** `Message from Ann Lee in #trade, 24 November 2026, 14:05` */
  messageTitle: (place: string, author: string, day: string, time: string): string =>
    `Message${author ? ` from ${author}` : ''}${place ? ` in ${place}` : ''}, ${day}, ${time}`,
  messageShort: (place: string, author: string): string => `${author || 'Message'}${place ? ` in ${place}` : ''}`,
  /** In the place of a channel's name, in a source's title. */
  privatePlace: 'a private conversation',
  fromPrivate:
    'This message is from a private channel or a direct message. Once it is on record, everybody who may read the record sees these words and who wrote them, and each post of them. The name of the channel is left out.',
  taken: { label: 'Whose words are they' },
  takenAs: (outlet: string) => ({
    message: 'The message’s: what our team knows',
    report: `A report of ${outlet}, to be checked`,
  }),
  reportToCheck: (outlet: string): string =>
    `Check the report of ${outlet} itself: give its title, its day and its link, and say in your own words what it says.`,
  linkNeeded:
    'Give the link of the report, so that it can be checked; or capture the message again, as what our team knows.',
  alreadyKept: 'This message is on record already:',
  gone: 'This is not on record any more.',
  goneForGood: 'This is not on record any more, so there is nothing left to change.',
  unreadable: 'This form is of an older make. Please open it again.',
  restsOn: (labels: readonly string[]): string =>
    `Other lines rest on it: ${labels.slice(0, 5).join('; ')}${labels.length > 5 ? ` and ${labels.length - 5} more` : ''}. Change or withdraw those first.`,
};
