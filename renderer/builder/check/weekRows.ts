import {
  type MeasureAgainst,
  rollUpAgainst,
  type WeekMeasure,
  type WeekRange,
} from '../../../shared/check/rollUpAgainst';
import { exerciseName } from '../../../shared/exercise/own';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import type { MassUnit } from '../../../shared/mass';
import type { Patient } from '../../../shared/patient/schema';
import { patternsOf } from '../../../shared/program/itemRollUp';
import type { PhasePurpose } from '../../../shared/program/schema';
import type { WeekRollUp } from '../../../shared/program/weekRollUp';
import type { Range } from '../../../shared/range';
import type { Template } from '../../../shared/template/schema';
import { formatKilograms, formatNumber } from '../../design/formatNumber';
import { patternName } from '../../library/words';

/** One row of the table of a week, in words. */
export type WeekRow = {
  readonly name: string;
  readonly here: string;
  /** What the template asks for; empty where it cites nothing. */
  readonly research: string;
  readonly status: MeasureAgainst['status'];
};

const NAMES: Readonly<Record<WeekMeasure, string>> = {
  strengthDays: 'Strength days',
  impactDays: 'Impact days',
  impactContacts: 'Impact contacts',
  balanceDays: 'Balance days',
  postureDays: 'Posture and back days',
  minutesPerSession: 'Minutes a session',
};

const rangeText = ({ low, high }: Range): string =>
  low === high ? formatNumber(low, 1) : `${formatNumber(low, 1)}–${formatNumber(high, 1)}`;

const researchText = ({ range, atLeast }: WeekRange): string =>
  atLeast ? `at least ${formatNumber(range.low, 1)}` : rangeText(range);

const plain = (name: string, here: string): WeekRow => ({ name, here, research: '', status: 'no-range' });

/** The rows of one week: what the template may speak of first, then what it does not count. */
export function weekRows(
  week: WeekRollUp,
  purpose: PhasePurpose,
  input: {
    readonly template: Template | null;
    readonly patient: Patient;
    readonly library: ExerciseLookup;
  },
): readonly WeekRow[] {
  return [
    ...rollUpAgainst(week, purpose, input).map(({ measure, here, research, status }) => ({
      name: NAMES[measure],
      here: here === null ? 'none' : rangeText(here),
      research: research === null ? '' : researchText(research),
      status,
    })),
    plain('Minutes a week', minutesText(week)),
    plain('Work sets', setsText(week)),
    plain('Lifted in work sets', tonnageText(week, input.patient.unit, input.library)),
  ];
}

/** The estimate, with a day of each session. */
function minutesText({ minutes, sessions }: WeekRollUp): string {
  if (sessions.length === 0) return 'none';
  const each = sessions.map((session) => `${session.name} ${session.minutes}`).join(', ');
  return `about ${formatNumber(minutes, 0)} (${each})`;
}

function setsText({ workingSets }: WeekRollUp): string {
  const sets = patternsOf(workingSets);
  return sets.length === 0
    ? 'none'
    : sets.map(([pattern, count]) => `${patternName(pattern)} ${formatNumber(count, 1)}`).join(', ');
}

/** A load that nobody knows leaves the sum open: it is never counted as nothing. */
function tonnageText({ tonnageKg, unweighed }: WeekRollUp, unit: MassUnit, library: ExerciseLookup): string {
  if (tonnageKg !== null) return formatKilograms(tonnageKg, unit);
  const names = unweighed.map((id) => exerciseName(library(id), id));
  return `not known: no set load for ${names.join(', ')}`;
}
