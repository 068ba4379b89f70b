import { describe, expect, it } from 'vitest';
import { newClinic } from '../../../shared/clinic/newClinic';
import { findExercise } from '../../../shared/exercise/library';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { PartialDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { programWeeks } from '../../../shared/program/schema';
import { generateProgram } from '../../../shared/template/generate';
import { templates } from '../../../shared/template/registry';
import type { Template } from '../../../shared/template/schema';
import { aTemplate, exercisesOf, itemsOf, made } from '../../support/generated';
import { aFracture, aPatient, aStrengthTest, idsFrom, TODAY } from '../../support/programs';

const clinicWith = (equipment: Equipment) => ({ ...newClinic(), equipment });
const generate = (template: Template, weeks: number | null, patient = aPatient(), clinic = newClinic()) =>
  generateProgram({ template, patient, clinic, findExercise, newId: idsFrom(1), weeks });

const unasked = { reviewedOn: null, entries: [] };
/** Somebody about whom nothing was asked but age and sex. */
const unknownPatient = (): Patient =>
  aPatient({
    tScore: null,
    fracturesReviewed: false,
    training: null,
    changes: {
      fallsIn12Months: { answer: 'not-asked' },
      dxaScans: unasked,
      conditions: unasked,
      surgeries: unasked,
      functionTests: [],
    },
  });

describe('the weeks of a generated program', () => {
  const liftmor = aTemplate('liftmor');

  it('are those of the template when nobody asks for others', () => {
    expect(made(liftmor, aPatient()).program.phases.map(({ weeks }) => weeks)).toEqual([4, 4, 27]);
  });

  it('come off the last phase, down to one week of it', () => {
    expect(made(liftmor, aPatient(), newClinic(), 24).program.phases.map(({ weeks }) => weeks)).toEqual([
      4, 4, 16,
    ]);
    expect(made(liftmor, aPatient(), newClinic(), 9).program.phases.map(({ weeks }) => weeks)).toEqual([
      4, 4, 1,
    ]);
    expect(programWeeks(made(liftmor, aPatient(), newClinic(), 104).program)).toBe(104);
  });

  it.each([8, 0, -1, 9.5, 105, Number.NaN])('are refused at %s', (weeks) => {
    expect(generate(liftmor, weeks)).toEqual({
      ok: false,
      error: `weeks: a LIFTMOR program has 9 to 104 weeks, not ${weeks}.`,
    });
  });
});

describe('what stands in a generated program', () => {
  it('keeps each lift on its track through the phases and the sessions', () => {
    const { program } = made(aTemplate('liftmor'), aPatient());
    const trackOf = (exerciseId: string) => [
      ...new Set(
        program.phases.flatMap(({ sessions }) =>
          sessions.flatMap(({ items }) =>
            items.filter((item) => item.exerciseId === exerciseId).map(({ track }) => track),
          ),
        ),
      ),
    ];
    expect(trackOf('kettlebell-deadlift-elevated')).toHaveLength(1);
    expect(trackOf('kettlebell-deadlift-elevated')).toEqual(trackOf('barbell-deadlift'));
    expect(trackOf('goblet-squat')).toEqual(trackOf('back-squat'));
    expect(trackOf('jumping-chin-up')).toEqual(trackOf('jumping-chin-up-drop-landing'));
    expect(new Set([...trackOf('barbell-deadlift'), ...trackOf('back-squat')]).size).toBe(2);
  });

  it('names the template and its version, and takes its goals', () => {
    const { program } = made(aTemplate('medex-op'), aPatient());
    expect(program.template).toEqual({ id: 'medex-op', version: aTemplate('medex-op').version });
    expect(program.goals).toEqual(['spine-bone-density', 'hip-bone-density', 'strength', 'balance']);
  });

  it('gives a % of 1RM only a load to stand on', () => {
    const deadlift = (patient: Patient) =>
      itemsOf(made(aTemplate('liftmor'), patient), 'target').find(
        ({ item }) => item.exerciseId === 'barbell-deadlift',
      )?.item.dose;
    const work = {
      role: 'work',
      sets: 5,
      reps: { low: 5, high: 5 },
      percent1RM: { low: 80, high: 85 },
      effort: null,
    };
    const warmUp = {
      role: 'warm-up',
      sets: 2,
      reps: { low: 5, high: 5 },
      percent1RM: { low: 50, high: 70 },
      effort: null,
    };
    expect(deadlift(aPatient())).toMatchObject({
      groups: [
        { ...warmUp, load: { kind: 'therapist-sets' } },
        { ...work, load: { kind: 'therapist-sets' } },
      ],
      progression: { course: { kind: 'ramp', variable: 'percent1RM', from: 80, to: 85 } },
    });
    expect(deadlift(aPatient({ tests: [aStrengthTest('barbell-deadlift', 40)] }))).toMatchObject({
      groups: [
        { ...warmUp, load: null },
        { ...work, load: null },
      ],
    });
  });

  it('starts with the library’s dose where the template says nothing', () => {
    const own = aTemplate('liftmor');
    const silent = {
      ...own,
      phases: own.phases.map((phase) => ({
        ...phase,
        doses: {},
        warmUp: null,
        starts: {
          ...phase.starts,
          value: phase.starts.value.map((start) => ({
            ...start,
            exercises: ['goblet-squat'],
            sets: null,
            amount: null,
            percent1RM: null,
            effort: null,
            restSeconds: null,
          })),
        },
      })),
    };
    const [first] = itemsOf(made(silent, aPatient()), 'target');
    expect(first?.item.dose).toMatchObject({
      groups: [
        {
          sets: 2,
          reps: { low: 6, high: 10 },
          percent1RM: { low: 60, high: 75 },
          load: { kind: 'therapist-sets' },
        },
      ],
      restSeconds: null,
    });
  });

  it('has one exercise once in a session', () => {
    for (const template of templates)
      for (const { sessions } of made(template, aPatient()).program.phases)
        for (const { items, name } of sessions)
          expect(new Set(items.map(({ exerciseId }) => exerciseId)).size, `${template.id}, ${name}`).toBe(
            items.length,
          );
  });
});

describe('what does not suit', () => {
  it('is replaced by the next exercise of the family, or left out with the reason', () => {
    const { program, leftOut } = made(
      aTemplate('liftmor'),
      aPatient(),
      clinicWith({ ...newClinic().equipment, bars: [], trapBar: null }),
    );
    const target = exercisesOf({ program: { ...program, phases: program.phases.slice(2) }, leftOut });
    expect(new Set(target)).toEqual(
      new Set([
        'kettlebell-deadlift',
        'goblet-squat',
        'overhead-press-standing-dumbbell',
        'jumping-chin-up-drop-landing',
      ]),
    );
    expect(leftOut).toEqual([]);
    const bare = made(
      aTemplate('liftmor'),
      aPatient(),
      clinicWith({ ...newClinic().equipment, apparatus: [] }),
    ).leftOut.filter(({ phase, session }) => phase === 'Target' && session === 'Monday');
    expect(bare.find(({ family }) => family === 'Jumping chin-up with drop landing')?.tried).toEqual([
      {
        exercise: 'Jumping chin-up with drop landing',
        misfit: { kind: 'equipment', needs: ['chin-up-bar'] },
      },
      { exercise: 'Low step drop landing', misfit: { kind: 'equipment', needs: ['step'] } },
    ]);
  });

  it('gives way to a flag', () => {
    const replaced = aPatient({
      changes: {
        surgeries: {
          reviewedOn: TODAY,
          entries: [
            {
              kind: 'total-hip-arthroplasty',
              date: PartialDate.parse('2020'),
              precautions: '',
              posteriorPrecautions: null,
            },
          ],
        },
      },
    });
    const { leftOut, ...rest } = made(aTemplate('uk-sss'), replaced);
    expect(exercisesOf({ ...rest, leftOut })).not.toContain('mini-jump-supported');
    expect(exercisesOf({ ...rest, leftOut })).toContain('marching-stomp');
    expect(leftOut).toEqual([]);
  });

  it('never stands in the way while nobody asked about it', () => {
    for (const template of templates)
      expect(
        made(template, unknownPatient()).leftOut.flatMap(({ tried }) =>
          tried.filter(({ misfit }) => misfit.kind === 'flag'),
        ),
        template.id,
      ).toEqual([]);
  });

  it('leaves a home that nobody asked about with what nearly every home has', () => {
    const { program } = made(aTemplate('uk-sss'), unknownPatient());
    const home = program.phases.flatMap(({ sessions }) =>
      sessions.filter(({ setting }) => setting === 'home'),
    );
    expect(home.flatMap(({ items }) => items.map(({ exerciseId }) => exerciseId))).toEqual([
      'marching-stomp',
      'heel-drop-firm',
      'mini-jump-supported',
    ]);
  });

  it('fails with a reason when nothing at all suits', () => {
    const result = generate(
      aTemplate('liftmor'),
      null,
      aPatient({ fractures: [aFracture('vertebra')] }),
      clinicWith(NO_EQUIPMENT),
    );
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? '' : result.error).toMatch(
      /^LIFTMOR: none of its exercises suits this patient with the equipment on record: Deadlift, Back squat, /,
    );
  });
});

