import type { Exercise } from '../../exercise/schema';
import { err, ok, type Result } from '../../result';
import type { Dose, ResistanceDose } from '../dose';
import { countsFault, isMeasure } from './countsFault';
import { type DoseFault, faultAt, rewritten } from './fault';
import type { BuiltDose } from './faultOfDose';
import type { SaidGroup, SaidLine } from './saidLine';

type PlainDose = Exclude<Dose, ResistanceDose>;

/** The dose of any kind but resistance that a line stands for: one group of sets. */
export function buildPlain(
  line: string,
  said: SaidLine,
  dose: PlainDose,
  exercise: Exercise,
): Result<BuiltDose, DoseFault> {
  const [group, second] = said.groups;
  if (!group?.counts) throw new Error('a line without sets');
  const name = exercise.text.en.name;
  if (second) return err(faultAt(second, `${name} has one group of sets.`));
  const fault = countsFault(line, group.counts, dose, exercise) ?? loadFault(line, group, dose, name);
  if (fault) return err(fault);
  const common = {
    sets: group.counts.sets ?? 1,
    effort: group.effort?.effort ?? null,
    restSeconds: said.rest?.seconds ?? null,
    side: said.side?.side ?? 'both',
    timesPerDay: said.daily?.times ?? 1,
  };
  return ok({ dose: withGroup({ ...dose, ...common }, group), groups: [group] });
}

function withGroup(dose: PlainDose, { counts, load }: SaidGroup): PlainDose {
  if (!counts) return dose;
  const { amount, unit, holds } = counts;
  switch (dose.kind) {
    case 'repetition':
      return { ...dose, reps: amount };
    case 'hold':
      return { ...dose, amount, holds: holds ?? 1 };
    case 'carry':
      return {
        ...dose,
        amount,
        measure: isMeasure(unit) ? unit : dose.measure,
        load: load?.load ?? null,
      };
    case 'impact':
    case 'time':
      return { ...dose, amount };
  }
}

function loadFault(line: string, group: SaidGroup, dose: PlainDose, name: string): DoseFault | null {
  if (group.percent) return faultAt(group.percent, `% of 1RM does not apply to ${name}.`);
  if (!group.load || dose.kind === 'carry') return null;
  const free = group.load.load.kind === 'body-weight';
  return faultAt(
    group.load,
    free ? `${name} needs no load: leave body weight out.` : `${name} is dosed without a load.`,
    free ? rewritten(line, group.load, '') : null,
  );
}
