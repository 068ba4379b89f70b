import { describe, expect, it } from 'vitest';
import { findExercise } from '../../../../../shared/exercise/library';
import { bandWeeks, bandWords } from '../../../../../renderer/builder/charts/bandWords';
import {
  intensityByWeek,
  nothingToDraw,
  percentTracks,
  phasesOf,
  type WeekIntensity,
} from '../../../../../renderer/builder/charts/intensityByWeek';
import {
  aGroup,
  aPatient,
  anItem,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  lifted,
  rpe,
} from '../../../../support/programs';
import { templateOf } from '../../../template/generated';

const patient = aPatient();
const squat = anItem('back-squat', lifted([atPercent(70)]));
const phase = (purpose: 'learn' | 'build' | 'target' | 'easier' | 'maintain', weeks = 2) =>
  aPhase([aSession(['mon'], [squat])], { purpose, weeks });
const bands = (id: string, purposes: Parameters<typeof phase>[0][]) => {
  const program = aProgram(purposes.map((purpose) => phase(purpose, 1)));
  return intensityByWeek(program, squat.track, templateOf(id), patient).map(({ band }) => band);
};
const week = (at: number, has: boolean): WeekIntensity => ({
  week: at,
  percent: 70,
  band: has ? { low: 60, high: 80 } : null,
  easier: false,
});

describe('the band of the chart', () => {
  it('is that of the template’s phase of the same purpose', () => {
    expect(bands('liftmor', ['build', 'target', 'maintain'])).toEqual([
      { low: 50, high: 80 },
      { low: 80, high: 85 },
      null,
    ]);
  });

  it('pairs phases of one purpose in turn, the last with any more', () => {
    const efops = templateOf('efops');
    const builds = efops.phases.filter(({ purpose }) => purpose === 'build');
    expect(builds.length).toBeGreaterThan(1);
    const paired = phasesOf(['build', 'build', 'build', 'maintain'], efops);
    expect(paired).toEqual([builds[0], builds[1], builds.at(-1), null]);
    expect(phasesOf(['target'], null)).toEqual([null]);
  });

  it('is none for guidance without a % of 1RM, and the chart says so', () => {
    expect(bands('tftf-vf', ['learn', 'build', 'target'])).toEqual([null, null, null]);
    const weeks = [week(1, false)];
    expect(bandWords(templateOf('tftf-vf'), weeks, '% of 1RM')).toBe(
      'Too Fit to Fracture, VF gives no % of 1RM for these phases',
    );
    expect(bandWords(null, weeks, '% of 1RM')).toBeNull();
  });

  it('names its weeks where only some have one', () => {
    expect(bandWords(templateOf('liftmor'), [week(1, true), week(2, true)], '% of 1RM')).toBe('LIFTMOR band');
    expect(bandWords(templateOf('liftmor'), [week(1, true), week(2, false)], '% of 1RM')).toBe(
      'LIFTMOR band, week 1',
    );
    expect(bandWeeks([1, 2, 3, 4, 5].map((at) => week(at, at !== 3)))).toBe('weeks 1–2, 4–5');
    expect(bandWeeks([week(1, false)])).toBe('');
  });
});

describe('a program without a lift by % of 1RM', () => {
  const byEffort = aProgram([
    aPhase([aSession(['mon'], [anItem('goblet-squat', lifted([aGroup({ effort: rpe(6) })]))])]),
  ]);

  it('is said in words instead of a chart', () => {
    expect(percentTracks(byEffort, findExercise)).toEqual([]);
    expect(nothingToDraw(byEffort, templateOf('liftmor'))).toBe('No lift here is dosed by % of 1RM.');
    expect(nothingToDraw(byEffort, templateOf('tftf-vf'))).toContain('Too Fit to Fracture, VF gives none');
    expect(nothingToDraw(byEffort, null)).toBe('No lift here is dosed by % of 1RM.');
  });

  it('says nothing while there is no lift at all', () => {
    expect(nothingToDraw(aProgram([aPhase([aSession(['mon'])])]), null)).toBeNull();
  });
});
