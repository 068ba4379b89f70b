import { describe, expect, it } from 'vitest';
import { clinicExercises } from '../../../../shared/exercise/clinicExercises';
import { readEntry, type Draft, type EntryShape } from '../../../../renderer/design/entries/entryShape';
import { fractureShape } from '../../../../renderer/patient/bone/fractureShape';
import { scanShape, scanShapeFor } from '../../../../renderer/patient/bone/scanShape';
import { CLEARANCE_REASONS, clearanceShapeFor } from '../../../../renderer/patient/health/clearanceShape';
import { functionTestShape } from '../../../../renderer/patient/health/functionTestShape';
import {
  conditionShape,
  medicineShape,
  redFlagShape,
  surgeryShape,
} from '../../../../renderer/patient/health/healthShapes';
import { screeningShape } from '../../../../renderer/patient/health/screeningShape';
import { RULE_IDS } from '../../../../shared/check/ruleIds';
import { functionTestRange } from '../../../../shared/patient/functionTests';
import { newPatient } from '../../../../shared/patient/newPatient';
import { FUNCTION_TESTS, SCREEN_INSTRUMENTS, SCREEN_ITEMS } from '../../../../shared/patient/schema';
import { screenItemsOf } from '../../../../shared/patient/screenItems';
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
const strength = strengthShape(patient, clinicExercises([]));
const clearanceShape = clearanceShapeFor([]);

/** The keys and labels a form shows for what is typed. */
const shown = <T>(shape: EntryShape<T>, draft: Draft) =>
  shape.fields.filter((field) => field.shownFor?.(draft) ?? true);

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

