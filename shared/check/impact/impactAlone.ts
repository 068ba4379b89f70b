import { factValue } from '../../patient/fact';
import type { Context } from '../context';
import { isResistanceWork } from '../effort';
import type { Place } from '../place';
import type { PatientFact, Rule } from '../rule';
import { landings } from './landings';

/** What impact without resistance work can do after menopause. */

/** Impact work in a program without any resistance work. */
const impactOnly = (context: Context): readonly Place[] =>
  context.places.some((place) => isResistanceWork(context, place)) ? [] : landings(context);

const isPostmenopausal = ({ input }: Context): boolean =>
  factValue(input.patient.menopausalStatus) === 'postmenopausal';

const waitsForMenopause = (context: Context): readonly PatientFact[] =>
  context.input.patient.menopausalStatus.answer === 'not-asked' &&
  context.input.patient.sexForReference !== 'male' &&
  impactOnly(context).length > 0
    ? ['menopausalStatus']
    : [];

const isHeelDrop = ({ exercise }: Place): boolean => exercise?.movementPattern === 'heel-drop';

const alone = (
  id: 'F05-impact-magnitude' | 'F06-impact-pm',
  sources: Rule['sources'],
  concerns: (places: readonly Place[]) => boolean,
): Rule => ({
  id,
  family: 'F',
  severities: ['advice'],
  sources,
  confidence: 'V',
  reads: ['menopausalStatus', 'exercise', 'intensity'],
  enforcedAt: 'check',
  waitsFor: waitsForMenopause,
  check: (context) => {
    const places = isPostmenopausal(context) ? impactOnly(context) : [];
    if (places.length === 0 || !concerns(places)) return [];
    const exercises = [...new Set(places.map(({ name }) => name))];
    return [{ ruleId: id, severity: 'advice', path: {}, values: { exercises } }];
  },
  fixes: null,
  noFix: 'Which resistance work goes with it is for the therapist: a template lays it out.',
});

/** Heel drops alone after menopause: no effect on bone density (V, S36). */
export const heelDropsAlone = alone('F05-impact-magnitude', ['S36'], (places) => places.every(isHeelDrop));

/** Jumps alone after menopause: no effect on bone density (V, S37). */
export const jumpsAlone = alone('F06-impact-pm', ['S37'], (places) => !places.every(isHeelDrop));
