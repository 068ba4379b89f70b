import type { Implement } from '../../exercise/schema';
import type { Context } from '../context';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix } from '../rule';
import { sessionOf } from '../select';

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

export const isFreeWeight = ({ exercise }: Place): boolean =>
  exercise !== null && FREE_WEIGHTS.includes(exercise.implement);

/** The session of a finding done in the clinic. */
export function toClinic(context: Context, finding: BareFinding): readonly Fix[] {
  const session = sessionOf(context, finding);
  if (!session) return [];
  return [
    fix('to-clinic', { session: session.name }, [
      { kind: 'set-setting', session: session.id, setting: 'clinic' },
    ]),
  ];
}

/** Exercises that have to be taught: what is lifted, carried or landed. */
const isTaught = ({ item }: Place): boolean => ['resistance', 'carry', 'impact'].includes(item.dose.kind);

/** What a program has to be taught where nobody of it is ever supervised; none where some session is. */
export const taughtAlone = ({ places, spans }: Context): readonly Place[] =>
  spans.some(({ phase }) =>
    phase.sessions.some(({ setting, items }) => setting !== 'home' && items.length > 0),
  )
    ? []
    : places.filter(isTaught);
