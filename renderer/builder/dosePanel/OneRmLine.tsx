import { useExercises } from '../../api/exercises';
import { useCase } from '../caseContext';
import { NoOneRm } from './NoOneRm';
import { Term } from '../../design/Term';
import { formatDay } from '../../design/formatDate';
import type { ProgramItem } from '../../../shared/program/schema';
import { latestOneRm } from '../../../shared/patient/strength/oneRm';
import { prescribeLoad } from '../../../shared/program/prescription';
import { massText, prescribedText, rangeText } from '../doseText';

const toTenth = (value: number) => Math.round(value * 10) / 10;

/** Where the kilograms come from. */
export function OneRmLine({
  item,
  setting,
}: {
  readonly item: ProgramItem;
  readonly setting: 'clinic' | 'class' | 'home';
}) {
  const context = useCase();
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  const work =
    item.dose.kind === 'resistance' ? item.dose.groups.find((group) => group.role === 'work') : undefined;
  if (!exercise || !work?.percent1RM) return null;
  const oneRm = latestOneRm(context.patient, item.exerciseId);
  const text = prescribedText(prescribeLoad(exercise, work, { ...context, setting }));
  return (
    <p className="dose__onerm">
      {oneRm ? <Term term="1rm" /> : null}
      {oneRm ? (
        ` ${rangeText({ low: toTenth(oneRm.low), high: toTenth(oneRm.high) })} kg from ${oneRm.test.reps} reps with ${massText(oneRm.test.load.value, oneRm.test.load.unit)} on ${formatDay(oneRm.test.date)}; loads use the lower.`
      ) : (
        <NoOneRm />
      )}
      {text === null ? null : (
        <>
          {' '}
          Middle of the band: <strong>{text}</strong>.
        </>
      )}
    </p>
  );
}
