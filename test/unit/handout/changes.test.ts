import { describe, expect, test } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import { patientText } from '../../../shared/exercise/patientText';
import type { Exercise } from '../../../shared/exercise/schema';
import { allChanges, homeChanges } from '../../../shared/handout/changes';
import type { HandoutSource } from '../../../shared/handout/composeContext';
import { printedLanguage } from '../../../shared/handout/printedLanguage';
import { ProgramId } from '../../../shared/id';
import { addDays, localDate } from '../../../shared/localDate';
import { NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { CONSTANT, type Dose, type Progression } from '../../../shared/program/dose';
import type { Program, ProgramItem, Session } from '../../../shared/program/schema';
import { issued } from '../../support/issuedHandout';
import {
  aClinic,
  aDose,
  aKit,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aSource,
  clinicAndHome,
  effort,
  exercise,
  kilograms,
  lifting,
  onDays,
  options,
  words,
} from './builders';

type Told = { readonly home: readonly string[]; readonly all: readonly string[] };

/** What changed from one source to another. */
function told(before: HandoutSource, after: HandoutSource): Told {
  const previous = issued(before);
  return {
    home: homeChanges(previous, after, printedLanguage(after.patient, after.options)).map(words),
    all: allChanges(previous, after).map(words),
  };
}

const SQUAT = 'sit-to-stand-weighted';
const squatWith = (value: number, change: Parameters<typeof lifting>[2] = {}) =>
  lifting(SQUAT, kilograms(value), change);
const squat = anItem(SQUAT, { dose: squatWith(10) });
const row = anItem('row-band-seated');
const start = clinicAndHome([squat, row]);
const clinicalNameOf = (id: string) => findExercise(id)?.text.en.name ?? '';
const plainNameOf = (id: string) => patientText(exercise(id), 'en').name;
const CLINICAL = findExercise(SQUAT)?.text.en.name ?? '';
const NAME = plainNameOf(SQUAT);

const onSessions = (program: Program, change: (session: Session) => Session): Program => ({
  ...program,
  phases: program.phases.map((phase) => ({ ...phase, sessions: phase.sessions.map(change) })),
});
/** A program with one of its items changed. */
const withItem = (program: Program, item: ProgramItem, change: Partial<ProgramItem>): Program =>
  onSessions(program, (session) => ({
    ...session,
    items: session.items.map((other) => (other.id === item.id ? { ...other, ...change } : other)),
  }));
/** What is told when one item changes. */
const toldOf = (change: Partial<ProgramItem>, item = squat, program = start) =>
  told(aSource(program), aSource(withItem(program, item, change)));
const inDose = (change: Partial<Dose>) => toldOf({ dose: { ...squat.dose, ...change } as Dose });
const homeOnly = (item: ProgramItem, weeks = 12) =>
  aProgram([aPhase(weeks, [aSession('home', onDays('tue', 'sat'), [item])])]);

describe('one line for each exercise that changed', () => {
  test('a heavier weight is told by its iron', () => {
    expect(toldOf({ dose: squatWith(12) })).toEqual({
      home: [`${NAME}: 10 kg → 12 kg.`],
      all: [`${CLINICAL} (home): 10 kg → 12 kg.`],
    });
  });

  test('the same weight on another bar is told by its plates', () => {
    const program = clinicAndHome([
      anItem('barbell-deadlift', { dose: lifting('barbell-deadlift', null, { percent: 70 }) }),
    ]);
    const withBar = (bar: number) =>
      aSource(program, {
        patient: aPatient({
          strengthTests: [
            {
              date: localDate('2026-11-01'),
              exerciseId: 'barbell-deadlift',
              load: { value: 50, unit: 'kg' },
              reps: 1,
              rir: 0,
            },
          ],
          homeEquipment: aKit({
            bars: [bar],
            plates: [10, 5, 2.5].map((weight) => ({ weight, pairs: 1 })),
          }),
        }),
      });
    expect(told(withBar(20), withBar(10)).home).toEqual([
      `${plainNameOf('barbell-deadlift')}: Load the bar: 10 kg bar: 10 + 2.5 kg.`,
    ]);
  });

  test('several changes of one exercise stand in one line, the weight first', () => {
    const dose = { ...squatWith(12, { sets: 4, reps: 6 }), restSeconds: 60 };
    expect(toldOf({ dose }).home).toEqual([
      `${NAME}: 10 kg → 12 kg. Sets 3 → 4. Times 8 → 6. Rest 2 min → 1 min.`,
    ]);
  });

  test.each<[string, Partial<Dose>, string, string]>([
    ['the rest', { restSeconds: null }, 'Rest 2 min → as needed.', 'Rest 2 min → as needed.'],
    ['times a day', { timesPerDay: 2 }, 'Each day 1 time → 2 times.', 'Times a day 1 time → 2 times.'],
    ['the side', { side: 'left' }, 'Side both at once → left only.', 'Side both → left only.'],
    [
      'hand support',
      { handSupport: 'full' },
      'Hold on with no hands → both hands.',
      'Hand support none → full.',
    ],
    [
      'the speed',
      { intent: 'fast' },
      'Speed: move fast on the hard part, and stay in control.',
      'Speed: move fast on the hard part, and stay in control.',
    ],
  ])('%s', (_what, change, home, all) => {
    expect(inDose(change)).toEqual({ home: [`${NAME}: ${home}`], all: [`${CLINICAL} (home): ${all}`] });
  });

  test('a speed that no longer holds is told too', () => {
    const fast = withItem(start, squat, { dose: { ...squat.dose, intent: 'fast' } });
    expect(told(aSource(fast), aSource(start)).home).toEqual([`${NAME}: Move at your own speed now.`]);
  });

  test('% of 1RM and the scale of the effort are told to the therapist alone', () => {
    const kit = { homeEquipment: aKit({ dumbbells: [4, 6, 8, 10].map((weight) => ({ weight, count: 2 })) }) };
    const patient = aPatient({
      ...kit,
      strengthTests: [
        {
          date: localDate('2026-11-01'),
          exerciseId: SQUAT,
          load: { value: 10, unit: 'kg' },
          reps: 5,
          rir: 0,
        },
      ],
    });
    const at = (percent: number) => homeOnly({ ...squat, dose: lifting(SQUAT, null, { percent }) });
    const before = at(60);
    const after = withItem(before, squat, { dose: lifting(SQUAT, null, { percent: 80 }) });
    expect(told(aSource(before, { patient }), aSource(after, { patient }))).toEqual({
      home: [`${NAME}: 6 kg → 8 kg.`],
      all: [`${CLINICAL} (home): 6 kg → 8 kg. Intensity 60 % 1RM → 80 % 1RM.`],
    });
  });

  test('another effort is told, to the therapist with its scale', () => {
    const dose = squatWith(10);
    const harder = {
      ...dose,
      groups: dose.kind === 'resistance' ? dose.groups.map((g) => ({ ...g, effort: effort(8, 8) })) : [],
    } as Dose;
    expect(toldOf({ dose: harder })).toEqual({
      home: [`${NAME}: Effort 6–7 → 8.`],
      all: [`${CLINICAL} (home): Effort RPE 6–7 → RPE 8.`],
    });
  });

  test('a new strength test alone makes another load, and is told', () => {
    const program = homeOnly({ ...squat, dose: lifting(SQUAT, null, { percent: 60 }) });
    const patient = (value: number) =>
      aPatient({
        homeEquipment: aKit({ dumbbells: [4, 6, 8, 10].map((weight) => ({ weight, count: 2 })) }),
        strengthTests: [
          { date: localDate('2026-11-01'), exerciseId: SQUAT, load: { value, unit: 'kg' }, reps: 5, rir: 0 },
        ],
      });
    const change = told(
      aSource(program, { patient: patient(10) }),
      aSource(program, { patient: patient(14) }),
    );
    expect(change.home).toEqual([`${NAME}: 6 kg → 8 kg.`]);
  });

  test('warm-up sets that came and went, and work sets that only changed places', () => {
    const group = squat.dose.kind === 'resistance' ? squat.dose.groups[0] : undefined;
    if (!group) throw new Error('no group');
    const light = { ...group, role: 'warm-up' as const, sets: 1, load: kilograms(4) };
    const withWarmUp = { ...squat.dose, groups: [light, group] } as Dose;
    expect(toldOf({ dose: withWarmUp }).home).toEqual([`${NAME}: Warm up first: 1 set of 8 with 4 kg.`]);
    const warm = withItem(start, squat, { dose: withWarmUp });
    expect(told(aSource(warm), aSource(start)).home).toEqual([`${NAME}: No warm-up sets now.`]);
    const sets = (first: number, second: number) =>
      ({
        ...squat.dose,
        groups: [
          { ...group, sets: first },
          { ...group, sets: second, load: kilograms(12) },
        ],
      }) as Dose;
    const mixed = withItem(start, squat, { dose: sets(2, 3) });
    expect(told(aSource(mixed), aSource(withItem(mixed, squat, { dose: sets(3, 2) }))).home).toEqual([
      `${NAME}: Your sets: 3 sets of 8 with 10 kg. 2 sets of 8 with 12 kg.`,
    ]);
  });

  test('cues, and a note that was written and one that was taken away', () => {
    expect(toldOf({ cues: ['Chin up'] }).home).toEqual([
      `${NAME}: Read what to watch out for. It has changed.`,
    ]);
    expect(toldOf({ note: 'Slowly.' }).home).toEqual([`${NAME}: Read the new note from your therapist.`]);
    const noted = withItem(start, squat, { note: 'Slowly.' });
    expect(told(aSource(noted), aSource(start)).home).toEqual([
      `${NAME}: The note from your therapist no longer holds.`,
    ]);
  });

  test('steps, signs to stop and the name of an exercise that was written anew', () => {
    const rewritten = (id: string): Exercise | undefined => {
      const found = findExercise(id);
      if (!found || id !== SQUAT) return found;
      const en = { ...found.text.en, plainName: 'Chair stand', steps: ['Stand.'], stopIf: ['It hurts'] };
      return { ...found, text: { ...found.text, en } };
    };
    expect(told(aSource(start), aSource(start, { findExercise: rewritten })).home).toEqual([
      `Chair stand: Its name was “${NAME}”. Read the steps again. They have changed. Read when to stop. It has changed.`,
    ]);
  });
});

describe('exercises that came, went and changed places', () => {
  const items = (program: Program, home: readonly ProgramItem[]) =>
    onSessions(program, (session) =>
      session.setting === 'home' ? { ...session, items: [...home] } : session,
    );

  test('an added and a removed one', () => {
    const heel = anItem('heel-drop-gentle');
    expect(told(aSource(start), aSource(items(start, [squat, heel])))).toEqual({
      home: expect.arrayContaining([
        `${plainNameOf('heel-drop-gentle')}: This one is new.`,
        `${plainNameOf('row-band-seated')}: Do not do this one now.`,
      ]),
      all: expect.arrayContaining([
        `${clinicalNameOf('heel-drop-gentle')} (home): Added.`,
        `${clinicalNameOf('row-band-seated')} (home): Removed.`,
      ]),
    });
  });

  test('another exercise of the same lift takes the place of the old; its dose is told to the therapist', () => {
    const change = toldOf({ exerciseId: 'goblet-squat', dose: lifting('goblet-squat', kilograms(8)) });
    expect(change.home).toEqual([`${plainNameOf('goblet-squat')}: Do this one in place of “${NAME}”.`]);
    expect(change.all).toEqual([
      `${clinicalNameOf('goblet-squat')} (home): In place of ${CLINICAL}. 10 kg → 8 kg.`,
    ]);
  });

  test('an own exercise that is gone is still called by the name it was printed with', () => {
    const own = { ...squat, exerciseId: 'own-11111111-1111-4111-8111-111111111111' };
    const known = (id: string) => {
      const found = findExercise(SQUAT);
      return id === own.exerciseId && found
        ? { ...found, id, text: { ...found.text, en: { ...found.text.en, plainName: 'Bench stand' } } }
        : findExercise(id);
    };
    const before = aSource(items(start, [own, row]), { findExercise: known });
    expect(told(before, aSource(items(start, [row]))).home).toEqual(['Bench stand: Do not do this one now.']);
  });

  test('only the order: one sentence for all', () => {
    expect(told(aSource(start), aSource(items(start, [row, squat]))).home).toEqual([
      'Do the exercises in the new order.',
    ]);
  });

  test('exercises done in turn, and no longer', () => {
    const paired = items(start, [
      { ...squat, superset: 'A' },
      { ...row, superset: 'A' },
    ]);
    expect(told(aSource(start), aSource(paired)).home).toEqual([
      `${NAME}: Do it in turn with “${plainNameOf('row-band-seated')}”.`,
      `${plainNameOf('row-band-seated')}: Do it in turn with “${NAME}”.`,
    ]);
    expect(told(aSource(paired), aSource(start)).home).toEqual([
      `${NAME}: Do it on its own now.`,
      `${plainNameOf('row-band-seated')}: Do it on its own now.`,
    ]);
  });

  test('what is done in the clinic is told to the therapist alone', () => {
    const deadlift = start.phases[0]?.sessions[0]?.items[0];
    if (!deadlift) throw new Error('no item');
    const sets = { ...lifting('barbell-deadlift', kilograms(40), { sets: 5 }) };
    const before = withItem(start, deadlift, { dose: lifting('barbell-deadlift', kilograms(40)) });
    const change = told(aSource(before), aSource(withItem(before, deadlift, { dose: sets })));
    expect(change.home).toEqual([]);
    expect(change.all).toEqual([`${clinicalNameOf('barbell-deadlift')} (clinic): Sets 3 → 5.`]);
  });

  test('another iron in the clinic makes another load of the same dose, and is told', () => {
    const deadlift = start.phases[0]?.sessions[0]?.items[0];
    if (!deadlift) throw new Error('no item');
    const program = withItem(start, deadlift, { dose: lifting('barbell-deadlift', null, { percent: 70 }) });
    const patient = aPatient({
      strengthTests: [
        {
          date: localDate('2026-11-01'),
          exerciseId: 'barbell-deadlift',
          load: { value: 60, unit: 'kg' },
          reps: 1,
          rir: 0,
        },
      ],
    });
    const withPlates = (...weights: number[]) =>
      aClinic({
        equipment: {
          ...NO_EQUIPMENT,
          bars: [20],
          plates: weights.map((weight) => ({ weight, pairs: 2 })),
        },
      });
    const change = told(
      aSource(program, { patient, clinic: withPlates(5) }),
      aSource(program, { patient, clinic: withPlates(5, 0.5) }),
    );
    expect(change.all).toEqual([`${clinicalNameOf('barbell-deadlift')} (clinic): 40 kg → 42 kg.`]);
  });

  test('one that went from the clinic to the home is new to the patient, and moved to the therapist', () => {
    const deadlift = start.phases[0]?.sessions[0]?.items[0];
    if (!deadlift) throw new Error('no item');
    const after = onSessions(start, (session) => ({
      ...session,
      items:
        session.setting === 'home'
          ? [...session.items, deadlift]
          : session.items.filter((item) => item !== deadlift),
    }));
    const change = told(aSource(start), aSource(after));
    expect(change.home).toEqual([`${plainNameOf('barbell-deadlift')}: This one is new.`]);
    expect(change.all[0]).toContain(`${clinicalNameOf('barbell-deadlift')} (home): Moved to At home.`);
  });
});

describe('sessions', () => {
  const home = (change: Partial<Session>) =>
    onSessions(start, (session) => (session.setting === 'home' ? { ...session, ...change } : session));

  test('other days, another length, another place', () => {
    expect(told(aSource(start), aSource(home({ schedule: onDays('mon', 'wed') }))).home).toEqual([
      'Home: Days Tue, Sat → Mon, Wed.',
    ]);
    expect(told(aSource(start), aSource(home({ plannedMinutes: 20 }))).home).toEqual([
      'Home: Time 14 min → 20 min.',
    ]);
    expect(told(aSource(start), aSource(home({ setting: 'class' }))).home).toContain(
      'Class: Place Home → Class.',
    );
  });

  test('days in the clinic are the patient’s too', () => {
    const moved = onSessions(start, (session) =>
      session.setting === 'clinic' ? { ...session, schedule: onDays('wed') } : session,
    );
    expect(told(aSource(start), aSource(moved)).home).toEqual(['Clinic: Days Mon, Thu → Wed.']);
  });

  test('one that was added with its days, and one that is gone', () => {
    const extra = aSession('home', onDays('sun'), [anItem('heel-drop-gentle')], { name: 'Evening' });
    const added: Program = {
      ...start,
      phases: start.phases.map((phase) => ({ ...phase, sessions: [...phase.sessions, extra] })),
    };
    expect(told(aSource(start), aSource(added)).home).toEqual([
      'Evening: This session is new. Days: Sun.',
      `${plainNameOf('heel-drop-gentle')}: This one is new.`,
    ]);
    expect(told(aSource(added), aSource(start)).home[0]).toBe('Evening: This session is no longer planned.');
  });

  test('two exercises of one name are told apart by their session', () => {
    const evening = aSession('home', onDays('sun'), [anItem(SQUAT, { dose: squatWith(10) })], {
      name: 'Evening',
    });
    const twice: Program = {
      ...start,
      phases: start.phases.map((phase) => ({ ...phase, sessions: [...phase.sessions, evening] })),
    };
    const item = evening.items[0];
    if (!item) throw new Error('no item');
    expect(told(aSource(twice), aSource(withItem(twice, item, { dose: squatWith(12) }))).home).toEqual([
      `${NAME} (Evening): 10 kg → 12 kg.`,
    ]);
  });

  test('another first day', () => {
    const later = { ...start, startDate: addDays(start.startDate, 7) };
    expect(told(aSource(start), aSource(later)).home).toEqual([
      'First day: November 23, 2026 → November 30, 2026.',
    ]);
  });
});

describe('which weeks are compared', () => {
  const stepping: Progression = {
    ...CONSTANT,
    course: { kind: 'step', variable: 'load', by: 2, everyWeeks: 1, limit: null },
  };
  const climbing = (weeks: number) =>
    homeOnly(anItem(SQUAT, { dose: squatWith(10, { progression: stepping }) }), weeks);

  test('a dose that rises within its phase is no change: the earlier handout says so', () => {
    const program = climbing(4);
    const at = (week: number) => aSource(program, { options: options({ week }) });
    for (const week of [1, 2, 4]) expect(told(at(1), at(week))).toEqual({ home: [], all: [] });
  });

  test('the next phase is compared with the last week of the one before', () => {
    const program = climbing(4); // 10, 12, 14, 16
    const [phase] = program.phases;
    const session = phase?.sessions[0];
    const item = session?.items[0];
    if (!phase || !session || !item) throw new Error('no item');
    const next = anItem(SQUAT, { dose: squatWith(20) });
    const both: Program = {
      ...program,
      phases: [phase, aPhase(8, [aSession('home', onDays('tue', 'sat'), [{ ...next, track: item.track }])])],
    };
    const change = told(aSource(both), aSource(both, { options: options({ week: 5 }) }));
    expect(change.home).toEqual([`${NAME}: 16 kg → 20 kg.`]);
  });

  test('a version that begins later is compared by the calendar', () => {
    const program = climbing(4);
    const version: Program = {
      ...program,
      id: ProgramId.parse('99999999-9999-4999-8999-999999999999'),
      startDate: addDays(program.startDate, 14),
    };
    // Its first week is the third of the version before, which had 14 kg then.
    expect(told(aSource(program), aSource(version)).home[0]).toBe(`${NAME}: 14 kg → 10 kg.`);
  });

  test('a change that only a later week shows is told as such', () => {
    const override = { ...CONSTANT, overrides: [{ week: 3, sets: 5 }] };
    expect(toldOf({ dose: squatWith(10, { progression: override }) }).home).toEqual([
      `${NAME}: It changes in a later week. See its table.`,
    ]);
  });

  test('what rises only past the weeks that the earlier handout covers is told as such', () => {
    const inTwoWeeks: Progression = {
      course: { kind: 'step', variable: 'load', by: 2, everyWeeks: 2, limit: null },
      deload: null,
      overrides: [],
    };
    const item = anItem(SQUAT, { dose: squatWith(10, { progression: inTwoWeeks }) });
    const short = homeOnly(item, 2);
    const longer: Program = { ...short, phases: short.phases.map((phase) => ({ ...phase, weeks: 4 })) };
    const later = `${NAME}: It changes in a later week. See its table.`;
    expect(told(aSource(short), aSource(longer)).home).toEqual([later]);
    const again = { ...item, id: anItem(SQUAT).id };
    const next: Program = {
      ...short,
      phases: [...short.phases, aPhase(4, [aSession('home', onDays('tue', 'sat'), [again])])],
    };
    expect(told(aSource(next), aSource(next, { options: options({ week: 3 }) })).home).toEqual([later]);
  });

  test('a week outside the program tells nothing', () => {
    expect(told(aSource(start), aSource(start, { options: options({ week: 99 }) })).home).toEqual([]);
  });
});

describe('words', () => {
  const spanish = aPatient({ language: 'es' });
  const after = withItem(start, squat, { dose: squatWith(12, { sets: 4 }), note: 'Despacio.' });

  test('are the patient’s own; the therapist reads clinical English', () => {
    const change = told(aSource(start, { patient: spanish }), aSource(after, { patient: spanish }));
    const exercise = findExercise(SQUAT);
    const name = exercise ? patientText(exercise, 'es').name : '';
    expect(change.home).toEqual([`${name}: 10 kg → 12 kg. Series 3 → 4. Lea la nota nueva de su terapeuta.`]);
    expect(change.all).toEqual([`${CLINICAL} (home): 10 kg → 12 kg. Sets 3 → 4. Note changed.`]);
  });

  test('of a patient who reads another language since then are no change by themselves', () => {
    expect(told(aSource(start), aSource(start, { patient: spanish }))).toEqual({ home: [], all: [] });
    expect(told(aSource(start), aSource(start, { patient: aPatient({ unit: 'lb' }) }))).toEqual({
      home: [],
      all: [],
    });
  });

  test('for one exercise each have sentences of 15 words at most, and no clinical term', () => {
    const lines = [
      ...toldOf({ dose: { ...squatWith(12, { sets: 4, reps: 6 }), restSeconds: 60, handSupport: 'light' } })
        .home,
      ...toldOf({ exerciseId: 'goblet-squat', dose: aDose('goblet-squat') }).home,
    ];
    for (const sentence of lines.flatMap((line) => line.split(/[.:] /)))
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
    expect(lines.join(' ')).not.toMatch(/\b(reps|RPE|1RM|superset)\b/i);
  });
});

test('a frozen handout keeps no more of the clinic than what was printed or lifted', () => {
  const { facts } = issued(aSource(start, { clinic: aClinic() }));
  expect(Object.keys(facts.clinic).sort()).toEqual([
    'address',
    'emergencyNumber',
    'equipment',
    'locale',
    'name',
    'phone',
    'therapist',
    'unit',
  ]);
  expect(facts.patient.name).toBe('Ruth');
  expect(JSON.stringify(facts)).not.toMatch(/Quillfeather|MRN-778812|1951/);
});
