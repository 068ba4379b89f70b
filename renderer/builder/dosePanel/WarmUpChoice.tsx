import { useDoseEdit } from './useDoseEdit';
import type { ProgramItem } from '../../../shared/program/schema';

/** Two lighter sets before the work sets, or none. */
export function WarmUpChoice({ item }: { readonly item: ProgramItem }) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  if (dose.kind !== 'resistance') return null;
  const has = dose.groups.some((group) => group.role === 'warm-up');
  const work = dose.groups.find((group) => group.role === 'work');
  if (!work) return null;
  const toggle = () => {
    const groups = dose.groups.filter((group) => group.role !== 'warm-up');
    const percent1RM = work.percent1RM ? { low: 50, high: 70 } : null;
    const warmUp = {
      role: 'warm-up' as const,
      sets: 2,
      reps: { low: 5, high: 5 },
      percent1RM,
      effort: null,
      load:
        percent1RM === null || work.load?.kind === 'therapist-sets'
          ? ({ kind: 'therapist-sets' } as const)
          : null,
    };
    edit.set({ ...dose, groups: has ? groups : [warmUp, ...groups] }, has ? 'no warm-up' : 'warm-up');
  };
  return (
    <label className="check">
      <input type="checkbox" checked={has} onChange={toggle} />
      {work.percent1RM
        ? 'Two warm-up sets at 50–70 % before the work sets'
        : 'Two lighter warm-up sets before the work sets'}
    </label>
  );
}
