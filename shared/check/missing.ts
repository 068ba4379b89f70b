import { hasVertebralFracture } from '../patient/boneStatus';
import type { Context } from './context';
import { hasFragileBones } from './hirit';
import type { Place, WeekSet } from './place';
import { type BareFinding, namesOf, pathOf } from './rule';
import { RULE_IDS, type RuleId } from './ruleIds';
import { isUnweighed } from './conformity/targetSets';
import { countsAs, liftmorOf } from './conformity/templateLifts';

/**
 * What nobody asked. Each missing fact gives ONE finding of severity `cannot-check`:
 *   ruleId              `missing-<fact>`; the fact is the Patient key, or `exercise` or `template`
 *   values.waiting      ids of the rules that could not run, in the order of the evidence table
 *   path.patientField   the key of the Patient screen to jump to, where the fact is the patient's
 *   values.exercises    for `missing-strengthTests`, the exercises whose 1RM is missing
 * A missing T-score is not here: A30-tscore-missing stands in its place and lists what waits.
 */
export const MISSING_IDS = [
  'missing-fractures',
  'missing-trainingStatus',
  'missing-strengthTests',
  'missing-exercise',
  'missing-template',
] as const;
export type MissingId = (typeof MISSING_IDS)[number];

type Waiting = readonly RuleId[];

const finding = (
  ruleId: MissingId,
  path: BareFinding['path'],
  values: BareFinding['values'],
): BareFinding => ({
  ruleId,
  severity: 'cannot-check',
  path,
  values,
});

/** Rules that read the fractures and are not answered by those already listed. */
function waitingForFractures({ input }: Context): Waiting {
  const floor: Waiting = hasVertebralFracture(input.patient) === null ? ['H04-floor-lift-vf'] : [];
  return hasFragileBones(input.patient) === null ? ['A34-hirit-gate', 'F01-impact-vf', ...floor] : floor;
}

/** Rules that look at what an exercise is. */
const READ_THE_LIBRARY: Waiting = [
  'A34-hirit-gate',
  'C02-rt-max',
  'E01-hip',
  'E02-spine',
  'F01-impact-vf',
  'G01-hirit-home',
  'G09-sup-only',
  'H04-floor-lift-vf',
];

/** Rules that compare with the LIFTMOR template. */
const READ_THE_TEMPLATE: Waiting = ['C05-liftmor-freq', 'D03-hirit-under', 'E09-pattern-gap'];

/** Rules that judge how heavy a set is. */
const READ_THE_INTENSITY: Waiting = [
  'A34-hirit-gate',
  'B02-reps-unlikely',
  'C04-heavy-consecutive',
  'D01-novice-no-familiar',
  'D04-hirit-over',
  'D12-warmup-missing',
  'G01-hirit-home',
];

const workSets = (context: Context, place: Place): readonly WeekSet[] =>
  context.weekSets(place).filter(({ group }) => group.role === 'work');

/** Whether D03 waits: a template lift of a LIFTMOR target phase with a typed load, also where a % stands beside it. */
function waitsForBand(context: Context, place: Place): boolean {
  const lifts = place.span.phase.purpose === 'target' ? (liftmorOf(context)?.lifts ?? []) : [];
  return lifts.some((lift) => countsAs(context, lift, place)) && workSets(context, place).some(isUnweighed);
}

/** Whether the other rules wait: a typed load without a % beside it. */
const waitsForIntensity = (context: Context, place: Place): boolean =>
  workSets(context, place).some((set) => isUnweighed(set) && set.group.percent1RM === null);

/** Typed loads of lifts that have a 1RM, of which none is recorded. */
function missingStrengthTests(context: Context): readonly BareFinding[] {
  const places = context.places.filter(({ exercise }) => exercise?.loading.type === 'percent1RM');
  const unweighed = places.filter((place) => waitsForIntensity(context, place));
  const outOfBand = places.filter((place) => waitsForBand(context, place));
  const waiting = RULE_IDS.filter(
    (id) =>
      (unweighed.length > 0 && READ_THE_INTENSITY.includes(id)) ||
      (outOfBand.length > 0 && id === 'D03-hirit-under'),
  );
  if (waiting.length === 0) return [];
  const names = places.filter((place) => unweighed.includes(place) || outOfBand.includes(place));
  const exercises = [...new Set(names.map(({ name }) => name))];
  return [finding('missing-strengthTests', { patientField: 'strengthTests' }, { waiting, exercises })];
}

export function missingFacts(context: Context): readonly BareFinding[] {
  const { patient, program, template } = context.input;
  const found: BareFinding[] = [];
  const fractures = waitingForFractures(context);
  if (fractures.length > 0)
    found.push(finding('missing-fractures', { patientField: 'fractures' }, { waiting: fractures }));
  if (patient.trainingStatus.answer === 'not-asked')
    found.push(
      finding(
        'missing-trainingStatus',
        { patientField: 'trainingStatus' },
        { waiting: ['D01-novice-no-familiar'] },
      ),
    );
  found.push(...missingStrengthTests(context));
  if (program.template !== null && template?.id !== program.template.id)
    found.push(
      finding('missing-template', {}, { template: program.template.id, waiting: READ_THE_TEMPLATE }),
    );
  for (const place of context.places)
    if (place.exercise === null)
      found.push(
        finding('missing-exercise', pathOf(place), { ...namesOf(place), waiting: READ_THE_LIBRARY }),
      );
  return found;
}
