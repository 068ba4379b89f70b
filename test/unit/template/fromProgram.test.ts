import { describe, expect, it } from 'vitest';
import { newClinic } from '../../../shared/clinic/newClinic';
import { check } from '../../../shared/check/check';
import { conformityOf } from '../../../shared/check/conformity/conformity';
import { createContext } from '../../../shared/check/context';
import { findExercise } from '../../../shared/exercise/library';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import type { Patient } from '../../../shared/patient/schema';
import type { Program } from '../../../shared/program/schema';
import { templateFromProgram } from '../../../shared/template/fromProgram';
import { generateProgram } from '../../../shared/template/generate';
import type { Template } from '../../../shared/template/schema';
import { aTemplate, made } from '../../support/generated';
import { kept, OWN_ID } from '../../support/ownTemplates';
import {
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aStrengthTest,
  atPercent,
  idsFrom,
  impactDose,
  kilograms,
  lifted,
  rpe,
  TODAY,
} from '../../support/programs';

const started = (template: Template, patient: Patient = aPatient(), weeks: number | null = null) => {
  const result = generateProgram({
    template,
    patient,
    clinic: newClinic(),
    findExercise,
    newId: idsFrom(5000),
    weeks,
  });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const departing = (program: Program, template: Template, patient: Patient = aPatient()) =>
  (conformityOf(createContext(anInput(program, patient, template), [])) ?? [])
    .filter(({ status }) => status === 'departs')
    .map(({ parameter }) => parameter);

const refusal = (program: Program, base: Template | null = null): string => {
  const saved = templateFromProgram({
    program,
    base,
    findExercise,
    id: OWN_ID,
    name: 'Our own',
    savedBy: '',
    today: TODAY,
  });
  if (saved.ok) throw new Error('it was saved');
  return saved.error;
};

const deadlift = () => anItem('barbell-deadlift', lifted([atPercent(70, 8)], { restSeconds: 90 }));

describe('a program kept as a template', () => {
  const liftmor = made(aTemplate('liftmor'), aPatient()).program;
  const own = kept(liftmor);

  it('keeps the gates, the people and the supervision of the research, and says what it is based on', () => {
    const base = aTemplate('liftmor');
    expect(own.gates).toEqual(base.gates);
    expect(own.who).toEqual(base.who);
    expect([own.isHiRIT, own.supervised, own.groupSizeMax]).toEqual([
      true,
      base.supervised,
      base.groupSizeMax,
    ]);
    expect(own.own).toMatchObject({
      basedOn: { id: 'liftmor', version: base.version },
      policy: false,
      limits: {},
      retired: false,
      savedBy: 'A. Therapist, PT',
      savedOn: TODAY,
    });
    expect([own.kind, own.version, own.name]).toEqual(['own', '1', 'Our own']);
  });

  it('measures the doses of each phase, by the names of the research', () => {
    expect(own.families.map(({ id }) => id)).toEqual(['deadlift', 'squat', 'press', 'impact']);
    expect(own.families[0]?.exercises).toEqual([
      'barbell-deadlift',
      'trap-bar-deadlift',
      'kettlebell-deadlift',
      'kettlebell-deadlift-elevated',
    ]);
    const target = own.phases[2];
    expect(target?.weeks.value).toEqual({ low: 9, high: 35 });
    expect(target?.doses.resistance).toMatchObject({
      sets: { value: { low: 5, high: 5 }, confidence: 'J', sources: ['C'] },
      amount: { value: { low: 5, high: 5 } },
      percent1RM: { value: { low: 80, high: 85 } },
    });
    expect(target?.doses.impact).toMatchObject({ perDay: { value: { low: 25, high: 25 } } });
    expect(own.sessionsPerWeek.value).toEqual({ low: 2, high: 2 });
    expect(own.sessionMinutes?.value).toEqual({ low: 30, high: 30 });
    expect(own.lengthWeeks?.value).toBe(35);
  });

  it('measures the lift itself where a session has another form of it beside', () => {
    const lighter = anItem('kettlebell-deadlift', lifted([atPercent(60, 12)], { restSeconds: 30 }));
    const both = aProgram([aPhase([aSession(['mon', 'thu'], [deadlift(), lighter])])], {
      template: { id: 'liftmor', version: '2' },
    });
    const measured = kept(both).phases[0]?.doses.resistance;
    expect([measured?.amount?.value, measured?.percent1RM?.value, measured?.restSeconds?.value]).toEqual([
      { low: 8, high: 8 },
      { low: 70, high: 70 },
      { low: 90, high: 90 },
    ]);
  });

  it('a template kept from a program of such a template is based on the same research', () => {
    const strict: Template = {
      ...own,
      gates: { ...own.gates, value: { ...own.gates.value, osteoporosis: { level: 'warning', why: 'ours' } } },
    };
    const again = kept({ ...liftmor, template: { id: own.id, version: '3' } }, strict, crypto.randomUUID());
    expect(again.own?.basedOn).toEqual(own.own?.basedOn);
    expect(again.gates.value.osteoporosis.level).toBe('warning');
  });

  it('has nothing of its patient: no typed loads, notes, cues or overrides', () => {
    const item = {
      ...anItem('barbell-deadlift', {
        ...lifted([kilograms(40, { effort: rpe(6) })]),
        progression: {
          course: { kind: 'step', variable: 'load', by: 2.5, everyWeeks: 2, limit: null },
          deload: { everyWeeks: 4, factor: 0.8 },
          overrides: [
            { week: 2, load: { kind: 'mass', mass: { value: 42, unit: 'kg' }, perHand: false }, sets: 3 },
          ],
        },
      }),
      note: 'Left knee of Rosa',
      cues: ['Rosa: slow'],
    };
    const ofRosa = aProgram([aPhase([aSession(['mon'], [item])])], { title: 'Rosa' });
    const saved = kept(ofRosa);
    expect(JSON.stringify(saved)).not.toMatch(/Rosa|"mass"|"kg"/);
    const dose = saved.own?.blueprint[0]?.sessions[0]?.items[0]?.dose;
    expect(dose).toMatchObject({
      groups: [{ load: { kind: 'therapist-sets' }, effort: rpe(6) }],
      progression: {
        course: { kind: 'constant' },
        deload: { everyWeeks: 4, factor: 0.8 },
        overrides: [{ week: 2, sets: 3, load: { kind: 'therapist-sets' } }],
      },
    });
  });

  it('without research has gates of its own, which stop after a recent fracture', () => {
    const saved = kept(aProgram([aPhase([aSession(['mon', 'thu'], [deadlift()])])]));
    expect(saved.own?.basedOn).toBeNull();
    expect(saved.gates.value['recent-or-red-flag'].level).toBe('stop');
    expect(saved.families).toMatchObject([
      {
        id: 'barbell-deadlift',
        work: 'resistance',
        patterns: ['hinge'],
        daysPerWeek: { value: { low: 2, high: 2 } },
      },
    ]);
  });

  it('takes the limits that a template it was saved from tightened', () => {
    const strict: Template = {
      ...own,
      own: own.own && { ...own.own, policy: true, limits: { 'dxa-months': 12 } },
    };
    const again = kept({ ...liftmor, template: { id: own.id, version: '1' } }, strict);
    expect(again.own).toMatchObject({ limits: { 'dxa-months': 12 }, policy: false });
  });
});

describe('what cannot be kept', () => {
  it.each<readonly [string, Program, string]>([
    ['nothing at all', aProgram([]), 'The program must have an exercise to be a template.'],
    [
      'a phase without exercises',
      aProgram([aPhase([aSession(['mon'], [deadlift()])]), aPhase([aSession(['mon'])], { name: 'Later' })]),
      'Later: must have an exercise to be a phase of a template.',
    ],
    [
      'an exercise nobody has',
      aProgram([aPhase([aSession(['mon'], [anItem('moon-walk', impactDose())], { name: 'Monday' })])]),
      'Target, Monday: the library has no exercise "moon-walk".',
    ],
    [
      'a program whose template is not there: its gates are not known',
      aProgram([aPhase([aSession(['mon'], [deadlift()])])], { template: { id: OWN_ID, version: '2' } }),
      `program.template: "${OWN_ID}" is not among the templates here, so its safety gates are not known.`,
    ],
  ])('%s', (_, program, message) => expect(refusal(program)).toBe(message));

  it('a name longer than a template has', () => {
    const program = aProgram([aPhase([aSession(['mon'], [deadlift()])])]);
    const long = templateFromProgram({
      program,
      base: null,
      findExercise,
      id: OWN_ID,
      name: 'x'.repeat(41),
      savedBy: '',
      today: TODAY,
    });
    expect(long).toEqual({ ok: false, error: 'name: must have at most 40 characters.' });
  });
});

describe('a program started from a template of the clinic', () => {
  const program = aProgram([
    aPhase([aSession(['mon', 'thu'], [deadlift(), anItem('mini-jump', impactDose())])], { weeks: 6 }),
  ]);
  const own = kept(program);

  it('has the load worked out where a 1RM is known, and left to the therapist where none is', () => {
    const loadOf = (patient: Patient) => {
      const dose = started(own, patient).phases[0]?.sessions[0]?.items[0]?.dose;
      return dose?.kind === 'resistance' ? dose.groups[0]?.load : undefined;
    };
    expect(loadOf(aPatient())).toEqual({ kind: 'therapist-sets' });
    expect(loadOf(aPatient({ tests: [aStrengthTest('barbell-deadlift', 40)] }))).toBeNull();
  });

  it('has ids of its own, and one track for a lift in all phases', () => {
    const two = kept(made(aTemplate('liftmor'), aPatient()).program);
    const { phases } = started(two);
    const lifts = phases.flatMap(({ sessions }) =>
      sessions.flatMap(({ items }) => items.filter(({ exerciseId }) => /deadlift/.test(exerciseId))),
    );
    expect(lifts).toHaveLength(6);
    expect(new Set(lifts.map(({ track }) => track)).size).toBe(1);
    const old = JSON.stringify(two.own?.blueprint);
    for (const { id, track } of lifts) expect(old).not.toMatch(new RegExp(`${id}|${track}`));
  });

  it('swaps within the family what the kit does not have, with its dose or by effort', () => {
    const liftmor = kept(made(aTemplate('liftmor'), aPatient()).program);
    const clinic = { ...newClinic(), equipment: { ...newClinic().equipment, bars: [], trapBar: null } };
    const result = generateProgram({
      template: liftmor,
      patient: aPatient(),
      clinic,
      findExercise,
      newId: idsFrom(1),
      weeks: null,
    });
    if (!result.ok) throw new Error(result.error);
    const target = result.value.phases[2]?.sessions[0]?.items ?? [];
    expect(target.map(({ exerciseId }) => exerciseId)).toEqual([
      'kettlebell-deadlift',
      'goblet-squat',
      'overhead-press-standing-dumbbell',
      'jumping-chin-up-drop-landing',
    ]);
    expect(target[0]?.dose).toMatchObject({
      groups: [
        { role: 'warm-up' },
        { sets: 5, reps: { low: 5, high: 5 }, percent1RM: { low: 80, high: 85 } },
      ],
    });
    expect(result.value.leftOut).toEqual([]);
  });

  it('takes a lift in % of 1RM over to one that has none, by effort', () => {
    const loaded = aProgram([
      aPhase([aSession(['mon'], [anItem('goblet-squat', lifted([atPercent(70, 8)]))])]),
    ]);
    const squats = kept(loaded);
    const swap = {
      ...squats,
      families: squats.families.map((family) => ({
        ...family,
        exercises: ['goblet-squat', 'sit-to-stand-weighted'],
      })),
    };
    const attempt = (kit: Partial<Equipment>) =>
      generateProgram({
        template: swap,
        patient: aPatient(),
        clinic: { ...newClinic(), equipment: { ...NO_EQUIPMENT, ...kit } },
        findExercise,
        newId: idsFrom(1),
        weeks: null,
      });
    const none = attempt({});
    expect(none.ok ? '' : none.error).toContain('none of its exercises suits this patient');
    const other = attempt({ apparatus: ['chair'], dumbbells: [{ weight: 4, count: 2 }] });
    if (!other.ok) throw new Error(other.error);
    const item = other.value.phases[0]?.sessions[0]?.items[0];
    expect(item?.exerciseId).toBe('sit-to-stand-weighted');
    expect(item?.dose).toMatchObject({ groups: [{ percent1RM: null, sets: 5, reps: { low: 8, high: 8 } }] });
  });

  it('leaves out with the reason what nothing stands in for', () => {
    const clinic = { ...newClinic(), equipment: { ...newClinic().equipment, bars: [] } };
    const result = generateProgram({
      template: own,
      patient: aPatient(),
      clinic,
      findExercise,
      newId: idsFrom(1),
      weeks: null,
    });
    if (!result.ok) throw new Error(result.error);
    expect(result.value.leftOut).toEqual([
      {
        family: 'Barbell deadlift',
        phase: 'Target',
        session: 'Session mon thu',
        tried: [{ exercise: 'Barbell deadlift', misfit: { kind: 'equipment', needs: ['barbell'] } }],
      },
    ]);
  });

  it('is as long as is asked: the last phase gives way', () => {
    expect(started(own).phases.map(({ weeks }) => weeks)).toEqual([6]);
    expect(started(own, aPatient(), 1).phases.map(({ weeks }) => weeks)).toEqual([1]);
    expect(started(own, aPatient(), 104).phases.map(({ weeks }) => weeks)).toEqual([104]);
    expect(
      generateProgram({
        template: own,
        patient: aPatient(),
        clinic: newClinic(),
        findExercise,
        newId: idsFrom(1),
        weeks: 0,
      }),
    ).toEqual({
      ok: false,
      error: 'weeks: a Our own program has 1 to 104 weeks, not 0.',
    });
  });
});

describe('the table against a template of the clinic', () => {
  const base = () =>
    aProgram([
      aPhase([aSession(['mon', 'thu'], [deadlift(), anItem('mini-jump', impactDose())])], {
        purpose: 'build',
        name: 'All the time',
      }),
    ]);
  const own = kept(base());

  it('has no departing row for the program itself, also without a target phase', () => {
    expect(departing(base(), own)).toEqual([]);
  });

  const changed = (edit: (program: Program) => Program) => departing(edit(base()), own);
  const withItem = (index: number, dose: Parameters<typeof anItem>[1]) => (program: Program) => ({
    ...program,
    phases: program.phases.map((phase) => ({
      ...phase,
      sessions: phase.sessions.map((session) => ({
        ...session,
        items: session.items.map((item, at) => (at === index && dose ? { ...item, dose } : item)),
      })),
    })),
  });

  it.each<readonly [string, (program: Program) => Program, readonly string[]]>([
    [
      'a set more',
      withItem(0, lifted([atPercent(70, 8, { sets: 6 })], { restSeconds: 90 })),
      ['dose:build:resistance:sets-amount'],
    ],
    [
      'a repetition less',
      withItem(0, lifted([atPercent(70, 7)], { restSeconds: 90 })),
      ['dose:build:resistance:sets-amount'],
    ],
    [
      'a little heavier',
      withItem(0, lifted([atPercent(70.1, 8)], { restSeconds: 90 })),
      ['dose:build:resistance:percent'],
    ],
    [
      'a second less rest',
      withItem(0, lifted([atPercent(70, 8)], { restSeconds: 89 })),
      ['dose:build:resistance:rest'],
    ],
    [
      'a landing more',
      withItem(1, impactDose({ amount: { low: 6, high: 6 } })),
      ['dose:build:impact:sets-amount', 'dose:build:impact:per-day'],
    ],
    [
      'a day less',
      (program) => ({
        ...program,
        phases: program.phases.map((phase) => ({
          ...phase,
          sessions: phase.sessions.map((session) => ({
            ...session,
            schedule: { kind: 'days' as const, days: ['mon' as const] },
          })),
        })),
      }),
      ['sessions-per-week', 'family:barbell-deadlift', 'family:mini-jump'],
    ],
    [
      'no jumps',
      (program) => ({
        ...program,
        phases: program.phases.map((phase) => ({
          ...phase,
          sessions: phase.sessions.map((session) => ({ ...session, items: session.items.slice(0, 1) })),
        })),
      }),
      [
        'family:mini-jump',
        'dose:build:impact:sets-amount',
        'dose:build:impact:per-day',
        'dose:build:impact:rest',
      ],
    ],
    [
      'a week less',
      (program) => ({ ...program, phases: program.phases.map((phase) => ({ ...phase, weeks: 3 })) }),
      ['length-weeks'],
    ],
  ])('shows %s', (_, edit, rows) => expect(changed(edit)).toEqual(rows));

  it('does not ask a phase for what only another phase of its kind has', () => {
    const two = aProgram([
      aPhase([aSession(['mon'], [deadlift()])]),
      aPhase([aSession(['mon'], [anItem('mini-jump', impactDose())])]),
    ]);
    const saved = kept(two);
    expect(departing(two, saved)).toEqual([]);
    const without = { ...two, phases: two.phases.slice(0, 1) };
    expect(departing(without, saved)).toContain('family:mini-jump');
  });

  it('compares a lift that was only learned with in the phase of learning', () => {
    const program = aProgram([
      aPhase([aSession(['mon'], [anItem('tandem-stance'), deadlift()])], { purpose: 'learn' }),
      aPhase([aSession(['mon'], [deadlift()])]),
    ]);
    const saved = kept(program);
    expect(departing(program, saved)).toEqual([]);
    const twice = {
      ...program,
      phases: program.phases.map((phase, index) =>
        index === 0
          ? { ...phase, sessions: [...phase.sessions, aSession(['thu'], [anItem('tandem-stance')])] }
          : phase,
      ),
    };
    expect(departing(twice, saved)).toContain('family:tandem-stance');
  });
});

describe('work at home beside a supervised trial', () => {
  const withHome = () => {
    const { program } = made(aTemplate('liftmor'), aPatient());
    const home = () =>
      aSession(['tue', 'fri'], [anItem('sit-to-stand'), anItem('tandem-stance')], {
        setting: 'home',
      });
    return {
      ...program,
      phases: program.phases.map((phase) => ({ ...phase, sessions: [...phase.sessions, home()] })),
    };
  };
  const own = kept(withHome());

  it('is nothing that later programs are held to, and new programs start with it', () => {
    expect(own.families.map(({ id }) => id)).toEqual(['deadlift', 'squat', 'press', 'impact']);
    expect(own.sessionsPerWeek.value).toEqual({ low: 2, high: 2 });
    expect(own.phases[2]?.doses.resistance?.sets?.value).toEqual({ low: 5, high: 5 });
    expect(departing(withHome(), own)).toEqual([]);
    expect(started(own).phases[2]?.sessions.map(({ items }) => items.length)).toEqual([4, 4, 2]);
    expect(departing(made(aTemplate('liftmor'), aPatient()).program, own)).toEqual([]);
  });

  it('raises nothing more than under the research itself', () => {
    const plain = withHome();
    const under = (template: Template) =>
      new Set(
        check(
          anInput(
            { ...plain, template: { id: template.id, version: template.version } },
            aPatient(),
            template,
          ),
        ).findings.map(({ ruleId }) => ruleId),
      );
    expect(under(own)).toEqual(under(aTemplate('liftmor')));
  });
});