describe('a scan of somebody with osteoporosis as a diagnosis', () => {
  const shape = scanShapeFor(true);
  const scan = { date: '2026-09-15', site: 'lumbar-spine' };

  it('takes a score above 0 only with its plus', () => {
    expect(read(shape, { ...scan, tScore: '2.6' })).toEqual({
      tScore: 'T-score must be typed with its sign, -2.6 or +2.6: osteoporosis is on record as a diagnosis.',
    });
    expect(read(shape, { ...scan, tScore: '+0.3' })).toMatchObject({ tScore: 0.3 });
    expect(read(shape, { ...scan, tScore: '0' })).toMatchObject({ tScore: 0 });
    expect(read(shape, { ...scan, tScore: '-2.6' })).toEqual(read(scanShape, { ...scan, tScore: '-2.6' }));
    expect(read(scanShapeFor(false), { ...scan, tScore: '2.6' })).toMatchObject({ tScore: 2.6 });
  });

  it('can be edited without typing the plus again', () => {
    const entry = read(scanShape, { ...scan, tScore: '+0.3' });
    if (!('site' in entry)) throw new Error('not read');
    expect(read(shape, shape.toDraft(entry as never))).toEqual(entry);
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

  it.each(SCREEN_INSTRUMENTS)('by %s asks its questions, each once, in its order', (instrument) => {
    const draft = { ...screeningShape.blank(today, []), instrument };
    const keys = shown(screeningShape, draft).map(({ key }) => key);
    expect(keys).toEqual(['date', 'instrument', ...screenItemsOf(instrument), 'clinicianAssessment']);
  });

  it('asks nothing before the form is named', () => {
    expect(shown(screeningShape, screeningShape.blank(today, []))).toHaveLength(3);
  });

  it('keeps showing an answer that its form does not ask', () => {
    const draft = {
      ...screeningShape.blank(today, []),
      instrument: 'apss',
      'medical-supervision-only': 'yes',
    };
    expect(shown(screeningShape, draft).map(({ key }) => key)).toContain('medical-supervision-only');
    expect(read(screeningShape, draft)).toMatchObject({
      items: [{ item: 'medical-supervision-only', answer: 'yes' }],
    });
  });

  it('words a question by its form', () => {
    const labels = (instrument: string) =>
      shown(screeningShape, { ...screeningShape.blank(today, []), instrument }).map(({ label }) => label);
    expect(labels('par-q-plus')).toContain('Heart condition or high blood pressure');
    expect(labels('apss')).toContain('Heart condition or stroke');
    expect(labels('clinic-form')).toHaveLength(SCREEN_ITEMS.length + 3);
  });

  it('says in its row what was yes and what nobody asked', () => {
    const screen = read(screeningShape, { instrument: 'apss', 'chest-pain': 'yes', 'asthma-attack': 'no' });
    const cell = screeningShape.columns.find(({ heading }) => heading === 'Answers')?.cell;
    expect(cell?.(screen as never)).toBe('Yes: Chest pain · 1 no · 5 not asked');
  });
});

describe('a function test', () => {
  it.each(FUNCTION_TESTS)('%s takes its limits and nothing beyond, and says so', (test) => {
    const { min, max, whole, unit } = functionTestRange(test);
    const result = (value: number) => read(functionTestShape, { test, value: String(value) });
    const refusal = {
      value: `Result must be ${whole ? 'a whole number ' : ''}from ${min} to ${max} ${unit}.`,
    };
    expect(result(min)).toMatchObject({ value: min });
    expect(result(max)).toMatchObject({ value: max });
    expect(result(max + 0.1)).toEqual(refusal);
    expect(result(9999)).toEqual(refusal);
    if (min > 0) expect(result(min - 0.01)).toEqual(refusal);
  });

  it('shows how it is done and what it can be, in one field', () => {
    for (const test of ['', ...FUNCTION_TESTS]) {
      const values = shown(functionTestShape, { test, side: '' }).filter(({ key }) => key === 'value');
      expect(values).toHaveLength(1);
    }
    expect(shown(functionTestShape, { test: 'tug-s', side: '' })[2]?.hint).toBe(
      'Over 3 m, best of two. 2 to 120 s',
    );
  });

  it('asks for a side only where there are two, and never hides one', () => {
    const hasSide = (test: string, side = '') =>
      shown(functionTestShape, { test, side }).some(({ key }) => key === 'side');
    expect([hasSide('grip-kg'), hasSide('single-leg-stance-s'), hasSide('tug-s')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasSide('tandem-stance-s', 'left')).toBe(true);
  });
});

describe('a clearance', () => {
  it('answers a rule of the table, in words without its code', () => {
    for (const { value, label } of CLEARANCE_REASONS) {
      expect(RULE_IDS).toContain(value);
      expect(label).not.toMatch(/[A-I]\d\d/);
    }
  });

  it('keeps a rule that no reason of the list names', () => {
    const entry = read(clearanceShape, { givenBy: 'Dr Chen', purpose: 'x', ruleId: 'A01-screen-missing' });
    const shape = clearanceShapeFor([entry as never]);
    const [field] = shape.fields.filter(({ key }) => key === 'ruleId');
    expect(field?.kind === 'choice' ? field.choices.map(({ value }) => value) : []).toContain(
      'A01-screen-missing',
    );
    expect(read(shape, shape.toDraft(entry as never))).toEqual(entry);
  });
});

describe('an operation', () => {
  it('asks about posterior precautions after a hip replacement, and only then', () => {
    const hip = { kind: 'total-hip-arthroplasty', date: '2026-09' };
    expect(read(surgeryShape, { ...hip, posteriorPrecautions: 'yes' })).toMatchObject({
      posteriorPrecautions: 'yes',
    });
    expect(read(surgeryShape, hip)).toMatchObject({ posteriorPrecautions: null });
    expect(
      read(surgeryShape, { ...hip, kind: 'total-knee-arthroplasty', posteriorPrecautions: 'yes' }),
    ).toMatchObject({ posteriorPrecautions: null });
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
    sample('hip replacement', surgeryShape, {
      kind: 'total-hip-arthroplasty',
      date: '2026-10',
      posteriorPrecautions: 'no',
    }),
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
