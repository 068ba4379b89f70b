import { Effort } from '../../shared/program/dose';
import type { Range } from '../../shared/range';
import { err, ok, type Result } from '../../shared/result';
import { withDose } from '../../shared/template/editOwn';
import { ofClinic } from '../../shared/template/measured';
import { PhaseDose, type Template, type Work } from '../../shared/template/schema';
import { rangeText } from '../builder/doseText';
import { AMOUNT_NAMES } from '../evidence/templates/templateWords';
import { readRangeOrNone } from './readRange';

/** One range of a phase's work as text, and the template that what was typed makes. */
export type TemplateDoseField = {
  readonly label: string;
  readonly value: string;
  readonly read: (text: string, template: Template, phase: number) => Result<Template, string>;
};

type RangeKey = 'sets' | 'amount' | 'perDay' | 'percent1RM' | 'restSeconds';

const { shape } = PhaseDose;
const SCHEMAS = {
  sets: shape.sets.unwrap().shape.value,
  amount: shape.amount.unwrap().shape.value,
  perDay: shape.perDay.unwrap().shape.value,
  percent1RM: shape.percent1RM.unwrap().shape.value,
  restSeconds: shape.restSeconds.unwrap().shape.value,
} as const;

const textOf = (range: Range | null | undefined): string => (range ? rangeText(range) : '');

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function rangeField(dose: PhaseDose, work: Work, key: RangeKey, label: string): TemplateDoseField {
  return {
    label,
    value: textOf(dose[key]?.value),
    read: (text, template, phase) => {
      const read = readRangeOrNone(SCHEMAS[key], text, label);
      return read.ok
        ? ok(withDose(template, phase, work, { [key]: read.value && ofClinic(read.value) }))
        : read;
    },
  };
}

const SCALES: Readonly<Record<Effort['scale'], string>> = {
  'rir-rpe': 'RPE 0–10',
  'borg-6-20': 'Borg 6–20',
  cr10: 'CR10 0–10',
  omni: 'OMNI 0–10',
};

/** The effort, on the scale it was measured on; RPE where none was. */
function effortField(dose: PhaseDose, work: Work): TemplateDoseField {
  const scale = dose.effort?.value.scale ?? 'rir-rpe';
  const label = `Effort, ${SCALES[scale]}`;
  return {
    label,
    value: textOf(dose.effort?.value.range),
    read: (text, template, phase) => {
      const range = readRangeOrNone(Effort.shape.range, text, 'Effort');
      if (!range.ok) return range;
      if (range.value === null) return ok(withDose(template, phase, work, { effort: null }));
      const effort = Effort.safeParse({ scale, range: range.value });
      return effort.success
        ? ok(withDose(template, phase, work, { effort: ofClinic(effort.data) }))
        : err(`Effort must lie on its scale, ${SCALES[scale]}.`);
    },
  };
}

/** The ranges of one kind of work of a phase, blank where nothing is asked. */
export const doseFields = (dose: PhaseDose, work: Work): readonly TemplateDoseField[] => [
  rangeField(dose, work, 'sets', 'Sets'),
  rangeField(dose, work, 'amount', sentence(AMOUNT_NAMES[work])),
  ...(work === 'resistance'
    ? [rangeField(dose, work, 'percent1RM', '% of 1RM')]
    : [rangeField(dose, work, 'perDay', work === 'impact' ? 'Contacts a day' : 'Minutes a day')]),
  effortField(dose, work),
  rangeField(dose, work, 'restSeconds', 'Rest between sets, s'),
];
