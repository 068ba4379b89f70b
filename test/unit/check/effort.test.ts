import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import { impliedPercent } from '../../../shared/patient/strength/rtsGrid';
import { localDate } from '../../../shared/localDate';
import type { Effort, SetGroup } from '../../../shared/program/dose';
import {
  aFracture,
  aGroup,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aScreen,
  aSession,
  aStrengthTest,
  atPercent,
  lifted,
  monday,
  rpe,
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes, findingsOf } from './reading';

const GRID = /about 8\d(\.\d)?\u00a0% of 1RM on the RTS grid, made from trained lifters/;
const fragile = aPatient({ fractures: [aFracture('vertebra')] });
const home = { setting: 'home' } as const;
const bareApss = aScreen({ instrument: 'apss', clinicianAssessment: '' });
const rated = (reps: number, effort: Effort | null, changes: Partial<SetGroup> = {}) =>
  lifted([aGroup({ reps: { low: reps, high: reps + 2 }, effort, ...changes })]);

describe('the RTS grid', () => {
  it.each([
    [1, 10, 100],
    [5, 8, 81.1],
    [5, 8.5, 82.4],
    [5, 7.5, 79.9],
    [1, 9.5, 97.8],
    [10, 9, 70.7],
    [12, 7, 59.9],
    [15, 10, 59.9],
  ])('%s repetitions at RPE %s are %s %%', (reps, effort, percent) =>
    expect(impliedPercent(reps, effort)).toBe(percent),
  );
  it('ends at 15.5 repetitions to failure', () => {
    expect([impliedPercent(12, 6.5), impliedPercent(15, 9.5)]).toEqual([58.6, 58.6]);
    expect([impliedPercent(12, 6), impliedPercent(15, 9), impliedPercent(16, 10)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('an effort that implies 80 % of 1RM or more', () => {
  it.each<[string, SetGroup | null, boolean]>([
    ['5 at RPE 8', aGroup({ effort: rpe(8) }), true],
    ['5 at RPE 7.5, 79.9 %', aGroup({ effort: rpe(7.5) }), false],
    [
      'the low end of the repetitions and the high end of the effort',
      aGroup({ reps: { low: 5, high: 12 }, effort: { scale: 'rir-rpe', range: { low: 5, high: 8 } } }),
      true,
    ],
    ['8 at RPE 9', aGroup({ reps: { low: 8, high: 8 }, effort: rpe(9) }), false],
    ['CR10 9, another scale', aGroup({ effort: rpe(9, 'cr10') }), false],
    ['a % beside it', atPercent(70, 5, { effort: rpe(9) }), false],
    ['a warm-up', aGroup({ role: 'warm-up', effort: rpe(9) }), false],
    ['body weight', aGroup({ effort: rpe(9), load: { kind: 'body-weight' } }), false],
  ])('%s', (_, group, heavy) => {
    const program = monday([anItem('back-squat', lifted([...(group ? [group] : []), atPercent(50)]))]);
    expect(findingsOf('A34', program, fragile).map(({ severity }) => severity)).toEqual(
      heavy ? ['warning'] : [],
    );
  });
  it('is not read from bands and body weight, nor from planned easier weeks', () => {
    const a34 = (id: string, dose = rated(5, rpe(9))) =>
      findingsOf('A34', monday([anItem(id, dose)], { weeks: 8 }), fragile);
    expect(a34('row-band-seated')).toEqual([]);
    const eased = {
      course: { kind: 'constant' as const },
      deload: { everyWeeks: 4, factor: 0.5 },
      overrides: [],
    };
    expect(
      a34(
        'leg-press',
        lifted([aGroup({ reps: { low: 8, high: 8 }, effort: rpe(8) })], { progression: eased }),
      ),
    ).toEqual([]);
  });
  it('is read from an easier week whose repetitions are written out by hand', () => {
    const written = (reps: number) =>
      lifted([aGroup({ reps: { low: 8, high: 8 }, effort: rpe(8) })], {
        progression: {
          course: { kind: 'constant' },
          deload: { everyWeeks: 4, factor: 0.5 },
          overrides: [{ week: 4, reps: { low: reps, high: reps } }],
        },
      });
    const severities = (rule: string, reps: number, patient: typeof fragile, setting: 'clinic' | 'home') =>
      findingsOf(rule, monday([anItem('goblet-squat', written(reps))], {}, { setting }), patient).map(
        ({ severity }) => severity,
      );
    expect(severities('A34', 6, fragile, 'clinic')).toEqual([]); // 78.6 %
    expect(severities('A34', 5, fragile, 'clinic')).toEqual(['warning']); // 81.1 %
    expect(severities('G01', 5, aPatient(), 'home')).toEqual(['warning']);
    expect(severities('A03', 5, aPatient({ changes: { screenings: [bareApss] } }), 'clinic')).toEqual([
      'warning',
    ]);
  });

  it('A34: warns after fractures, and says where the % comes from', () => {
    const program = monday([anItem('leg-press', rated(5, rpe(8)))]);
    const [finding] = findingsOf('A34', program, fragile);
    expect(finding).toMatchObject({
      severity: 'warning',
      values: { from: 'effort', percent: 81.1, exercises: ['Leg press'] },
    });
    expect(finding && sentence(finding).body).toMatch(GRID);
    expect(findingsOf('A34', program, aPatient())).toEqual([]);
    expect(
      findingsOf('A34', program, aPatient({ fractures: [aFracture('wrist'), aFracture('hip')] })),
    ).toHaveLength(1);
  });
  it('A34: stays a stop where a % says so, and advice with a clearance', () => {
    const both = monday([
      anItem('leg-press', rated(5, rpe(8))),
      anItem('back-squat', lifted([atPercent(80)])),
    ]);
    expect(findingsOf('A34', both, fragile)).toMatchObject([{ severity: 'stop' }]);
    const clearances = [
      {
        givenBy: 'Dr Ruiz',
        date: localDate('2026-11-01'),
        ruleId: 'A34-hirit-gate',
        purpose: 'Heavy lifting',
      },
    ];
    const cleared = aPatient({ fractures: [aFracture('vertebra')], changes: { clearances } });
    const [finding] = findingsOf('A34', monday([anItem('leg-press', rated(5, rpe(8)))]), cleared);
    expect(finding).toMatchObject({ severity: 'advice' });
    expect(finding && sentence(finding).body).toMatch(GRID);
  });

  it('G01: warns of a free weight alone at home, not of a machine or in the clinic', () => {
    const at = (id: string, setting: 'home' | 'class') =>
      findingsOf('G01', monday([anItem(id, rated(5, rpe(9)))], {}, { setting }));
    const [finding] = at('goblet-squat', 'home');
    expect(finding).toMatchObject({
      severity: 'warning',
      values: { from: 'effort', percent: 83.7, limit: 80, weeks: ['1-4'] },
    });
    expect(finding && sentence(finding).body).toMatch(GRID);
    expect([...at('leg-press', 'home'), ...at('goblet-squat', 'class')]).toEqual([]);
    expect(
      faultsOfFixes('G01', anInput(monday([anItem('goblet-squat', rated(5, rpe(9)))], {}, home))),
    ).toEqual([]);
  });
  it('G01: speaks once, as a stop, where a % or a typed load is heavy too', () => {
    const dose = lifted([atPercent(80, 5), aGroup({ effort: rpe(9) })]);
    expect(findingsOf('G01', monday([anItem('goblet-squat', dose)], {}, home))).toMatchObject([
      { severity: 'stop' },
    ]);
    const typed = rated(5, rpe(9), {
      load: { kind: 'mass', mass: { value: 40, unit: 'kg' }, perHand: false },
    });
    const tested = aPatient({ tests: [aStrengthTest('goblet-squat', 40)] });
    expect(findingsOf('G01', monday([anItem('goblet-squat', typed)], {}, home), tested)).toMatchObject([
      { severity: 'stop' },
    ]);
  });

  it('C04: warns on the same day and the next, and never stops', () => {
    const squat = () => anItem('back-squat', lifted([WARM_UP, aGroup({ effort: rpe(9) })]));
    const days = (second: 'mon' | 'tue' | 'wed', other = squat()) =>
      aProgram([aPhase([aSession(['mon'], [squat()]), aSession([second], [other])])]);
    for (const day of ['mon', 'tue'] as const) {
      const [finding] = findingsOf('C04', days(day));
      expect(finding).toMatchObject({ severity: 'warning', values: { from: 'effort', percent: 83.7 } });
      expect(finding && sentence(finding).body).toMatch(GRID);
      expect(faultsOfFixes('C04', anInput(days(day)))).toEqual([]);
    }
    expect(findingsOf('C04', days('wed'))).toEqual([]);
    const written = anItem('back-squat', lifted([atPercent(80, 3)]));
    expect(findingsOf('C04', days('mon', written))).toMatchObject([
      { severity: 'warning', values: { from: 'effort' } },
    ]);
  });
});
