import { describe, expect, it } from 'vitest';
import { localDate } from '../../../shared/localDate';
import { findTemplate } from '../../../shared/template/registry';
import {
  aFracture,
  anItem,
  aPatient,
  aProgram,
  aStrengthTest,
  atPercent,
  aGroup,
  impactDose,
  kilograms,
  lifted,
  monday,
  TODAY,
  WARM_UP,
} from '../../support/programs';
import { findingsOf, severitiesOf } from './reading';

const liftmor = findTemplate('liftmor') ?? null;
const spine = aPatient({ fractures: [aFracture('vertebra')] });
const gentle = monday([anItem('sit-to-stand')]);
const squat = monday([anItem('back-squat', lifted([atPercent(85, 3)]))]);
const named = { template: { id: 'liftmor', version: '1' } };

describe('A34: high-intensity training after fractures', () => {
  const squatAt = (percent: number) => monday([anItem('back-squat', lifted([atPercent(percent, 3)]))]);

  it('stops a LIFTMOR program after a vertebral fracture, even before it has exercises', () => {
    expect(severitiesOf('A34', aProgram([], named), spine, liftmor)).toEqual(['stop']);
  });

  it.each(['liftmor-m', 'medex-op'])('knows %s by its name even without the template', (id) => {
    expect(severitiesOf('A34', { ...gentle, template: { id, version: '1' } }, spine)).toEqual(['stop']);
  });

  it('stops any program with a set at 80 % of 1RM, and not at 79.9 %', () => {
    expect(severitiesOf('A34', squatAt(80), spine)).toEqual(['stop']);
    expect(severitiesOf('A34', squatAt(79.9), spine)).toEqual([]);
  });

  it('counts a warm-up set and a single week of a ramp', () => {
    const warm = { ...WARM_UP, percent1RM: { low: 60, high: 80 } };
    expect(severitiesOf('A34', monday([anItem('back-squat', lifted([warm, aGroup()]))]), spine)).toEqual([
      'stop',
    ]);
    const ramp = lifted([atPercent(50)], {
      progression: {
        course: { kind: 'ramp', variable: 'percent1RM', from: 50, to: 80 },
        deload: null,
        overrides: [],
      },
    });
    expect(severitiesOf('A34', monday([anItem('back-squat', ramp)]), spine)).toEqual(['stop']);
  });

  it('counts a load typed in kilograms against the 1RM of the lift', () => {
    // 5 x 40 kg: 1RM is 45 kg by Brzycki and O'Conner, so 36 kg is 80 %
    const patient = aPatient({
      fractures: [aFracture('vertebra')],
      tests: [aStrengthTest('goblet-squat', 40)],
    });
    const typed = (value: number) =>
      monday([
        anItem(
          'goblet-squat',
          lifted([aGroup({ load: { kind: 'mass', mass: { value, unit: 'kg' }, perHand: false } })]),
        ),
      ]);
    expect(severitiesOf('A34', typed(36), patient)).toEqual(['stop']);
    expect(severitiesOf('A34', typed(35.9), patient)).toEqual([]);
  });

  it.each(['jumping-chin-up', 'jumping-chin-up-drop-landing', 'drop-landing'])('counts %s', (id) => {
    expect(severitiesOf('A34', monday([anItem(id)]), spine)).toEqual(['stop']);
  });

  it('leaves ordinary exercise alone', () => {
    expect(severitiesOf('A34', gentle, spine)).toEqual([]);
    expect(severitiesOf('A34', monday([anItem('heel-drop-gentle', impactDose())]), spine)).toEqual([]);
  });

  it('stops at two low-trauma fractures, not at one, and not for high trauma', () => {
    const after = (...fractures: ReturnType<typeof aFracture>[]) =>
      severitiesOf('A34', squatAt(85), aPatient({ fractures }));
    expect(after(aFracture('wrist'))).toEqual([]);
    expect(after(aFracture('wrist'), aFracture('humerus'))).toEqual(['stop']);
    expect(after(aFracture('wrist'), aFracture('ankle', '2018', 'high'))).toEqual([]);
    expect(after(aFracture('wrist'), aFracture('ankle', '2018', 'unknown'))).toEqual(['stop']);
  });

  it('cannot be checked while nobody reviewed the fractures', () => {
    const patient = aPatient({ fracturesReviewed: false });
    expect(severitiesOf('A34', squatAt(85), patient)).toEqual([]);
    expect(findingsOf('missing-fractures', squatAt(85), patient)[0]?.values['waiting']).toContain(
      'A34-hirit-gate',
    );
  });

  describe('a recorded clearance', () => {
    const cleared = (
      ruleId: string | null,
      date = '2026-11-01',
      fracture = aFracture('vertebra', '2019-05-02'),
    ) =>
      severitiesOf(
        'A34',
        squatAt(85),
        aPatient({
          fractures: [fracture],
          changes: {
            clearances: [
              { givenBy: 'Dr Ruiz', date: localDate(date), ruleId, purpose: 'Supervised heavy lifting' },
            ],
          },
        }),
      );

    it('that names the rule turns the stop into advice that shows it', () => {
      expect(cleared('A34-hirit-gate')).toEqual(['advice']);
    });
    it('that is general, or names another rule, does not', () => {
      expect(cleared(null)).toEqual(['stop']);
      expect(cleared('A10-fracture-recent')).toEqual(['stop']);
    });
    it('falls with a later fracture, by the latest day its date can mean, and is not taken from the future', () => {
      expect(cleared('A34-hirit-gate', '2026-11-01', aFracture('vertebra', '2026-11-02'))).toEqual(['stop']);
      expect(cleared('A34-hirit-gate', '2026-11-02', aFracture('vertebra', '2026-11-02'))).toEqual([
        'advice',
      ]);
      expect(cleared('A34-hirit-gate', '2026-10-15', aFracture('vertebra', '2026-10'))).toEqual(['stop']);
      expect(cleared('A34-hirit-gate', '2026-11-24')).toEqual(['stop']);
      expect(cleared('A34-hirit-gate', TODAY)).toEqual(['advice']);
    });
  });
});

