import { about, inShort } from './en/about.ts';
import { audience } from './en/audience.ts';
import { carrying } from './en/carrying.ts';
import { changes } from './en/changes.ts';
import { corrections } from './en/corrections.ts';
import { dates } from './en/dates.ts';
import { deadlines } from './en/deadlines.ts';
import { demands } from './en/demands.ts';
import { digest } from './en/digest.ts';
import { digestStatus } from './en/digest-status.ts';
import { edge } from './en/edge.ts';
import { entry } from './en/entry.ts';
import { exporting } from './en/export.ts';
import { forms } from './en/forms.ts';
import { frame } from './en/frame.ts';
import { help } from './en/help.ts';
import { history } from './en/history.ts';
import { issue } from './en/issue.ts';
import { keeping } from './en/keeping.ts';
import { lists } from './en/lists.ts';
import { meetings } from './en/meetings.ts';
import { menu } from './en/menu.ts';
import { mood } from './en/mood.ts';
import { notices } from './en/notices.ts';
import { purge } from './en/purge.ts';
import { quote } from './en/quote.ts';
import { reason } from './en/reason.ts';
import { review } from './en/review.ts';
import { rights } from './en/rights.ts';
import { roles } from './en/roles.ts';
import { rounds } from './en/rounds.ts';
import { rules } from './en/rules.ts';
import { sorry } from './en/sorry.ts';
import { sources } from './en/sources.ts';
import { sourcing } from './en/sourcing.ts';
import { status } from './en/status.ts';
import { undo } from './en/undo.ts';
import { who } from './en/who.ts';

/** English. */
export const en = {
  about,
  audience,
  carrying,
  changes,
  corrections,
  dates,
  deadlines,
  demands,
  digest,
  digestStatus,
  edge,
  entry,
  exporting,
  forms,
  frame,
  help,
  history,
  inShort,
  issue,
  keeping,
  lists,
  meetings,
  menu,
  mood,
  notices,
  purge,
  quote,
  review,
  rights,
  reason,
  roles,
  rounds,
  rules,
  sorry,
  sources,
  sourcing,
  status,
  undo,
  who,
};
