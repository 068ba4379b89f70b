import { hasVertebralFracture } from '../patient/boneStatus';
import type { Context } from './context';
import { hasFragileBones } from './hirit';
import { type BareFinding, namesOf, pathOf } from './rule';
import type { RuleId } from './ruleIds';

/**
 * What nobody asked. Each missing fact gives ONE finding of severity `cannot-check`:
 *   ruleId              `missing-<fact>`; the fact is the Patient key, or `exercise` or `template`
 *   values.waiting      ids of the rules that could not run, in the order of the evidence table
 *   path.patientField   the key of the Patient screen to jump to, where the fact is the patient's
 * A missing T-score is not here: A30-tscore-missing stands in its place and lists what waits.
 */
export const MISSING_IDS = [
  'missing-fractures',
  'missing-trainingStatus',
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
