import { isDeepStrictEqual } from 'node:util';
import { readCitation } from './citation.ts';
import { drawCitation } from './citation-fields.ts';
import { citationsIn, standingBody } from './entry-change.ts';
import { changeBy, type Form } from './form.ts';
import { ownDay } from './settle.ts';

/** Form that confirms an entry with another citation. */
export const confirmForm: Form = {
  title: (_state, { forms }) => forms.confirmTitle,
  opening: (_state, context) => ({
    reported: context.today,
  }),
  draw: (_state, values, context) => drawCitation(values, context),
  read: (state, values, context) => {
    const cited = readCitation(values, context, { day: ownDay(state, context) });
    const [body, { entry = '', kind = '', version = 0 }] = [standingBody(state, context), state];
    if (!('citation' in cited) || !body) return 'citation' in cited ? { errors: {} } : cited;
    const stood = citationsIn(body);
    const isKnown = stood.some((citation) => isDeepStrictEqual(citation, cited.citation));
    const confirmed = { ...body, cite: isKnown ? stood : [...stood, cited.citation] };
    const change = { entry, kind, body: confirmed, from: version, knownAt: cited.reported };
    const saying = changeBy(context, { ...change, why: '', reason: { code: 'confirmed' } });
    return { entry, changes: [...cited.sources, saying], readBack: cited.readBack, embargo: null };
  },
};
