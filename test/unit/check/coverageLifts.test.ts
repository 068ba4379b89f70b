import { describe, expect, it } from 'vitest';
import { fixLabel } from '../../../shared/check/text/en/index';
import type { ConditionCode } from '../../../shared/patient/schema';
import type { Side } from '../../../shared/program/dose';
import type { ProgramItem } from '../../../shared/program/schema';
import {
  aGroup,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  lifted,
  monday,
  TODAY,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

describe('E10: one leg at a time', () => {
  const conditions = (reviewed: boolean, ...codes: readonly ConditionCode[]) =>
    aPatient({
      changes: {
        conditions: {
          reviewedOn: reviewed ? TODAY : null,
          entries: codes.map((code) => ({ code, since: null, note: '' })),
        },
      },
    });
  const uneven = conditions(true, 'leg-strength-asymmetry');
  const week = (...ids: string[]) => monday(ids.map((id) => anItem(id)));

  it('advises when the legs are only worked together', () => {
    expect(severitiesOf('E10', week('goblet-squat', 'barbell-deadlift'), uneven)).toEqual(['advice']);
    expect(severitiesOf('E10', week('goblet-squat'), conditions(true, 'knee-pain'))).toEqual([]);
    expect(severitiesOf('E10', week('goblet-squat'), conditions(true))).toEqual([]);
  });
  it.each(['split-squat-supported', 'step-up-low', 'hip-abduction-band', 'single-leg-bridge'])(
    'is silent with %s',
    (id) => expect(severitiesOf('E10', week('goblet-squat', id), uneven)).toEqual([]),
  );
  it('counts a lift that is dosed for each side, and no arms or balance', () => {
    const each: ProgramItem['dose'] = { ...anItem('heel-raise').dose, side: 'each' };
    expect(severitiesOf('E10', monday([anItem('goblet-squat'), anItem('heel-raise', each)]), uneven)).toEqual(
      [],
    );
    expect(
      severitiesOf('E10', week('goblet-squat', 'row-dumbbell-supported', 'single-leg-stance'), uneven),
    ).toEqual(['advice']);
  });
  it('says nothing where the legs are not worked at all', () => {
    expect(severitiesOf('E10', week('row-cable'), uneven)).toEqual([]);
    expect(severitiesOf('E10', aProgram([]), uneven)).toEqual([]);
  });
  it('waits for the conditions only where the answer counts', () => {
    const waits = (...ids: string[]) =>
      findingsOf('missing-conditions', week(...ids), conditions(false))[0]?.values['waiting'] ?? [];
    expect(waits('goblet-squat')).toContain('E10-unilateral');
    expect(waits('goblet-squat', 'step-up-low')).not.toContain('E10-unilateral');
    expect(severitiesOf('E10', week('goblet-squat'), conditions(false))).toEqual([]);
    expect(severitiesOf('E10', week('goblet-squat'), conditions(false, 'leg-strength-asymmetry'))).toEqual([
      'advice',
    ]);
  });
  it('is fixed by work of one leg', () => {
    const input = anInput(
      aProgram([aPhase([aSession(['mon', 'thu'], [anItem('goblet-squat')], { name: 'Day' })])]),
      uneven,
    );
    expect(faultsOfFixes('E10', input)).toEqual([]);
    expect(findingsOf('E10', input.program, uneven)[0]?.fixes.map(fixLabel)).toEqual([
      'Add Supported split squat to Day',
    ]);
  });
});

describe('E11: an exercise twice in a session', () => {
  const sided = (side: Side) => anItem('single-leg-stance', { ...anItem('single-leg-stance').dose, side });
  const squat = (percent: number) => anItem('back-squat', lifted([atPercent(percent, 5)]));

  it('advises at the second and each further one', () => {
    const items = [anItem('goblet-squat'), anItem('tandem-walk'), anItem('goblet-squat')];
    expect(findingsOf('E11', monday(items))).toMatchObject([
      { severity: 'advice', path: { item: items[2]?.id } },
    ]);
    expect(severitiesOf('E11', monday([...items, anItem('goblet-squat')]))).toEqual(['advice', 'advice']);
  });
  it('looks at one session', () => {
    const program = aProgram([
      aPhase([aSession(['mon'], [anItem('goblet-squat')]), aSession(['mon'], [anItem('goblet-squat')])]),
    ]);
    expect(severitiesOf('E11', program)).toEqual([]);
  });
  it('lets a march stand before and after, and lighter sets before heavier ones', () => {
    expect(severitiesOf('E11', monday([anItem('march-in-place'), anItem('march-in-place')]))).toEqual([]);
    expect(severitiesOf('E11', monday([squat(50), squat(70)]))).toEqual([]);
    expect(severitiesOf('E11', monday([squat(70), squat(70)]))).toEqual(['advice']);
    expect(severitiesOf('E11', monday([squat(70), squat(50)]))).toEqual(['advice']);
    expect(severitiesOf('E11', monday([anItem('back-squat', lifted([aGroup()])), squat(70)]))).toEqual([
      'advice',
    ]);
  });
  it('lets left and right be written apart', () => {
    expect(severitiesOf('E11', monday([sided('left'), sided('right')]))).toEqual([]);
    expect(severitiesOf('E11', monday([sided('left'), sided('left')]))).toEqual(['advice']);
    expect(severitiesOf('E11', monday([sided('each'), sided('left')]))).toEqual(['advice']);
  });
  it('is fixed by taking the second out', () => {
    const first = anItem('goblet-squat');
    const input = anInput(monday([first, anItem('goblet-squat'), anItem('goblet-squat')]));
    expect(faultsOfFixes('E11', input)).toEqual([]);
    const [fix] = findingsOf('E11', monday([first, anItem('goblet-squat')]))[0]?.fixes ?? [];
    expect(fix && fixLabel(fix)).toMatch(/^Take the second Goblet squat to box out of /);
    const pair = anInput(monday([first, anItem('goblet-squat')]));
    const [own] = findingsOf('E11', pair.program)[0]?.fixes ?? [];
    expect(own && fixed(pair, own).phases[0]?.sessions[0]?.items).toEqual([first]);
  });
});