/** The rules of group A that wait for a fact, by the start of their ids. */
const waitingA = (...given: Parameters<typeof findingsOf>): readonly string[] =>
  findingsOf(...given)
    .flatMap(({ values }) => values['waiting'] ?? [])
    .map((id) => String(id).slice(0, 3))
    .filter((id) => id.startsWith('A'));

describe('what nobody asked', () => {
  it('is one finding for each fact, with the rules that wait and the field to fill', () => {
    const patient = aPatient({ fracturesReviewed: false, training: null });
    const missing = findingsOf('missing-fractures', squat, patient);
    expect(missing).toMatchObject([{ severity: 'cannot-check', path: { patientField: 'fractures' } }]);
    expect(waitingA('missing-fractures', squat, patient)).toEqual(['A10', 'A11', 'A34', 'A35']);
  });
  it('does not name the gate of high intensity where nothing is or may be heavy', () => {
    const patient = aPatient({ fracturesReviewed: false });
    expect(waitingA('missing-fractures', gentle, patient)).toEqual(['A10']);
    const typed = monday([anItem('back-squat', lifted([kilograms(60)]))]);
    expect(waitingA('missing-fractures', typed, patient)).toEqual(['A10', 'A34']);
  });
  it('is nothing for the gate when the fractures listed already answer it', () => {
    const patient = aPatient({ fracturesReviewed: false, fractures: [aFracture('vertebra')] });
    expect(waitingA('missing-fractures', squat, patient)).not.toContain('A34');
  });
  it('says when an exercise or the template is not known here', () => {
    const strange = { ...monday([anItem('no-such-exercise', impactDose())]), ...named };
    const ids = findingsOf('missing', strange).map(({ ruleId }) => ruleId);
    expect(ids).toEqual(expect.arrayContaining(['missing-template', 'missing-exercise']));
    const known = findingsOf('missing', { ...gentle, ...named }, aPatient(), liftmor);
    expect(known.filter(({ ruleId }) => /template|exercise/.test(ruleId))).toEqual([]);
  });
});
