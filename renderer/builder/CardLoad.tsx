import type { Exercise } from '../../shared/exercise/schema';
import type { Equipment } from '../../shared/patient/equipment';
import type { Dose, ResistanceDose } from '../../shared/program/dose';
import { kitOf, prescribeLoad, type PrescribedLoad } from '../../shared/program/prescription';
import type { Setting } from '../../shared/program/schema';
import { type Case, useCase } from './caseContext';
import { loadText, makeableText, prescribedText, rangeText, warmUpText } from './doseText';
import { madeOf } from './madeOf';

type Props = { readonly dose: Dose; readonly exercise: Exercise; readonly setting: Setting };

/** The lines under a dose: what to lift with in the week shown, and the warm-up. */
export function CardLoad({ dose, exercise, setting }: Props) {
  const context = useCase();
  if (dose.kind !== 'resistance') {
    const line = otherLine(dose);
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
  const { whole, bare } = ironText(prescribed, exercise, kitOf(setting, context.patient, context.clinic));
  const target =
    work.percent1RM && work.percent1RM.low === work.percent1RM.high
      ? `${rangeText(work.percent1RM)} %`
      : null;
  const parts = [target, bare].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className="card__load" title={whole ?? undefined}>
      {parts.join(' · ')}
      {whole === bare || whole === null ? null : (
        <span className="card__plates">{whole.slice(bare?.length ?? 0)}</span>
      )}
    </p>
  );
}

/** A load with its plates, and without them. */
function ironText(prescribed: PrescribedLoad, exercise: Exercise, kit: Equipment | null) {
  switch (prescribed.kind) {
    case 'typed':
      return { whole: madeOf(prescribed.load, exercise, kit), bare: loadText(prescribed.load) };
    case 'computed':
      return {
        whole: prescribedText(prescribed),
        bare: makeableText({ ...prescribed.load, plates: null }, prescribed.percent),
      };
    default: {
      const words = prescribedText(prescribed);
      return { whole: words, bare: words };
    }
  }
}

function otherLine(dose: Dose): string | null {
  if (dose.kind === 'carry' && dose.load) return loadText(dose.load);
  return dose.handSupport === 'none' ? null : 'hand on support';
}
