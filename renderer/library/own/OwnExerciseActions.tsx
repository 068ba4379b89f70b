import './own.css';
import { withOwnPart } from '../../../shared/exercise/editOwn';
import type { Exercise } from '../../../shared/exercise/schema';
import { type OwnExerciseEntry, useExercises } from '../../api/exercises';
import { useServices } from '../../api/services';
import { type Place, useNavigate } from '../../navigation';
import { signerName } from '../../templates/signed';
import { useExportExercises } from './useExportExercises';
import { type Telling, useTold } from './useTold';

const CLINIC: Place = { screen: 'clinic' };

type Props = {
  readonly exercise: Exercise;
  /** Where the editor leads back to; the Clinic screen unless told. */
  readonly back?: Place;
};

/** What can be done with an exercise: any can be copied; the clinic's own also edited, exported and retired. */
export function OwnExerciseActions({ exercise, back = CLINIC }: Props) {
  const navigate = useNavigate();
  const { own } = useExercises();
  const telling = useTold();
  const exportExercises = useExportExercises(telling);
  const retire = useRetire(telling);
  const entry = own.find((candidate) => candidate.exercise.id === exercise.id);
  const { name } = exercise.text.en;
  const button = (label: string, onClick: () => void) => (
    <button type="button" className="button button--small" aria-label={`${label} ${name}`} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className="own-actions">
      <div className="form-actions">
        {entry
          ? button('Edit', () => navigate({ screen: 'own-exercise', exerciseId: exercise.id, back }))
          : null}
        {button('Duplicate', () => navigate({ screen: 'own-exercise', copyOf: exercise.id, back }))}
        {entry ? (
          <>
            {button('Export', () => void exportExercises([exercise.id]))}
            {button(entry.exercise.own.retired ? 'Bring back' : 'Retire', () => void retire(entry))}
          </>
        ) : null}
      </div>
      {telling.line}
    </div>
  );
}

/** Takes an own exercise out of what is offered, or puts it back; programs that hold it keep it. */
function useRetire({ tell, refuse }: Telling): (entry: OwnExerciseEntry) => Promise<void> {
  const { client } = useServices();
  const { reload } = useExercises();
  return async ({ exercise, revision }) => {
    const [clinic, info] = [await client('clinic.load', {}), await client('app.info', {})];
    if (!clinic.ok) return refuse(clinic.error.message);
    if (!info.ok) return refuse(info.error.message);
    const retired = !exercise.own.retired;
    const signed = { savedBy: signerName(clinic.value.clinic), savedOn: info.value.today };
    const result = await client('exercise.save', {
      exercise: withOwnPart(exercise, { retired, ...signed }),
      revision,
    });
    reload(); // also after a conflict: the newer one is what is shown then
    if (!result.ok) return refuse(result.error.message);
    const { name } = exercise.text.en;
    tell(retired ? `${name} is retired. Programs that hold it keep it.` : `${name} is offered again.`);
  };
}
