import type { Exercise } from '../../../shared/exercise/schema';
import type { Dose, ResistanceDose } from '../../../shared/program/dose';
import { asHeld } from '../../../shared/program/heldWeight';
import { kitOf, prescribeLoad } from '../../../shared/program/prescription';
import type { Setting } from '../../../shared/program/schema';
import { type Case, useCase } from '../caseContext';
import { loadText, prescribedText, rangeText, warmUpText } from '../doseText';
import { madeOf } from '../madeOf';

type Props = { readonly dose: Dose; readonly exercise: Exercise; readonly setting: Setting };

/** The lines under a dose: what to lift with in the week shown, and the warm-up. */
export function CardLoad({ dose, exercise, setting }: Props) {
  const context = useCase();
  if (dose.kind !== 'resistance') {
    const line = otherLine(dose, exercise);
    return line === null ? null : <p className="card__load">{line}</p>;
  }
  const warmUp = warmUpText(dose);
  return (
    <>
      <Iron dose={dose} exercise={exercise} setting={setting} context={context} />
      {warmUp === null ? null : <p className="card__load">warm-up {warmUp.replaceAll(' %', '\u00a0%')}</p>}
    </>
  );
}

type IronProps = Omit<Props, 'dose'> & { readonly dose: ResistanceDose; readonly context: Case };

/** This week's target and the iron nearest to it with its true %; in a narrow column its plates show when it is opened. */
function Iron({ dose, exercise, setting, context }: IronProps) {
  const work = dose.groups.find((group) => group.role === 'work');
  if (!work) return null;
  const prescribed = prescribeLoad(exercise, work, { ...context, setting });
  const kit = kitOf(setting, context.patient, context.clinic);
  const iron =
    prescribed.kind === 'typed' ? madeOf(prescribed.load, exercise, kit) : prescribedText(prescribed);
  const target =
    work.percent1RM && work.percent1RM.low === work.percent1RM.high
      ? `${rangeText(work.percent1RM)} %`
      : null;
  if (iron === null) return target === null ? null : <p className="card__load">{target}</p>;
  const end = platesAt(iron);
  return (
    <p className="card__load" title={iron}>
      {[target, iron.slice(0, end)].filter((part) => part !== null).join(' · ')}
      {end === iron.length ? null : <span className="card__plates">{iron.slice(end)}</span>}
    </p>
  );
}

/** Where the plates of a load begin: they wait in a narrow column, and what is wrong with a load does not. */
const platesAt = (text: string): number => {
  const at = text.search(/ · (empty )?bar\b/);
  return at < 0 ? text.length : at;
};

function otherLine(dose: Dose, exercise: Exercise): string | null {
  if (dose.kind === 'carry' && dose.load) return loadText(asHeld(dose.load, exercise));
  return dose.handSupport === 'none' ? null : 'hand on support';
}
