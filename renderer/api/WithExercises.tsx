import { type ReactNode, useMemo } from 'react';
import * as z from 'zod';
import { clinicExercises } from '../../shared/exercise/clinicExercises';
import { OwnExercise } from '../../shared/exercise/own';
import { CannotOpen } from '../design/CannotOpen';
import { ExercisesContext, type OwnExerciseEntry } from './exercises';
import { useLoaded } from './useLoaded';
import { useReadAgain } from './useReadAgain';

type Props = {
  /** Whichever screen opens, they are read again. */
  readonly screen: string;
  readonly children: ReactNode;
};

/** The api hands exercises on unread; here they are read, as every other answer is when it comes in. */
function readEntry({ exercise, revision }: OwnExerciseEntry): OwnExerciseEntry {
  const read = OwnExercise.safeParse(exercise);
  if (!read.success) throw new Error(`exercise ${exercise.id}: ${z.prettifyError(read.error)}`);
  return { exercise: read.data, revision };
}

/** The clinic's exercises for the screens inside. They wait for them: a program is checked with all it holds. */
export function WithExercises({ screen, children }: Props) {
  const listed = useLoaded('exercise.list', {});
  const { reload } = listed;
  useReadAgain(screen, reload);
  const list = listed.state === 'ready' ? listed.value : null;
  const exercises = useMemo(() => {
    if (list === null) return null;
    const own = list.exercises.map(readEntry);
    return { ...clinicExercises(own.map(({ exercise }) => exercise)), own, unread: list.setAside, reload };
  }, [list, reload]);
  if (listed.state === 'failed') return <CannotOpen what="This screen" error={listed.error} />;
  if (exercises === null) return <p className="page muted">Opening…</p>;
  return <ExercisesContext value={exercises}>{children}</ExercisesContext>;
}
