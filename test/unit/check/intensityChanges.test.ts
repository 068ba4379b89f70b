import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import { TrackId } from '../../../shared/id';
import type { Dose, Progression, SetGroup } from '../../../shared/program/dose';
import type { Phase, ProgramItem } from '../../../shared/program/schema';
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
  monday,
  rpe,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const progression = (course: Progression['course'], changes: Partial<Progression> = {}): Progression => ({
  course,
  deload: null,
  overrides: [],
  ...changes,
});
const ramp = (from: number, to: number): Progression =>
  progression({ kind: 'ramp', variable: 'percent1RM', from, to });
const squat = (dose: Dose): ProgramItem => anItem('back-squat', dose);
const one = (item: ProgramItem, weeks: number, changes: Partial<Phase> = {}): Phase =>
  aPhase([aSession(['mon'], [item])], { weeks, ...changes });

describe('D09: load, sets and days together', () => {
  const track = TrackId.parse(countedId());
  const sessions = (dose: Dose, days: readonly ('mon' | 'wed' | 'fri')[], id = 'back-squat') =>
    aPhase(days.map((day) => aSession([day], [{ ...anItem(id, dose), track }])));
  const from = (dose: Dose, days: readonly ('mon' | 'wed' | 'fri')[] = ['mon', 'fri']) =>
    aProgram([sessions(lifted([atPercent(60, 5, { sets: 2 })]), ['mon']), sessions(dose, days)]);
  const at = (percent: number, sets: number) => lifted([atPercent(percent, 5, { sets })]);

  it.each([
    ['all three', from(at(61, 3)), ['warning']],
    ['the same load', from(at(60, 3)), []],
    ['the same sets', from(at(61, 2)), []],
    ['the same days', from(at(61, 3), ['mon']), []],
  ])('%s', (_, program, expected) => expect(severitiesOf('D09', program)).toEqual(expected));

  it('takes a typed load, a band or a rating for the load', () => {
    const both = (before: Partial<SetGroup>, after: Partial<SetGroup>, id = 'back-squat') =>
      severitiesOf(
        'D09',
        aProgram([
          sessions(lifted([aGroup({ sets: 2, ...before })]), ['mon'], id),
          sessions(lifted([aGroup({ sets: 3, ...after })]), ['mon', 'fri'], id),
        ]),
      );
    const kilos = (value: number) => ({ load: kilograms(value).load });
    expect(both(kilos(20), kilos(22))).toEqual(['warning']);
    expect(both(kilos(20), kilos(20))).toEqual([]);
    expect(both({ effort: rpe(5) }, { effort: rpe(6) })).toEqual(['warning']);
    expect(both({ effort: rpe(5) }, { effort: rpe(12, 'borg-6-20') })).toEqual([]);
    const band = (level: 'light' | 'medium') => ({ load: { kind: 'band', level } as const });
    expect(both(band('light'), band('medium'), 'row-band-seated')).toEqual(['warning']);
    expect(both(band('medium'), band('light'), 'row-band-seated')).toEqual([]);
  });

  it('is fixed by keeping the sets', () => {
    expect(faultsOfFixes('D09', anInput(from(at(61, 3))))).toEqual([]);
    const [finding] = findingsOf('D09', from(at(61, 3)));
    expect(finding?.fixes[0]).toMatchObject({ label: 'keep-sets', values: { sets: 2 } });
    expect(finding && sentence(finding).body).toMatch(
      /2 sets to 3 a session and from 1 to 2 sessions a week/,
    );
  });
  it('offers nothing where the sets differ', () => {
    expect(
      findingsOf('D09', from(lifted([atPercent(65, 3, { sets: 2 }), atPercent(60, 8, { sets: 2 })]))),
    ).toMatchObject([{ fixes: [] }]);
  });
});

describe('D17: the same for long', () => {
  /** A percentage that becomes a load by the 1RM: one left to the therapist moves with what the patient can lift. */
  const fixed = (percent: number) => atPercent(percent, 5, { load: null });
  const constant = (dose: Dose, weeks: number, changes: Partial<Phase> = {}) =>
    aProgram([one(squat(dose), weeks, changes)]);
  it.each([
    ['6 weeks', constant(lifted([fixed(70)]), 6), []],
    [
      '7 weeks',
      constant(lifted([fixed(70)]), 7),
      [{ severity: 'advice', values: { count: 7, limit: 6, weeks: ['1-7'] } }],
    ],
    ['a typed load', constant(lifted([kilograms(20)]), 7), [{ severity: 'advice' }]],
    ['a load left to the therapist', constant(lifted([aGroup({ effort: rpe(7) })]), 20), []],
    ['a percentage left to the therapist', constant(lifted([atPercent(70)]), 20), []],
    ['a ramp', constant(lifted([fixed(70)], { progression: ramp(70, 80) }), 20), []],
    ['maintenance', constant(lifted([fixed(70)]), 20, { purpose: 'maintain' }), []],
    ['an easier phase', constant(lifted([fixed(70)]), 20, { purpose: 'easier' }), []],
    [
      'steps every 7 weeks',
      constant(
        lifted([fixed(60)], {
          progression: progression({
            kind: 'step',
            variable: 'percent1RM',
            by: 2,
            everyWeeks: 7,
            limit: null,
          }),
        }),
        14,
      ),
      [{ values: { count: 7 } }],
    ],
    [
      'steps every 6 weeks',
      constant(
        lifted([fixed(60)], {
          progression: progression({
            kind: 'step',
            variable: 'percent1RM',
            by: 2,
            everyWeeks: 6,
            limit: null,
          }),
        }),
        18,
      ),
      [],
    ],
  ])('%s', (_, program, expected) => {
    const found = findingsOf('D17', program);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it('goes on over a phase border of the same lift', () => {
    const item = squat(lifted([fixed(70)]));
    const next = { ...squat(lifted([fixed(70)])), track: item.track };
    expect(findingsOf('D17', aProgram([one(item, 4), one(next, 4)]))).toMatchObject([
      { values: { count: 8, weeks: ['1-8'] } },
    ]);
    expect(
      findingsOf('D17', aProgram([one(item, 4), one({ ...next, track: TrackId.parse(countedId()) }, 4)])),
    ).toEqual([]);
  });

  it('speaks once for a phase, with all its lifts', () => {
    const items = [squat(lifted([fixed(70)])), anItem('leg-press', lifted([fixed(70)]))];
    const [finding, ...others] = findingsOf('D17', monday(items, { weeks: 9 }));
    expect(others).toEqual([]);
    expect(finding?.values['exercises']).toHaveLength(2);
    expect(finding && sentence(finding).body).toMatch(
      /have the same sets, repetitions and load for up to 9 weeks/,
    );
  });
});
