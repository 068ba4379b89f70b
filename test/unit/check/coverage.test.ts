import { describe, expect, it } from 'vitest';
import { findTemplate } from '../../../shared/template/registry';
import {
  aFracture,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  monday,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const liftmor = findTemplate('liftmor') ?? null;

describe('E01: something loads the hip', () => {
  const hip = (...ids: string[]) => severitiesOf('E01', monday(ids.map((id) => anItem(id))));

  it.each(['goblet-squat', 'carry-farmer', 'stomp', 'hip-abduction-band'])('%s does', (id) =>
    expect(hip(id)).toEqual([]),
  );
  it.each([
    ['leg-press', 'seated'],
    ['hip-thrust', 'lying'],
    ['sit-to-stand', 'without a load'],
    ['brisk-walk', 'walking'],
    ['overhead-press-barbell', 'another site'],
  ])('%s does not: %s', (id) => expect(hip(id)).toEqual(['warning']));

  it('looks at the phases of full work, else at the last', () => {
    const phase = (id: string, purpose: 'learn' | 'target' | 'maintain') =>
      aPhase([aSession(['mon'], [anItem(id)])], { purpose, name: purpose });
    expect(
      severitiesOf('E01', aProgram([phase('goblet-squat', 'learn'), phase('lat-pulldown', 'target')])),
    ).toEqual(['warning']);
    expect(
      severitiesOf('E01', aProgram([phase('lat-pulldown', 'target'), phase('goblet-squat', 'maintain')])),
    ).toEqual([]);
    expect(
      severitiesOf('E01', aProgram([phase('goblet-squat', 'learn'), phase('lat-pulldown', 'learn')])),
    ).toEqual(['warning']);
    expect(severitiesOf('E01', aProgram([]))).toEqual([]);
  });
});

describe('E02: something loads the spine', () => {
  const spine = (...ids: string[]) => severitiesOf('E02', monday(ids.map((id) => anItem(id))));

  it.each([
    'goblet-squat',
    'overhead-press-barbell',
    'carry-farmer',
    'prone-extension',
    'supine-shoulder-press',
  ])('%s does', (id) => {
    expect(spine(id)).toEqual([]);
  });
  it.each(['leg-press', 'lat-pulldown', 'sit-to-stand', 'counter-plank', 'chin-tuck-seated'])(
    '%s does not',
    (id) => {
      expect(spine(id)).toEqual(['warning']);
    },
  );
});

describe('E09: the lifts of LIFTMOR', () => {
  const ALL = ['barbell-deadlift', 'back-squat', 'overhead-press-barbell', 'jumping-chin-up-drop-landing'];
  const missing = (ids: readonly string[], purpose: 'learn' | 'build' | 'target' = 'target') =>
    findingsOf(
      'E09',
      monday(
        ids.map((id) => anItem(id)),
        { purpose },
      ),
      aPatient(),
      liftmor,
    ).map(({ values }) => values['liftId']);

  it('finds each one that is missing', () => {
    expect(missing(ALL)).toEqual([]);
    expect(missing([])).toEqual(['deadlift', 'squat', 'press', 'impact']);
    expect(missing(ALL.slice(1))).toEqual(['deadlift']);
  });
  it('takes easier forms of the movement while learning, not in the target phase', () => {
    const easier = ['hip-hinge-dowel', 'sit-to-stand', 'overhead-press-seated-dumbbell', 'jumping-chin-up'];
    expect(missing(easier, 'learn')).toEqual([]);
    expect(missing(easier, 'target')).toEqual(['deadlift', 'squat', 'impact']);
  });
  it('takes another lift of the movement, and another landing as hard, in the target phase', () => {
    expect(
      missing(['trap-bar-deadlift', 'goblet-squat', 'overhead-press-standing-dumbbell', 'drop-landing']),
    ).toEqual([]);
  });
  it('is advice, phase by phase, for LIFTMOR only', () => {
    expect(severitiesOf('E09', monday([]), aPatient(), liftmor)).toEqual([
      'advice',
      'advice',
      'advice',
      'advice',
    ]);
    expect(severitiesOf('E09', monday([]), aPatient(), null)).toEqual([]);
  });

  it('is fixed by adding the lift to each session, as the template has it', () => {
    const items = () => ALL.slice(0, 3).map((id) => anItem(id));
    const program = aProgram([
      aPhase([], { weeks: 8 }),
      aPhase([aSession(['mon'], items()), aSession(['thu'], items())]),
    ]);
    const input = anInput(program, aPatient(), liftmor);
    const [fix] =
      findingsOf('E09', program, aPatient(), liftmor).find(
        ({ values, path }) => values['liftId'] === 'impact' && path.phase === program.phases[1]?.id,
      )?.fixes ?? [];
    const added = fix && fixed(input, fix).phases[1]?.sessions.map(({ items: own }) => own.at(-1));
    expect(added).toMatchObject([
      { exerciseId: 'jumping-chin-up-drop-landing', dose: { sets: 5 } },
      { exerciseId: 'jumping-chin-up-drop-landing' },
    ]);
    expect(added?.[0]?.track).toBe(added?.[1]?.track);
    expect(faultsOfFixes('E09', input)).toEqual([]);
  });
  it('adds the learning form in a learning phase, with a ramp where the template has one', () => {
    const program = aProgram([
      aPhase([aSession(['mon'])], { purpose: 'learn' }),
      aPhase([aSession(['thu'])], { purpose: 'build' }),
    ]);
    const input = anInput(program, aPatient(), liftmor);
    const fixes = findingsOf('E09', program, aPatient(), liftmor).flatMap((finding) => finding.fixes);
    const doses = fixes.map((fix) =>
      fixed(input, fix)
        .phases.flatMap((phase) => phase.sessions)
        .flatMap(({ items }) => items),
    );
    expect(doses.map((items) => items[0]?.exerciseId)).toContain('kettlebell-deadlift-elevated');
    expect(doses[4]?.[0]).toMatchObject({
      exerciseId: 'barbell-deadlift',
      dose: { progression: { course: { kind: 'ramp', from: 50, to: 75 } } },
    });
    expect(faultsOfFixes('E09', input)).toEqual([]);
  });
  it.each([
    ['to avoid', monday([]), aPatient({ fractures: [aFracture('vertebra')] })],
    ['that nobody has ruled out to avoid', monday([]), aPatient({ fracturesReviewed: false })],
    ['for supervised sessions, at home', monday([], {}, { setting: 'home' }), aPatient()],
    ['too heavy for the first weeks', monday([]), aPatient({ training: 'novice' })],
  ])('offers no deadlift %s', (_, program, patient) => {
    const finding = findingsOf('E09', program, patient, liftmor).find(
      ({ values }) => values['liftId'] === 'deadlift',
    );
    expect(finding?.fixes).toEqual([]);
  });
});