describe('an arm for people with fragility fractures', () => {
  const home = (patient: Patient) =>
    itemsOf(made(aTemplate('uk-sss'), patient), 'target')
      .filter(({ session }) => session.setting === 'home')
      .map(({ item }) => item.exerciseId);

  it.each([
    ['no fracture', [], 'mini-jump-supported'],
    ['one low-trauma fracture that is no vertebra', [aFracture('wrist')], 'mini-jump-supported'],
    ['two low-trauma fractures', [aFracture('wrist'), aFracture('humerus')], 'brisk-walk'],
    [
      'two fractures, one of them in an accident',
      [aFracture('wrist'), aFracture('humerus', '2019', 'high')],
      'mini-jump-supported',
    ],
    [
      'two fractures of unknown cause',
      [aFracture('rib', '2019', 'unknown'), aFracture('ankle', '2019', 'unknown')],
      'brisk-walk',
    ],
    ['a vertebral fracture, whatever its cause', [aFracture('vertebra', '2019', 'high')], 'brisk-walk'],
  ] as const)('%s', (_, fractures, expected) => {
    expect(home(aPatient({ fractures }))).toEqual([expected]);
  });

  it('waits for a fracture on record', () => {
    expect(home(aPatient({ fracturesReviewed: false }))).toEqual(['mini-jump-supported']);
  });
});
