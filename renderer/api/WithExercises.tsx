import { type ReactNode, useMemo } from 'react';
import { clinicExercises } from '../../shared/exercise/clinicExercises';
import { CannotOpen } from '../design/CannotOpen';
import { ExercisesContext } from './exercises';
import { useLoaded } from './useLoaded';

/** The clinic's exercises for the screens inside. They wait for them: a program is checked with all it holds. */
export function WithExercises({ children }: { readonly children: ReactNode }) {
  const listed = useLoaded('exercise.list', {});
  const { reload } = listed;
  const list = listed.state === 'ready' ? listed.value : null;
  const exercises = useMemo(() => {
    if (list === null) return null;
    const bodies = list.exercises.map(({ exercise }) => exercise);
    return { ...clinicExercises(bodies), own: list.exercises, unread: list.setAside, reload };
  }, [list, reload]);
  if (listed.state === 'failed') return <CannotOpen what="This screen" error={listed.error} />;
  if (exercises === null) return <p className="page muted">Opening…</p>;
  return <ExercisesContext value={exercises}>{children}</ExercisesContext>;
}
