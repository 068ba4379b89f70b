import { OSTEOPOROSIS_T } from '../../patient/boneStatus';
import type { DxaScan } from '../../patient/schema';
import { isExtensorWork } from '../../exercise/kindsOfWork';
import type { Context } from '../context';
import { judgedSpans } from '../judgedSpans';
import type { Place } from '../place';
import type { BareFinding, Rule } from '../rule';
import { exerciseAdded } from './addExercise';

/** Group E: which bones the program loads. */

const isResistanceKind = ({ item }: Place) => item.dose.kind === 'resistance' || item.dose.kind === 'carry';

/** Standing resistance or impact work that loads the hip. Walking is timed, so it does not count. */
const loadsHip = (place: Place): boolean =>
  place.exercise !== null &&
  place.exercise.position === 'standing' &&
  place.exercise.targetBoneSites.some((site) => site === 'total-hip' || site === 'femoral-neck') &&
  (isResistanceKind(place) || place.item.dose.kind === 'impact');

/** Weight along the standing spine, or work of the back extensors. */
const loadsSpine = (place: Place): boolean =>
  place.exercise !== null &&
  ((place.exercise.axial && isResistanceKind(place)) || isExtensorWork(place.exercise));

const ARM_WORK: readonly string[] = ['push', 'pull', 'carry', 'wrist-forearm'];

/** Pushing, pulling, carrying, work of the forearm, or weight on the hands. */
const loadsWrist = ({ exercise }: Place): boolean =>
  exercise !== null &&
  (ARM_WORK.includes(exercise.category) || exercise.targetBoneSites.includes('distal-radius'));

/** A finding when no exercise of the phases of full work does something. */
function lackingIn(
  context: Context,
  ruleId: Rule['id'],
  severity: 'warning' | 'advice',
  loads: (place: Place) => boolean,
): readonly BareFinding[] {
  const spans = judgedSpans(context);
  const [first] = spans;
  if (!first || context.places.some((place) => spans.includes(place.span) && loads(place))) return [];
  return [
    {
      ruleId,
      severity,
      path: { phase: first.phase.id },
      values: { phases: spans.map(({ phase }) => phase.name) },
    },
  ];
}

/** No standing resistance or impact work that loads the hip (J from V, S1, S54). */
const hip: Rule = {
  id: 'E01-hip',
  family: 'E',
  severities: ['warning'],
  sources: ['S1', 'S54', 'J'],
  confidence: 'J from V',
  reads: ['exercise'],
  enforcedAt: 'check',
  check: (context) => lackingIn(context, 'E01-hip', 'warning', loadsHip),
  fixes: null,
  noFix: 'Which hip exercise suits is for the therapist: the library shows them by site.',
};

/** No weight along the spine and no back-extensor work (V, S24, S29). */
const spine: Rule = {
  id: 'E02-spine',
  family: 'E',
  severities: ['warning'],
  sources: ['S24', 'S29'],
  confidence: 'V',
  reads: ['exercise'],
  enforcedAt: 'check',
  check: (context) => lackingIn(context, 'E02-spine', 'warning', loadsSpine),
  fixes: null,
  noFix: 'Which spine exercise suits is for the therapist: the library shows them by site.',
};

/** The lowest T-score among the newest scans of each distal radius; null without one. */
function radiusTScore({ input: { patient } }: Context): number | null {
  const newest = new Map<DxaScan['side'], { readonly date: string; readonly tScore: number }>();
  for (const { site, side, date, tScore } of patient.dxaScans.entries) {
    if (site !== 'distal-radius' || tScore === null) continue;
    const known = newest.get(side);
    if (!known || date > known.date || (date === known.date && tScore < known.tScore))
      newest.set(side, { date, tScore });
  }
  return newest.size === 0 ? null : Math.min(...[...newest.values()].map(({ tScore }) => tScore));
}

/** Why the wrist matters for this patient; null where it is one site among others. */
function wristReason(context: Context): { readonly tScore?: number } | null {
  const tScore = radiusTScore(context);
  if (tScore !== null && tScore <= OSTEOPOROSIS_T) return { tScore };
  return context.input.program.goals.includes('wrist-bone-density') ? {} : null;
}

/**
 * No work that loads the upper limb (the radius answered only where it was loaded, V, S54; push-drops, V, S80). A
 * warning with osteoporosis at the wrist or the wrist as a goal, else advice.
 */
const wrist: Rule = {
  id: 'E03-wrist',
  family: 'E',
  severities: ['warning', 'advice'],
  sources: ['S54', 'S80'],
  confidence: 'V',
  reads: ['exercise', 'program', 'dxaScans'],
  enforcedAt: 'check',
  check: (context) => {
    const reason = wristReason(context);
    return lackingIn(context, 'E03-wrist', reason ? 'warning' : 'advice', loadsWrist).map((finding) => ({
      ...finding,
      values: { ...finding.values, ...reason, isGoal: reason && reason.tScore === undefined ? 'yes' : '' },
    }));
  },
  fixes: (context, finding) =>
    exerciseAdded(context, finding, {
      spans: judgedSpans(context),
      counts: loadsWrist,
      candidates: ['wall-push-up', 'counter-push-up', 'row-band-seated'],
      days: [2, 1],
    }),
  noFix: 'None where no session can hold an arm exercise that suits the patient.',
};

export const sites: readonly Rule[] = [hip, spine, wrist];
