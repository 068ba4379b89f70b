import { describe, expect, test } from 'vitest';
import { check } from '../../../shared/check/check';
import { findingKey, isOverridden } from '../../../shared/check/overrides';
import { PatientId, ProgramId, TherapistId } from '../../../shared/id';
import { addDays } from '../../../shared/localDate';
import { copyProgram, type CopyOrder } from '../../../shared/program/copyProgram';
import { CONSTANT, type Load } from '../../../shared/program/dose';
import type { Program } from '../../../shared/program/schema';
import { PLAIN } from '../../support/plainNames';
import {
  anInput,
  anItem,
  aPatient,
  atPercent,
  countedId,
  kilograms,
  lifted,
  monday,
  START,
  TODAY,
} from '../../support/programs';

const copied = (program: Program, changes: Partial<CopyOrder> = {}) =>
  copyProgram({
    program,
    to: PatientId.parse(countedId()),
    id: ProgramId.parse(countedId()),
    newId: countedId,
    startDate: START,
    keepTracks: false,
    names: PLAIN,
    ...changes,
  });
const doseOf = (program: Program) => program.phases[0]?.sessions[0]?.items[0]?.dose;
const band: Load = { kind: 'band', level: 'heavy' };
const body: Load = { kind: 'body-weight' };
const chosen: Load = { kind: 'therapist-sets' };

describe('a copy for another patient', () => {
  test('leaves the weight to the therapist and keeps the % of 1RM', () => {
    const source = monday([
      anItem(
        'goblet-squat',
        lifted([
          kilograms(12),
          atPercent(70, 5, { load: null }),
          kilograms(10, { load: band }),
          kilograms(1, { load: body }),
        ]),
      ),
    ]);
    expect(doseOf(copied(source))).toMatchObject({
      groups: [
        { load: chosen },
        { load: null, percent1RM: { low: 70, high: 70 } },
        { load: chosen },
        { load: body },
      ],
    });
  });

  test('no longer progresses by weight, and single weeks hold no weight', () => {
    const load = kilograms(12).load ?? chosen;
    const progression = {
      course: { kind: 'double', everyWeeks: 2, loadStep: 2 } as const,
      deload: { everyWeeks: 4, factor: 0.8 },
      overrides: [{ week: 2, load, sets: 4 }],
    };
    const source = monday([anItem('goblet-squat', lifted([kilograms(12)], { progression, side: 'left' }))]);
    expect(doseOf(copied(source))).toMatchObject({
      side: 'each',
      progression: {
        course: CONSTANT.course,
        deload: progression.deload,
        overrides: [{ week: 2, load: chosen, sets: 4 }],
      },
    });
  });

  test('keeps names that are nobody’s and replaces the rest', () => {
    const own = monday([], { name: 'Rosa comes back' }, { name: 'Monday with Rosa', setting: 'home' });
    const copy = copied({ ...own, title: 'Rosa, autumn' });
    expect([copy.title, copy.phases[0]?.name, copy.phases[0]?.sessions[0]?.name]).toEqual([
      'Program',
      'Target',
      'Home',
    ]);
    const plain = monday([], { name: 'Target' }, { name: 'Monday' });
    const same = copied({ ...plain, title: 'LIFTMOR: heavy lifting and jumps' });
    expect([same.title, same.phases[0]?.name, same.phases[0]?.sessions[0]?.name]).toEqual([
      'LIFTMOR: heavy lifting and jumps',
      'Target',
      'Monday',
    ]);
  });

  test('keeps the visits and calls that are planned, without the note on them', () => {
    const contactPlan = { visits: 6, callsPerMonth: 1, note: 'Rosa is deaf in one ear' };
    const copy = copied({ ...monday([]), contactPlan });
    expect(copy.contactPlan).toEqual({ visits: 6, callsPerMonth: 1, note: '' });
  });
});

describe('another version for the same patient', () => {
  test('keeps the lifts, the reasons and the review that is still to come', () => {
    const source = { ...monday([anItem('goblet-squat')]), reviewOn: addDays(START, 28) };
    const order = { to: source.patientId, keepTracks: true };
    const copy = copied(source, order);
    expect(copy.phases[0]?.sessions[0]?.items[0]?.track).toBe(source.phases[0]?.sessions[0]?.items[0]?.track);
    expect(copy.reviewOn).toBe(source.reviewOn);
    expect(copied(source, { ...order, startDate: addDays(START, 40) }).reviewOn).toBeNull();
  });

  test('a written reason still holds in it', () => {
    const patient = aPatient();
    const source = {
      ...monday([anItem('barbell-deadlift', lifted([atPercent(90)]))]),
      patientId: patient.id,
    };
    const [finding] = check(anInput(source, patient)).findings.filter(({ ruleId }) =>
      ruleId.startsWith('D04'),
    );
    if (!finding) throw new Error('D04 says nothing');
    const override = {
      ...findingKey(finding),
      reason: 'Lifted it before.',
      therapist: TherapistId.parse(countedId()),
      therapistName: 'Dana Whitfield',
      date: TODAY,
    };
    const copy = copied({ ...source, overrides: [override] }, { to: patient.id, keepTracks: true });
    const [same] = check(anInput(copy, patient)).findings.filter(({ ruleId }) => ruleId.startsWith('D04'));
    expect(same && isOverridden(same, copy)).toBe(true);
  });
});
