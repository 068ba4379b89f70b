import type { Context } from './context';
import type { Fix } from './finding';
import { HEAVY, isJumpingChinUp } from './hirit';
import type { Implement } from '../exercise/schema';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from './rule';
import { sessionOf } from './select';
import { cite } from './sources';

/** Group G: where and with whom. A class and the clinic are supervised, home is not. */

/** Weights that nothing guides or catches: not a stack, a band or body weight. */
const FREE_WEIGHTS: readonly Implement[] = [
  'barbell',
  'trap-bar',
  'landmine',
  'dumbbell',
  'dumbbell-pair',
  'kettlebell',
  'dumbbell-or-kettlebell',
];

function toClinic(context: Context, finding: BareFinding): readonly Fix[] {
  const session = sessionOf(context, finding);
  if (!session) return [];
  return [
    fix('to-clinic', { session: session.name }, [
      { kind: 'set-setting', session: session.id, setting: 'clinic' },
    ]),
  ];
}

/** A free-weight set at >= 80 % of 1RM, or a jumping chin-up in either form, alone at home (V, S1, S10, S16, S128). */
const hiritHome: Rule = {
  id: 'G01-hirit-home',
  family: 'G',
  severities: ['stop'],
  source: cite('S1', 'S10', 'S16', 'S128'),
  confidence: 'V',
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      const { exercise, session } = place;
      if (session.setting !== 'home' || exercise === null) return [];
      const heavy = context.weekSets(place).filter(({ percent }) => percent !== null && percent >= HEAVY);
      const lifts = FREE_WEIGHTS.includes(exercise.implement) && heavy.length > 0;
      if (!lifts && !isJumpingChinUp(exercise)) return [];
      const percent = Math.max(0, ...heavy.map((set) => set.percent ?? 0));
      const how = lifts
        ? { cause: 'heavy', percent, limit: HEAVY, weeks: weekRuns(heavy.map(({ week }) => week)) }
        : { cause: 'jumping-chin-up' };
      return [
        {
          ruleId: 'G01-hirit-home',
          severity: 'stop',
          path: pathOf(place),
          values: { ...namesOf(place), ...how },
        },
      ];
    }),
  fixes: toClinic,
  noFix: null,
};

/** An exercise the library marks as supervised only, alone at home (library, J; a named safety gate). */
const supervisedOnly: Rule = {
  id: 'G09-sup-only',
  family: 'G',
  severities: ['stop'],
  source: 'exercise library of Osteon: exercises marked "supervised only" [J]',
  confidence: 'J',
  enforcedAt: 'check',
  check: (context) =>
    context.places
      .filter(({ exercise, session }) => exercise?.supervisedOnly === true && session.setting === 'home')
      .map((place) => ({
        ruleId: 'G09-sup-only',
        severity: 'stop',
        path: pathOf(place),
        values: namesOf(place),
      })),
  fixes: toClinic,
  noFix: null,
};

export const setting: readonly Rule[] = [hiritHome, supervisedOnly];
