import type { PhaseSpan } from '../../program/calendar';
import { isTargetPhase } from '../conformity/templateFamilies';
import type { Context } from '../context';
import type { Place } from '../place';
import type { Rule } from '../rule';
import { patternGap } from './patternGap';

/** Group E: what the program covers. */

/** The phases whose coverage counts: those meant for full work, else the last. */
function judgedSpans({ spans }: Context): readonly PhaseSpan[] {
  const full = spans.filter(({ phase }) => isTargetPhase(phase));
  return full.length > 0 ? full : spans.slice(-1);
}

const isResistanceKind = ({ item }: Place) => item.dose.kind === 'resistance' || item.dose.kind === 'carry';

/** Standing resistance or impact work that loads the hip. Walking is timed, so it does not count. */
const loadsHip = (place: Place): boolean =>
  place.exercise !== null &&
  place.exercise.position === 'standing' &&
  place.exercise.targetBoneSites.some((site) => site === 'total-hip' || site === 'femoral-neck') &&
  (isResistanceKind(place) || place.item.dose.kind === 'impact');

const EXTENSOR_PATTERNS: readonly string[] = ['extension', 'isometric-extension', 'scapular'];

/** Weight along the standing spine, or work of the back extensors. */
const loadsSpine = (place: Place): boolean =>
  place.exercise !== null &&
  ((place.exercise.axial && isResistanceKind(place)) ||
    (place.exercise.category === 'spine-extensor' &&
      EXTENSOR_PATTERNS.includes(place.exercise.movementPattern)));

const lacking = (
  id: Rule['id'],
  sources: Rule['sources'],
  confidence: string,
  loads: (place: Place) => boolean,
  noFix: string,
): Rule => ({
  id,
  family: 'E',
  severities: ['warning'],
  sources,
  confidence,
  reads: ['exercise'],
  enforcedAt: 'check',
  check: (context) => {
    const spans = judgedSpans(context);
    const [first] = spans;
    if (!first || context.places.some((place) => spans.includes(place.span) && loads(place))) return [];
    return [
      {
        ruleId: id,
        severity: 'warning',
        path: { phase: first.phase.id },
        values: { phases: spans.map(({ phase }) => phase.name) },
      },
    ];
  },
  fixes: null,
  noFix,
});

/** No standing resistance or impact work that loads the hip (J from V, S1, S54). */
const hip = lacking(
  'E01-hip',
  ['S1', 'S54', 'J'],
  'J from V',
  loadsHip,
  'Which hip exercise suits is for the therapist: the library shows them by site.',
);

/** No weight along the spine and no back-extensor work (V, S24, S29). */
const spine = lacking(
  'E02-spine',
  ['S24', 'S29'],
  'V',
  loadsSpine,
  'Which spine exercise suits is for the therapist: the library shows them by site.',
);

export const coverage: readonly Rule[] = [hip, spine, patternGap];
