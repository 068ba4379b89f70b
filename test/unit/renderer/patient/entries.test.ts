import { describe, expect, it } from 'vitest';
import { readEntry, type Draft, type EntryShape } from '../../../../renderer/design/entries/entryShape';
import { fractureShape } from '../../../../renderer/patient/bone/fractureShape';
import { scanShape } from '../../../../renderer/patient/bone/scanShape';
import {
  clearanceShape,
  conditionShape,
  medicineShape,
  redFlagShape,
  surgeryShape,
} from '../../../../renderer/patient/health/healthShapes';
import { functionTestShape, screeningShape } from '../../../../renderer/patient/health/testShapes';
import { newPatient } from '../../../../shared/patient/newPatient';
import { PatientId } from '../../../../shared/id';
import { strengthShape } from '../../../../renderer/patient/strength/strengthShape';
import { localDate } from '../../../../shared/localDate';

const today = localDate('2026-11-23');
const patient = newPatient({
  id: PatientId.parse(crypto.randomUUID()),
  given: 'R',
  family: ['A'],
  dateOfBirth: today,
  sexForReference: 'female',
  language: 'en',
  unit: 'kg',
});
const strength = strengthShape(patient);

function read<T>(shape: EntryShape<T>, typed: Draft) {
  const entry = readEntry(shape, { ...shape.blank(today, []), ...typed }, today);
  return entry.ok ? entry.value : entry.error;
}

describe('a scan', () => {
  it('reads scores with a comma and a true minus, and leaves the rest out', () => {
    expect(
      read(scanShape, { date: '2026-09-15', site: 'lumbar-spine', tScore: '−2,6', side: 'left' }),
    ).toEqual({
      date: '2026-09-15',
      site: 'lumbar-spine',
      side: null,
      bmd: null,
      tScore: -2.6,
      zScore: null,
    });
  });

  it('names each field at fault and its limit', () => {
    expect(read(scanShape, { date: '', site: '', tScore: '-26', bmd: '9', zScore: 'x' })).toEqual({
      date: 'Date of the scan must not be empty.',
      site: 'Site must not be empty.',
      tScore: 'T-score must be at least -7.',
      bmd: 'BMD (g/cm²) must be at most 3.',
      zScore: 'Z-score must be a number.',
    });
  });

  it('lies not in the future', () => {
    expect(read(scanShape, { date: '2027-01-01', site: 'total-hip' })).toEqual({
      date: 'Date of the scan must not lie after today.',
    });
  });
});

describe('a fracture', () => {
  it('keeps its date as exactly as it is known', () => {
    expect(
      read(fractureShape, {
        site: 'vertebra',
        detail: ' T8 ',
        date: '2019',
        trauma: 'low',
        acutePain: 'yes',
      }),
    ).toEqual({
      site: 'vertebra',
      detail: 'T8',
      date: '2019',
      trauma: 'low',
      acutePain: true,
      onBoneMedicine: false,
    });
    expect(read(fractureShape, { site: 'hip', date: '2027', trauma: 'low' })).toEqual({
      date: 'When must not lie after today.',
    });
    expect(read(fractureShape, { site: 'hip', date: '2026', trauma: 'low' })).toMatchObject({ date: '2026' });
  });
});

describe('a strength test', () => {
  it('previews the estimate the loads are worked out from', () => {
    const draft = { exerciseId: 'leg-press', load: '45', unit: 'kg', reps: '6', rir: '1' };
    expect(strength.preview?.(draft)).toBe('Estimated 1RM 53–54 kg, used: 53 kg');
    expect(strength.preview?.({ ...draft, reps: '12' })).toContain('less sure past 10 repetitions');
    expect(strength.preview?.({ ...draft, reps: '' })).toBeNull();
  });

  it('names field and limit', () => {
    expect(read(strength, { exerciseId: 'leg-press', load: '0', reps: '21', rir: '1.5' })).toEqual({
      load: 'Load must be above 0.',
      reps: 'Repetitions must be at most 20.',
      rir: 'Reps in reserve must be a whole number.',
    });
  });
});

describe('a screen', () => {
  it('leaves out what was not asked', () => {
    expect(
      read(screeningShape, { instrument: 'par-q-plus', 'chest-pain': 'yes', 'bone-joint-problem': 'no' }),
    ).toMatchObject({
      items: [
        { item: 'chest-pain', answer: 'yes' },
        { item: 'bone-joint-problem', answer: 'no' },
      ],
    });
  });
});

const samples: readonly [string, () => unknown, () => unknown][] = (() => {
  const sample = <T>(
    name: string,
    shape: EntryShape<T>,
    typed: Draft,
  ): [string, () => unknown, () => unknown] => {
    const first = () => {
      const entry = readEntry(shape, { ...shape.blank(today, []), ...typed }, today);
      if (!entry.ok) throw new Error(JSON.stringify(entry.error));
      return entry.value;
    };
    return [name, first, () => read(shape, shape.toDraft(first()))];
  };
  return [
    sample('scan', scanShape, {
      date: '2026-09-15',
      site: 'total-hip',
      side: 'left',
      tScore: '-2.1',
      bmd: '0.757',
    }),
    sample('fracture', fractureShape, {
      site: 'wrist',
      date: '2019-04',
      trauma: 'unknown',
      onBoneMedicine: 'yes',
    }),
    sample('medicine', medicineShape, { name: 'Prednisolone', group: 'glucocorticoid', dailyDoseMg: '7.5' }),
    sample('condition', conditionShape, { code: 'hyperkyphosis', note: 'mild' }),
    sample('surgery', surgeryShape, { kind: 'eye-surgery', date: '2026-10-02' }),
    sample('red flag', redFlagShape, { flag: 'fever' }),
    sample('clearance', clearanceShape, { givenBy: 'Dr Chen', purpose: 'heavy lifting' }),
    sample('function test', functionTestShape, { test: 'grip-kg', value: '22', side: 'right' }),
    sample('screen', screeningShape, { instrument: 'apss', dizziness: 'no', 'chest-pain': 'no' }),
    sample('strength test', strength, { exerciseId: 'leg-press', load: '45', reps: '6', rir: '1' }),
  ];
})();

it.each(samples)('editing a %s without a change gives the same entry', (_name, entry, again) => {
  expect(again()).toEqual(entry());
});
