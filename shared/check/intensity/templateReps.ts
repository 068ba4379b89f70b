import { maxReps } from '../../patient/strength/nscaChart';
import { isEasierWeek } from '../conformity/templateFamilies';
import type { Context } from '../context';
import { percentCapped } from '../doseChanges';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { repsInto } from './doseEdits';

/** Templates that train with 8 to 12 repetitions (V, S28, S29, S22). */
const TEMPLATES: readonly string[] = ['uk-sss', 'tftf-op', 'tftf-vf'];
const REPS = { low: 8, high: 12 };

/** The template of the program, or what a clinic's own one is based on, if it is one of these. */
function templateOf({
  input: { template, program },
}: Context): { readonly id: string; readonly name: string } | null {
  const ids = [template?.own?.basedOn?.id, template?.id, program.template?.id];
  const id = ids.find((one) => one !== undefined && TEMPLATES.includes(one));
  return id === undefined ? null : { id, name: template?.name ?? id };
}

type FewReps = { readonly week: number; readonly reps: number };

/** Weeks with work sets of fewer repetitions; easier weeks may take some away. */
const fewReps = (context: Context, place: Place): readonly FewReps[] =>
  context
    .weekSets(place)
    .flatMap(({ week, group }) =>
      group.role === 'work' && group.reps.low < REPS.low && !isEasierWeek(place, week)
        ? [{ week, reps: group.reps.low }]
        : [],
    );

function findingOf(
  context: Context,
  place: Place,
  template: { readonly id: string; readonly name: string },
): readonly BareFinding[] {
  const few = fewReps(context, place);
  if (few.length === 0) return [];
  return [
    {
      ruleId: 'D06-moderate-over',
      severity: 'warning',
      path: pathOf(place),
      values: {
        ...namesOf(place),
        reps: Math.min(...few.map(({ reps }) => reps)),
        limit: REPS.low,
        template: template.name,
        templateId: template.id,
        weeks: weekRuns(few.map(({ week }) => week)),
        doseKey: doseKey(place),
      },
    },
  ];
}

/** The % at which the chart has 9 repetitions (V, S107): 8 of them leave one in reserve. */
const PERCENT_OF_NINE = 77;

/** The highest % of the work sets in any week; 0 when none is known. */
const workPeak = (context: Context, place: Place): number =>
  context
    .weekSets(place)
    .reduce((peak, { group, percent }) => (group.role === 'work' ? Math.max(peak, percent ?? 0) : peak), 0);

/** 8 to 12 repetitions as far as the chart goes at this % with one in reserve, and a lower % where it does not reach 8. */
function withReps(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  if (!place || place.item.dose.kind !== 'resistance') return [];
  const { dose } = place.item;
  const max = maxReps(workPeak(context, place));
  const most = max === null ? REPS.high : max - 1;
  const reps = { low: REPS.low, high: Math.max(REPS.low, Math.min(REPS.high, most)) };
  const changed = most < REPS.low ? percentCapped(dose, PERCENT_OF_NINE) : dose;
  const values = {
    exercise: place.name,
    ...reps,
    ...(most < REPS.low ? { percent: PERCENT_OF_NINE } : {}),
  };
  const set = fix('set-reps-range', values, [
    { kind: 'set-dose', item: place.item.id, dose: repsInto(changed, reps) },
  ]);
  return holds(context, finding, set) ? [set] : [];
}

/**
 * Fewer than 8 repetitions under a template of 8 to 12 (V, S28, S29). Authors of the UK statement later wrote of up to 8
 * (V, S23): the sentence says so.
 */
export const templateReps: Rule = {
  id: 'D06-moderate-over',
  family: 'D',
  severities: ['warning'],
  sources: ['S28', 'S29', 'S23'],
  confidence: 'V; for the UK template the authors differ (S23)',
  reads: ['template', 'dose'],
  enforcedAt: 'check',
  check: (context) => {
    const template = templateOf(context);
    return template ? context.places.flatMap((place) => findingOf(context, place, template)) : [];
  },
  fixes: withReps,
  noFix: 'None where a typed load is too heavy for 8 repetitions: a lighter one is chosen by the therapist.',
};
