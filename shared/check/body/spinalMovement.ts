import { movementsOf, restrictedBy } from '../../exercise/restricted';
import { hasVertebralFracture, OSTEOPOROSIS_T } from '../../patient/boneStatus';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix, Severity } from '../finding';
import type { Place } from '../place';
import { type BareFinding, namesOf, pathOf, type PatientFact, type Rule } from '../rule';
import { NO_SWAP, swapOrRemove } from '../swapOrRemove';

/** Bending and twisting of the spine. These rules look at what an exercise is; tags name what goes wrong in it. */

/** The upper edge of the band in which flexion is questioned (V, S20, S66). */
const LOW_T = -1;

const moves = (place: Place, movement: 'spinal-flexion' | 'spinal-rotation'): boolean =>
  place.exercise !== null && movementsOf(place.exercise).includes(movement);

/** Against iron, a band or a stack: more than the weight of the body. */
const isLoaded = ({ exercise, item: { dose } }: Place): boolean =>
  (exercise !== null && exercise.implement !== 'body') ||
  (dose.kind === 'resistance' &&
    dose.groups.some(
      ({ load, percent1RM }) => percent1RM !== null || (load !== null && load.kind !== 'body-weight'),
    ));

const bends = (context: Context, loaded: boolean): readonly Place[] =>
  context.places.filter((place) => moves(place, 'spinal-flexion') && isLoaded(place) === loaded);

/** What is known of the bones, for the sentence: the fracture first. */
const bones = ({ input, tScore }: Context): BareFinding['values'] => ({
  ...(hasVertebralFracture(input.patient) === true ? { fracture: 'vertebra' } : {}),
  ...(tScore === null ? {} : { tScore }),
});

/** Movements that stop only with a vertebral fracture, whatever the T-score. */
const isMild = ({ exercise }: Place): boolean =>
  exercise !== null && restrictedBy(exercise)?.stopsWith === 'vertebral-fracture';

/** Whether flexion stops, is questioned, or neither. */
function flexionSeverity(context: Context, place: Place): Severity | null {
  const { tScore, input } = context;
  if (hasVertebralFracture(input.patient) === true) return 'stop';
  if (tScore === null || tScore > LOW_T) return null;
  return tScore <= OSTEOPOROSIS_T && !isMild(place) ? 'stop' : 'warning';
}

const speak = (context: Context, ruleId: Rule['id'], severity: Severity, place: Place): BareFinding => ({
  ruleId,
  severity,
  path: pathOf(place),
  values: { ...namesOf(place), ...bones(context), doseKey: doseKey(place) },
});

/** Facts that could still make one of some movements a stop. */
const unknownBones = ({ input, tScore }: Context, places: readonly Place[]): readonly PatientFact[] => {
  const fracture = hasVertebralFracture(input.patient);
  if (fracture === true || places.length === 0) return [];
  const isOpen = tScore === null || tScore > OSTEOPOROSIS_T || places.some(isMild);
  return [
    ...(tScore === null ? (['dxaScans'] as const) : []),
    ...(fracture === null && isOpen ? (['fractures'] as const) : []),
  ];
};

const instead = (context: Context, finding: BareFinding): readonly Fix[] =>
  swapOrRemove(context, finding, (exercise) => [
    ...((exercise && restrictedBy(exercise)?.swap) ?? []),
    'belly-brace-heel-slide',
    'counter-plank',
    'hip-hinge-wall-tap',
  ]);

/** Loaded or end-range flexion with T <= -2.5 or a vertebral fracture (V, S20, S25, S30, S67). */
export const loadedFlexion: Rule = {
  id: 'H01-flexion-loaded',
  family: 'H',
  severities: ['stop'],
  sources: ['S20', 'S25', 'S30', 'S67'],
  confidence: 'V',
  reads: ['exercise', 'dxaScans', 'fractures'],
  enforcedAt: 'check',
  waitsFor: (context) => unknownBones(context, bends(context, true)),
  check: (context) =>
    bends(context, true)
      .filter((place) => flexionSeverity(context, place) === 'stop')
      .map((place) => speak(context, 'H01-flexion-loaded', 'stop', place)),
  fixes: instead,
  noFix: NO_SWAP,
};

/** The same with low bone mass, and milder movements with osteoporosis (V, S20; the evidence is small, S67). */
export const loadedFlexionLowBone: Rule = {
  id: 'H02-flexion-osteopenia',
  family: 'H',
  severities: ['warning'],
  sources: ['S20', 'S67'],
  confidence: 'V; evidence small',
  reads: ['exercise', 'dxaScans'],
  enforcedAt: 'check',
  waitsFor: (context) => (bends(context, true).length > 0 && context.tScore === null ? ['dxaScans'] : []),
  check: (context) =>
    bends(context, true)
      .filter((place) => flexionSeverity(context, place) === 'warning')
      .map((place) => speak(context, 'H02-flexion-osteopenia', 'warning', place)),
  fixes: instead,
  noFix: NO_SWAP,
};

/** Crunches, sit-ups, toe touches and the like without a load (V, S66, S67). With a load H01 and H02 speak. */
export const sitUps: Rule = {
  id: 'H18-situp',
  family: 'H',
  severities: ['stop', 'warning'],
  sources: ['S66', 'S67'],
  confidence: 'V',
  reads: ['exercise', 'dxaScans', 'fractures'],
  enforcedAt: 'check',
  waitsFor: (context) => unknownBones(context, bends(context, false)),
  check: (context) =>
    bends(context, false).flatMap((place) => {
      const severity = flexionSeverity(context, place);
      return severity === null ? [] : [speak(context, 'H18-situp', severity, place)];
    }),
  fixes: instead,
  noFix: NO_SWAP,
};

const twists = ({ places }: Context): readonly Place[] =>
  places.filter((place) => moves(place, 'spinal-rotation'));

/** End-range or loaded rotation: with a vertebral fracture a stop, with T <= -2.5 a warning (V, S30). */
export const rotation: Rule = {
  id: 'H03-rotation',
  family: 'H',
  severities: ['stop', 'warning'],
  sources: ['S30'],
  confidence: 'V',
  reads: ['exercise', 'fractures', 'dxaScans'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const fracture = hasVertebralFracture(context.input.patient);
    if (twists(context).length === 0 || fracture === true) return [];
    return [
      ...(fracture === null ? (['fractures'] as const) : []),
      ...(context.tScore === null ? (['dxaScans'] as const) : []),
    ];
  },
  check: (context) => {
    const fracture = hasVertebralFracture(context.input.patient) === true;
    if (!fracture && (context.tScore === null || context.tScore > OSTEOPOROSIS_T)) return [];
    return twists(context).map((place) =>
      speak(context, 'H03-rotation', fracture ? 'stop' : 'warning', place),
    );
  },
  fixes: (context, finding) =>
    swapOrRemove(context, finding, (exercise) => [
      ...((exercise && restrictedBy(exercise)?.swap) ?? []),
      'side-plank-wall',
    ]),
  noFix: NO_SWAP,
};
