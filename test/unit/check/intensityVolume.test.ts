import { describe, expect, it } from 'vitest';
import { TrackId } from '../../../shared/id';
import type { Dose, SetGroup } from '../../../shared/program/dose';
import type { Phase, Program, ProgramItem } from '../../../shared/program/schema';
import {
  aGroup,
  anInput,
  anItem,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  countedId,
  kilograms,
  lifted,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const squat = (dose: Dose): ProgramItem => anItem('back-squat', dose);
const one = (item: ProgramItem, weeks: number, changes: Partial<Phase> = {}): Phase =>
  aPhase([aSession(['mon'], [item])], { weeks, ...changes });
/** Phases of one week each, in which one lift is done with these sets. */
const weekly = (groups: readonly (readonly SetGroup[])[], ids: readonly string[] = []): Program => {
  const track = TrackId.parse(countedId());
  return aProgram(
    groups.map((sets, index) => one({ ...anItem(ids[index] ?? 'back-squat', lifted(sets)), track }, 1)),
  );
};
const percents = (...all: readonly number[]): Program => weekly(all.map((percent) => [atPercent(percent)]));

describe('D10: jumps of weekly volume', () => {
  const reps = (...all: readonly number[]): Program =>
    weekly(all.map((count) => [atPercent(50, count, { sets: 1 })]));
  it.each([
    ['20 to 23 repetitions, 15 %', reps(20, 23), []],
    ['20 to 24, 20 %', reps(20, 24), [{ severity: 'advice', values: { rise: 20, limit: 15 } }]],
    ['20 to 25, 25 %', reps(20, 25), [{ severity: 'advice' }]],
    ['20 to 26, 30 %', reps(20, 26), [{ severity: 'warning', values: { rise: 30, limit: 25, week: 2 } }]],
    ['back up after one light week', reps(20, 10, 20), []],
    [
      'the worst of several, and the weeks above its line',
      reps(20, 24, 31),
      [{ severity: 'warning', values: { week: 3, weeks: ['3'] } }],
    ],
  ])('%s', (_, program, expected) => {
    const found = findingsOf('D10', program);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it('leaves a steep load with no more repetitions to D07', () => {
    expect(severitiesOf('D07', percents(50, 70))).toEqual(['warning']);
    expect(severitiesOf('D10', percents(50, 70))).toEqual([]);
    const both = weekly([[atPercent(50, 5)], [atPercent(70, 6)]]);
    expect(severitiesOf('D10', both)).toEqual(['warning']);
  });

  it('adds up kilograms where all loads are typed, else the % of those known in both weeks', () => {
    const kilos = weekly([
      [kilograms(20, { sets: 2, reps: { low: 5, high: 5 } })],
      [kilograms(20, { sets: 3, reps: { low: 5, high: 5 } })],
    ]);
    expect(findingsOf('D10', kilos)).toMatchObject([
      { values: { measure: 'kilograms', before: 200, after: 300, rise: 50 } },
    ]);
    const open = weekly([[aGroup({ sets: 2 })], [aGroup({ sets: 5 })]]);
    expect(severitiesOf('D10', open)).toEqual([]);
    const beside = aProgram([
      aPhase([aSession(['mon'], [squat(lifted([atPercent(50)])), anItem('leg-press', lifted([aGroup()]))])]),
    ]);
    expect(severitiesOf('D10', beside)).toEqual([]);
  });

  it('counts new lifts and more days', () => {
    const track = TrackId.parse(countedId());
    const item = () => ({ ...squat(lifted([atPercent(50)])), track });
    const days = aProgram([
      aPhase([aSession(['mon'], [item()])]),
      aPhase([aSession(['mon', 'fri'], [item()])]),
    ]);
    expect(findingsOf('D10', days)).toMatchObject([{ values: { rise: 100, week: 5 } }]);
    const lifts = aProgram([
      aPhase([aSession(['mon'], [item()])]),
      aPhase([aSession(['mon'], [item(), anItem('leg-press', lifted([atPercent(50)]))])]),
    ]);
    expect(findingsOf('D10', lifts)).toMatchObject([{ values: { rise: 100 } }]);
  });

  it('does not count bands, bodies and easier phases', () => {
    const band = (sets: number) => lifted([aGroup({ sets, load: { kind: 'band', level: 'light' } })]);
    const track = TrackId.parse(countedId());
    const row = (sets: number) => ({ ...anItem('row-band-seated', band(sets)), track });
    expect(severitiesOf('D10', aProgram([one(row(1), 1), one(row(5), 1)]))).toEqual([]);
    const lift = (sets: number) => ({ ...squat(lifted([atPercent(50, 5, { sets })])), track });
    const block = (purpose: Phase['purpose']) =>
      aProgram([one(lift(4), 2), one(lift(2), 5, { purpose }), one(lift(4), 2)]);
    expect(severitiesOf('D10', block('easier'))).toEqual([]);
    expect(severitiesOf('D10', block('build'))).toEqual(['warning']);
  });

  it('is fixed by one lift a week where the sets of many rise', () => {
    const ids = [
      'back-squat',
      'barbell-deadlift',
      'leg-press',
      'hip-thrust',
      'lat-pulldown',
      'row-cable',
      'landmine-press',
    ];
    const tracks = ids.map(() => TrackId.parse(countedId()));
    const session = (sets: number) =>
      aSession(
        ['mon'],
        ids.map((id, index) => ({
          ...anItem(id, lifted([atPercent(50, 8, { sets })])),
          track: tracks[index] ?? TrackId.parse(countedId()),
        })),
      );
    const program = (sets: number) =>
      aProgram([aPhase([session(2)], { weeks: 4 }), aPhase([session(sets)], { weeks: 12 })]);
    expect(findingsOf('D10', program(3))).toMatchObject([
      { values: { rise: 50 }, fixes: [{ label: 'stagger-sets', values: { lifts: 7, week: 11 } }] },
    ]);
    expect(faultsOfFixes('D10', anInput(program(3)))).toEqual([]);
    expect(findingsOf('D10', program(6))).toMatchObject([{ fixes: [] }]);
  });
});
