import { describe, expect, it } from 'vitest';
import { findExercise } from '../../../../shared/exercise/library';
import { doseFields } from '../../../../renderer/templates/doseFields';
import { readLimit } from '../../../../renderer/templates/LimitFields';
import { startDepartures } from '../../../../renderer/templates/startDepartures';
import { withDose } from '../../../../shared/template/editOwn';
import { keptFrom } from '../../../support/ownTemplates';
import { TODAY } from '../../../support/programs';

const own = keptFrom('liftmor');
const TARGET = 2;
const dose = own.phases[TARGET]?.doses.resistance;
if (!dose) throw new Error('no resistance in the target phase');

/** What typing a text into a field makes of the dose, or the refusal. */
function typed(label: string, text: string) {
  if (!dose) throw new Error('no dose');
  const field = doseFields(dose, 'resistance').find((one) => one.label === label);
  if (!field) throw new Error(`no field ${label}`);
  const read = field.read(text, own, TARGET);
  return read.ok ? read.value.phases[TARGET]?.doses.resistance : read.error;
}

describe('the ranges of a phase as fields', () => {
  it('show what was measured, and nothing where nothing was', () => {
    expect(doseFields(dose, 'resistance').map(({ label, value }) => [label, value])).toEqual([
      ['Sets', '5'],
      ['Repetitions', '5'],
      ['% of 1RM', '80–85'],
      ['Effort, RPE 0–10', ''],
      ['Rest between sets, s', '60'],
    ]);
    expect(doseFields(dose, 'impact').map(({ label }) => label)).toContain('Contacts a day');
    expect(doseFields(dose, 'balance').map(({ label }) => label)).toEqual([
      'Sets',
      'Seconds',
      'Minutes a day',
      'Effort, RPE 0–10',
      'Rest between sets, s',
    ]);
  });

  it('take a number, a range, or nothing', () => {
    expect(typed('Sets', '3')).toMatchObject({
      sets: { value: { low: 3, high: 3 }, confidence: 'J', sources: ['C'] },
    });
    expect(typed('% of 1RM', '72,5 – 80')).toMatchObject({ percent1RM: { value: { low: 72.5, high: 80 } } });
    expect(typed('Sets', ' ')).toMatchObject({ sets: null });
    expect(typed('Effort, RPE 0–10', '5-7')).toMatchObject({
      effort: { value: { scale: 'rir-rpe', range: { low: 5, high: 7 } } },
    });
    expect(typed('Effort, RPE 0–10', '')).toMatchObject({ effort: null });
  });

  it.each([
    ['Sets', '0', 'Sets must be at least 1.'],
    ['Sets', '20', null],
    ['Sets', '21', 'Sets must be at most 20.'],
    ['Sets', '2.5', 'Sets must be a whole number.'],
    ['Sets', '5-3', 'Sets must start with its low end.'],
    ['Sets', 'many', 'Sets must be a number such as 3, or a range such as 3-5.'],
    ['% of 1RM', '100', null],
    ['% of 1RM', '101', '% of 1RM must be at most 100.'],
    ['Rest between sets, s', '0', null],
    ['Rest between sets, s', '901', 'Rest between sets, s must be at most 900.'],
    ['Effort, RPE 0–10', '10', null],
    ['Effort, RPE 0–10', '10.5', 'Effort must lie on its scale, RPE 0–10.'],
  ])('%s of %j: %s', (label, text, refusal) => {
    const read = typed(label, text);
    if (refusal === null) expect(typeof read).toBe('object');
    else expect(read).toBe(refusal);
  });
});

describe('a safety limit as a field', () => {
  it.each([
    ['bp-stop-systolic', '', { ok: true, value: null }],
    ['bp-stop-systolic', '180', { ok: true, value: 180 }],
    ['bp-stop-systolic', '120', { ok: true, value: 120 }],
    ['very-low-t-score', '−2,5', { ok: true, value: -2.5 }],
    ['very-low-t-score', '-3', { ok: true, value: -3 }],
  ] as const)('%s takes %j', (id, text, expected) => expect(readLimit(id, text)).toEqual(expected));

  it.each([
    ['bp-stop-systolic', '181', '181 mm Hg would loosen a safety gate'],
    ['bp-stop-systolic', '119', 'must be 120 to 180 mm Hg.'],
    ['very-low-t-score', '-3.1', '-3.1 T-score would loosen a safety gate'],
    ['fracture-stop-weeks', '5', '5 weeks would loosen a safety gate'],
    ['dxa-months', 'two years', 'Age of a bone scan that calls for a new one must be a number.'],
  ] as const)('%s refuses %j', (id, text, words) => {
    const read = readLimit(id, text);
    expect(read.ok ? '' : read.error).toContain(words);
  });
});

describe('what new programs start with', () => {
  it('lies inside the ranges of the template it was measured from', () => {
    for (const id of ['liftmor', 'acsm', 'efops', 'home-hop-20'])
      expect(startDepartures(keptFrom(id), TODAY, findExercise), id).toEqual([]);
  });

  it('is told row by row where the ranges were changed', () => {
    const sets = { value: { low: 3, high: 3 }, confidence: 'J' as const, sources: ['C' as const] };
    expect(startDepartures(withDose(own, TARGET, 'resistance', { sets }), TODAY, findExercise)).toEqual([
      'Resistance, sets × repetitions, target phase: 3 × 5 here, starts with 5 × 5',
    ]);
  });
});
