import { describe, expect, it } from 'vitest';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import { localDate } from '../../../shared/localDate';
import type { DxaScan } from '../../../shared/patient/schema';
import type { Goal } from '../../../shared/program/schema';
import {
  aFracture,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  TODAY,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const radius = (tScore: number | null, date = '2026-06-01', side: DxaScan['side'] = 'left'): DxaScan => ({
  date: localDate(date),
  site: 'distal-radius',
  side,
  bmd: null,
  tScore,
  zScore: null,
});
const scanned = (...entries: readonly DxaScan[]) =>
  aPatient({ changes: { dxaScans: { reviewedOn: TODAY, entries: [...entries] } } });
const week = (ids: readonly string[], goals: readonly Goal[] = ['hip-bone-density']) =>
  aProgram(
    [
      aPhase([
        aSession(
          ['mon', 'thu'],
          ids.map((id) => anItem(id)),
        ),
      ]),
    ],
    { goals: [...goals] },
  );

describe('E03: something loads the wrist', () => {
  it.each([
    'overhead-press-barbell',
    'row-cable',
    'carry-goblet',
    'wrist-curl-dumbbell',
    'wall-push-up',
    'bird-dog',
    'wall-push-drop',
  ])('%s does', (id) => expect(severitiesOf('E03', week([id]))).toEqual([]));
  it.each(['goblet-squat', 'prone-extension', 'stomp', 'barbell-deadlift'])('%s does not', (id) =>
    expect(severitiesOf('E03', week([id]))).toEqual(['advice']),
  );

  it('warns with a T-score of the radius at or below -2.5', () => {
    expect(findingsOf('E03', week(['goblet-squat']), scanned(radius(-2.5)))).toMatchObject([
      { severity: 'warning', values: { tScore: -2.5 } },
    ]);
    expect(severitiesOf('E03', week(['goblet-squat']), scanned(radius(-2.4)))).toEqual(['advice']);
    expect(severitiesOf('E03', week(['goblet-squat']), scanned(radius(null)))).toEqual(['advice']);
  });
  it('takes the newest scan of each side, and the lower side', () => {
    const severity = (...scans: readonly DxaScan[]) =>
      severitiesOf('E03', week(['goblet-squat']), scanned(...scans));
    expect(severity(radius(-3, '2020-01-01'), radius(-2))).toEqual(['advice']);
    expect(severity(radius(-2, '2020-01-01'), radius(-3))).toEqual(['warning']);
    expect(severity(radius(-3, '2020-01-01', 'left'), radius(-2, '2026-01-01', 'right'))).toEqual([
      'warning',
    ]);
    expect(severity(radius(-2), radius(-2.6))).toEqual(['warning']);
  });
  it('warns with the wrist as a goal', () => {
    const [finding] = findingsOf('E03', week(['goblet-squat'], ['wrist-bone-density']));
    expect(finding?.severity).toBe('warning');
    expect(finding && sentence(finding).body).toMatch(/and the wrist is a goal/);
  });
  it('does not take the hip for the radius', () => {
    expect(severitiesOf('E03', week(['goblet-squat']), aPatient({ tScore: -3.5 }))).toEqual(['advice']);
  });
  it('looks at phases of full work', () => {
    const phase = (id: string, purpose: 'learn' | 'target') =>
      aPhase([aSession(['mon'], [anItem(id)])], { purpose });
    expect(
      severitiesOf('E03', aProgram([phase('wall-push-up', 'learn'), phase('goblet-squat', 'target')])),
    ).toEqual(['advice']);
    expect(severitiesOf('E03', aProgram([]))).toEqual([]);
  });
  it('is fixed by a push against the wall', () => {
    const program = week(['goblet-squat'], ['wrist-bone-density']);
    expect(faultsOfFixes('E03', anInput(program))).toEqual([]);
    expect(findingsOf('E03', program)[0]?.fixes.map(fixLabel)).toEqual([
      'Add Wall push-up to Session mon thu',
    ]);
    const broken = aPatient({ fractures: [aFracture('wrist')] });
    expect(faultsOfFixes('E03', anInput(program, broken))).toEqual([]);
  });
});
