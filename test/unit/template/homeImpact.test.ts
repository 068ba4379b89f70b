import { describe, expect, it } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import { localDate, PartialDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { startingDose } from '../../../shared/program/startingDose';
import { aPatient, asked } from '../../support/programs';
import {
  exercisesOf,
  generatedFor,
  HOUSEHOLD,
  refusalFor,
  reportOf,
  stopsOf,
  swapped,
  templateOf,
  unmet,
} from './generated';

/** People such as the trials enrolled. */
const healthy = (changes: Partial<Patient>, tScore = -0.4): Patient =>
  aPatient({
    training: 'novice',
    tScore,
    changes: {
      homeEquipment: asked({ ...HOUSEHOLD, apparatus: [...HOUSEHOLD.apparatus, 'floor-markers'] }),
      ...changes,
    },
  });
const before = healthy({
  dateOfBirth: localDate('1988-05-01'),
  menopausalStatus: asked('premenopausal'),
});
const after = healthy({ menopausalStatus: asked('postmenopausal') });
const older = healthy({
  sexForReference: 'male',
  menopausalStatus: asked('not-applicable'),
  dateOfBirth: localDate('1956-05-01'),
});
const pilot = healthy({ menopausalStatus: asked('postmenopausal') }, -1.8);

const TRIALS = [
  ['heel-drop-95', after],
  ['jumps-98', before],
  ['hop-freq-10', before],
  ['hiphop-13', older],
  ['home-hop-20', pilot],
  ['tucker-15', before],
] as const;

const dosesOf = (id: string, patient: Patient) =>
  generatedFor(id, patient).program.phases.map(({ sessions }) =>
    sessions.flatMap(({ items }) =>
      items.map(({ dose }) =>
        dose.kind === 'impact' ? dose.sets * dose.amount.high * dose.timesPerDay : null,
      ),
    ),
  );

describe.each(TRIALS)('%s for somebody such as it enrolled', (id, patient) => {
  const { program, report, leftOut } = generatedFor(id, patient);

  it('meets every row, raises no stop and leaves nothing out', () => {
    expect(report.conformity?.length).toBeGreaterThanOrEqual(6);
    expect(unmet(report)).toEqual([]);
    expect(stopsOf(report)).toEqual([]);
    expect(leftOut).toEqual([]);
  });

  it('starts at home only what may be done alone there', () => {
    expect(
      program.phases.flatMap(({ sessions }) => sessions).every(({ setting }) => setting === 'home'),
    ).toBe(true);
    for (const exerciseId of exercisesOf(program)) {
      expect(findExercise(exerciseId)?.homeSuitable).toBe(true);
      expect(findExercise(exerciseId)?.supervisedOnly).toBe(false);
    }
  });

  it('builds up and never steps down on the way to the target', () => {
    const contacts = dosesOf(id, patient).flat();
    expect(contacts).toEqual([...contacts].sort((a, b) => Number(a) - Number(b)));
    expect(contacts[0]).toBeLessThanOrEqual(20);
  });

  it('has no exercise with a vertebral fracture or a hip replacement in the target phase', () => {
    const replaced = {
      ...patient,
      surgeries: {
        ...patient.surgeries,
        entries: [
          {
            kind: 'total-hip-arthroplasty' as const,
            date: PartialDate.parse('2020'),
            precautions: '',
            posteriorPrecautions: null,
          },
        ],
      },
    };
    if (id !== 'heel-drop-95') {
      expect(refusalFor(id, replaced)).toContain(templateOf(id).families[0]?.name);
      return;
    }
    const made = generatedFor(id, replaced);
    expect(exercisesOf(made.program)).toEqual(['heel-drop-gentle']);
    expect(made.leftOut.map(({ phase }) => phase)).toEqual(['Build', 'Target']);
    expect(made.leftOut[0]?.tried).toEqual([
      { exercise: 'Heel drop (firm)', misfit: { kind: 'flag', flag: 'hip-arthroplasty' } },
    ]);
  });

  it('is kept from fragile bones and, where it jumps, from osteoporosis', () => {
    const { gates } = templateOf(id);
    expect(gates.value.fragile.level).toBe('stop');
    expect(gates.value['recent-or-red-flag'].level).toBe('stop');
    expect(gates.value.osteoporosis.level).toBe(id === 'heel-drop-95' ? 'warning' : 'stop');
  });
});

describe('the published numbers', () => {
  it.each([
    ['heel-drop-95', 7, 52, 50, 'V'],
    ['jumps-98', 6, 22, 50, 'V'],
    ['hop-freq-10', 7, 26, 50, 'R-high'],
    ['hiphop-13', 7, 52, 50, 'V'],
    ['home-hop-20', 7, 16, 50, 'V'],
  ] as const)('%s: %i days a week, %i weeks, %i a day (%s)', (id, days, weeks, contacts, confidence) => {
    const { sessionsPerWeek, lengthWeeks, phases } = templateOf(id);
    expect(sessionsPerWeek.value).toEqual({ low: days, high: days });
    expect(lengthWeeks?.value).toBe(weeks);
    expect(phases.at(-1)?.doses.impact?.perDay).toMatchObject({
      value: { low: contacts, high: contacts },
      confidence,
    });
  });

  it('tucker-15: 10 or 20 single jumps, 30 s apart, twice a day on six days', () => {
    const { sessionsPerWeek, lengthWeeks, phases, who } = templateOf('tucker-15');
    expect(sessionsPerWeek.value).toEqual({ low: 6, high: 6 });
    expect(lengthWeeks?.value).toBe(16);
    expect(phases.at(-1)?.doses.impact).toMatchObject({
      sets: { value: { low: 10, high: 20 } },
      amount: { value: { low: 1, high: 1 } },
      perDay: { value: { low: 20, high: 40 } },
      restSeconds: { value: { low: 30, high: 30 } },
    });
    expect(who.value).toMatchObject({ menopause: ['premenopausal'], ageFrom: 25, ageTo: 50 });
  });

  it('jumps-98: five sets of ten', () => {
    expect(templateOf('jumps-98').phases.at(-1)?.doses.impact).toMatchObject({
      sets: { value: { low: 5, high: 5 }, confidence: 'V' },
      amount: { value: { low: 10, high: 10 }, confidence: 'V' },
    });
  });
});

describe('the trial as it was done', () => {
  const hop = findExercise('single-leg-hop');
  const jump = findExercise('jump-squat');
  if (!hop || !jump) throw new Error('the library lost an exercise');

  it.each([
    ['hop-freq-10', before],
    ['hiphop-13', older],
    ['home-hop-20', pilot],
    ['home-hop-20', { ...pilot, dxaScans: aPatient({ tScore: -2.7 }).dxaScans }],
  ] as const)('%s with hops alone at home meets its table, with known conflicts only', (id, patient) => {
    const { program } = generatedFor(id, patient);
    const dose = startingDose(hop, false);
    const hopping = swapped(program, 'Target', 'mini-jump', {
      exerciseId: hop.id,
      dose: { ...dose, restSeconds: 30 },
    });
    const report = reportOf(id, hopping, patient);
    expect(unmet(report)).toEqual([]);
    expect(stopsOf(report)).toContain('G09-sup-only');
    const known = templateOf(id).knownConflicts.map(({ ruleId }) => ruleId);
    for (const stop of stopsOf(report)) expect(known).toContain(stop);
  });

  it('tucker-15 with the highest jumps alone at home meets its table, with its known conflict only', () => {
    const { program } = generatedFor('tucker-15', before);
    const jumping = swapped(program, 'Target', 'mini-jump', { exerciseId: jump.id });
    const report = reportOf('tucker-15', jumping, before);
    expect(unmet(report)).toEqual([]);
    expect(stopsOf(report)).toEqual(['G09-sup-only']);
    expect(templateOf('tucker-15').knownConflicts.map(({ ruleId }) => ruleId)).toEqual(['G09-sup-only']);
  });
});
