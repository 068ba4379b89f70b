import type { LeftBecause } from '../../../shared/check/safeFixes';
import type { More } from '../../../shared/check/workMeasures';

const MORE: Record<More, string> = {
  intensity: 'its % of 1RM would not clearly be less',
  load: 'its load would not clearly be less',
  effort: 'its effort would not clearly be less',
  sets: 'it would have more sets',
  repetitions: 'it would have more repetitions',
  contacts: 'it would have more contacts',
  amount: 'it would go on for longer or further',
  speed: 'it would be faster',
  support: 'it would have less support',
  days: 'it would come on other days',
  minutes: 'it would take longer',
  rest: 'it would have another rest',
  kind: 'it would be another kind of work',
  exercise: 'it would add an exercise, or one that is not further down the ladder',
};

/** Why a finding was not fixed with the others; null where it has no fix at all. */
export function leftBecause(because: LeftBecause): string | null {
  switch (because.kind) {
    case 'no-fix':
      return null;
    case 'to-decide':
      return 'its fix is for you to decide';
    case 'more':
      return MORE[because.what];
    case 'no-gain':
      return 'its fix would bring another finding';
    case 'later':
      return 'not tried yet';
  }
}
