import { isLegImpact } from '../../exercise/kindsOfWork';
import type { Exercise, ImpactLevel } from '../../exercise/schema';
import { factValue } from '../../patient/fact';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place } from '../place';
import {
  type BareFinding,
  fix,
  namesOf,
  nameOf,
  pathOf,
  type PatientFact,
  type Rule,
  weekRuns,
} from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { spreadContacts } from './spreadContacts';
import { CONTACTS_STEP, contactRises, isDayJump } from './weekContacts';

/** The rungs of the impact ladder: whoever is at the first goes over the second before the third (J). */
const RUNGS: Readonly<Record<ImpactLevel, number>> = { low: 1, 'low-moderate': 2, moderate: 2, high: 3 };
const TOP = 3;

const rungOf = ({ exercise }: Place): number =>
  exercise?.loading.impactLevel && isLegImpact(exercise) ? RUNGS[exercise.loading.impactLevel] : 0;

type Skip = { readonly places: readonly Place[]; readonly from: 'low' | 'none' };

/** The first high impact of the program, where nothing of the middle rung comes in a phase before it. */
function skipOf(context: Context): Skip | null {
  let before = 0;
  for (const span of context.spans) {
    const places = context.places.filter((place) => place.span === span);
    const here = Math.max(0, ...places.map(rungOf));
    if (here === TOP)
      return before >= TOP - 1
        ? null
        : { places: places.filter((place) => rungOf(place) === TOP), from: before > 0 ? 'low' : 'none' };
    before = Math.max(before, here);
  }
  return null;
}

/** From nothing at all to high impact is a skip for who is new to training or returning to it (J). */
function countedSkip(context: Context): Skip | null {
  const skip = skipOf(context);
  if (skip?.from !== 'none') return skip;
  const status = factValue(context.input.patient.trainingStatus);
  return status === 'novice' || status === 'returning' ? skip : null;
}

function skipFinding(context: Context): readonly BareFinding[] {
  const skip = countedSkip(context);
  const place = skip?.places[0];
  if (!skip || !place) return [];
  return [
    {
      ruleId: 'D11-impact-jump',
      severity: 'warning',
      path: pathOf(place),
      values: {
        ...namesOf(place),
        cause: 'level',
        from: skip.from,
        week: place.span.firstWeek,
        doseKey: doseKey(place),
      },
    },
  ];
}

function contactsFinding(context: Context): readonly BareFinding[] {
  const rises = contactRises(context).filter(isDayJump);
  const [worst] = [...rises].sort((a, b) => b.after.day - b.before.day - (a.after.day - a.before.day));
  const { phase } =
    context.spans.find(
      ({ firstWeek, lastWeek }) => worst && worst.week >= firstWeek && worst.week <= lastWeek,
    ) ?? {};
  if (!worst || !phase) return [];
  return [
    {
      ruleId: 'D11-impact-jump',
      severity: 'warning',
      path: { phase: phase.id },
      values: {
        phase: phase.name,
        cause: 'contacts',
        before: worst.before.day,
        after: worst.after.day,
        limit: CONTACTS_STEP,
        week: worst.week,
        weeks: weekRuns(rises.map(({ week }) => week)),
      },
    },
  ];
}

/** An easier form on the middle rung that suits the setting, down the ladder of the library. */
function middleRung(context: Context, place: Place): Exercise | null {
  const seen = new Set<string>();
  const next = [...(place.exercise?.easier ?? [])];
  for (let id = next.shift(); id !== undefined; id = next.shift()) {
    const exercise = context.input.library(id);
    if (!exercise || seen.has(id)) continue;
    seen.add(id);
    const level = exercise.loading.impactLevel;
    const fits = exercise.doseKind === 'impact' && level !== null && RUNGS[level] === TOP - 1;
    if (fits && context.mayPropose(exercise, place.session.setting)) return exercise;
    next.push(...exercise.easier);
  }
  return null;
}

/** Each exercise of the phase that lands hard, in an easier form with the same dose. */
function stepDown(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  const skip = skipOf(context);
  if (!place || !skip) return [];
  const swaps = skip.places.map((one) => ({ one, exercise: middleRung(context, one) }));
  const [first] = swaps;
  if (!first?.exercise || swaps.some(({ exercise }) => exercise === null)) return [];
  const edits = swaps.flatMap(({ one: { item }, exercise }) =>
    exercise
      ? [{ kind: 'swap-exercise' as const, item: item.id, exerciseId: exercise.id, dose: item.dose }]
      : [],
  );
  const values = { exercise: place.name, other: nameOf(first.exercise, first.exercise.id) };
  const swap = fix('swap-exercise', values, edits);
  return holds(context, finding, swap) ? [swap] : [];
}

const waitsForStatus = (context: Context): readonly PatientFact[] =>
  context.input.patient.trainingStatus.answer === 'not-asked' && skipOf(context)?.from === 'none'
    ? ['trainingStatus']
    : [];

/**
 * High impact without a phase of moderate impact before it, or a day with over 20 contacts more than any day of the four
 * weeks before (J; Osteo-cise goes up a stage about every 12 weeks, V, S73). The published build-ups add 10 to 20 a day
 * at a time. The first contacts of a program are a start, not a rise.
 */
export const impactJump: Rule = {
  id: 'D11-impact-jump',
  family: 'D',
  severities: ['warning'],
  sources: ['S73', 'J'],
  confidence: 'V for stages; J for the rungs and the 20 contacts',
  reads: ['exercise', 'dose', 'schedule', 'trainingStatus'],
  enforcedAt: 'check',
  waitsFor: waitsForStatus,
  check: (context) => [...skipFinding(context), ...contactsFinding(context)],
  fixes: (context, finding) =>
    finding.values['cause'] === 'level'
      ? stepDown(context, finding)
      : spreadContacts(context, finding, CONTACTS_STEP),
  noFix:
    'None where no easier form suits the patient and the setting, or where contacts cannot rise by whole ones in a set: then the therapist plans the stages.',
};
