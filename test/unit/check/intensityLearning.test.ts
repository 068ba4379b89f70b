import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import type { Dose } from '../../../shared/program/dose';
import type { Phase, Program } from '../../../shared/program/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
  aGroup,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aStrengthTest,
  atPercent,
  impactDose,
  kilograms,
  lifted,
  monday,
  rpe,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const liftmor = findTemplate('liftmor') ?? null;
const tftf = findTemplate('tftf-op') ?? null;
const novice = aPatient({ training: 'novice' });
const squat = (dose: Dose) => anItem('back-squat', dose);
const phase = (dose: Dose, weeks: number, changes: Partial<Phase> = {}) =>
  aPhase([aSession(['mon'], [squat(dose)])], { weeks, ...changes });
const easy = (weeks: number, percent = 50): Phase =>
  phase(lifted([atPercent(percent, 8)]), weeks, { name: 'Learn', purpose: 'learn' });
/** Some weeks of learning, then work at a %. */
const after = (weeks: number, percent = 70, learn = 50): Program =>
  aProgram([...(weeks > 0 ? [easy(weeks, learn)] : []), phase(lifted([atPercent(percent)]), 8)]);

/** Some weeks of learning, then building at 65 %, then 80 %: too soon for D01 to stop it. */
const heavy = (weeks: number, learn = 50): Program =>
  aProgram([easy(weeks, learn), phase(lifted([atPercent(65)]), 4), phase(lifted([atPercent(80)]), 8)]);

describe('D02: weeks of learning', () => {
  it.each([
    ['moderate, none', after(0), [{ values: { found: 0, limit: 2, kind: 'moderate', percent: 60 } }]],
    ['moderate, 1', after(1), [{ severity: 'warning', values: { found: 1, limit: 2 } }]],
    ['moderate, 2', after(2), []],
    ['moderate, at 60 %', after(2, 70, 60), []],
    ['moderate, at 60.1 %', after(2, 70, 60.1), [{ values: { found: 0 } }]],
    ['work at 60 %, which is learning itself', after(0, 60), []],
    ['work at 59.9 %, which calls for none', after(0, 59.9), []],
    ['heavy, 3', heavy(3), [{ values: { found: 3, limit: 4, kind: 'hirit' } }]],
    ['heavy, 4', heavy(4), []],
  ])('%s', (_, program, expected) => {
    const found = findingsOf('D02', program, novice);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it('holds 50 % as the line under the templates of high intensity', () => {
    expect(findingsOf('D02', after(4, 80, 50), novice, liftmor)).toEqual([]);
    expect(findingsOf('D02', after(4, 80, 50.1), novice, liftmor)).toMatchObject([
      { values: { found: 0, limit: 4, percent: 50 } },
    ]);
    expect(findingsOf('D02', after(4, 80, 55), novice)).toEqual([]);
  });

  it('is for the novice and the returning; the trained are excused, and it waits when nobody asked', () => {
    expect(severitiesOf('D02', after(1), aPatient({ training: 'returning' }))).toEqual(['warning']);
    expect(severitiesOf('D02', after(1), aPatient({ training: 'trained' }))).toEqual([]);
    const unknown = aPatient({ training: null });
    expect(severitiesOf('D02', after(1), unknown)).toEqual([]);
    expect(findingsOf('missing-trainingStatus', after(1), unknown)[0]?.values['waiting']).toContain(
      'D02-familiar-short',
    );
    const waiting = findingsOf('missing-trainingStatus', after(4), unknown)[0]?.values['waiting'] ?? [];
    expect(waiting).not.toContain('D02-familiar-short');
  });

  it('leaves it to D01 where that stops the same weeks', () => {
    expect(severitiesOf('D01', after(1, 75), novice)).toEqual(['stop']);
    expect(severitiesOf('D02', after(1, 75), novice)).toEqual([]);
  });

  it('counts weeks in other phases when the work is known to be light', () => {
    const light = (dose: Dose) => aProgram([phase(dose, 2), phase(lifted([atPercent(70)]), 8)]);
    expect(severitiesOf('D02', light(lifted([aGroup({ effort: rpe(5) })])), novice)).toEqual([]);
    expect(severitiesOf('D02', light(lifted([aGroup({ effort: rpe(5.5) })])), novice)).toEqual(['warning']);
    expect(severitiesOf('D02', light(lifted([aGroup()])), novice)).toEqual(['warning']);
    expect(severitiesOf('D02', light(lifted([aGroup({ load: { kind: 'body-weight' } })])), novice)).toEqual(
      [],
    );
  });

  it('ends learning with a hard landing', () => {
    const program = aProgram([
      aPhase([aSession(['mon'], [anItem('jump-squat', impactDose())])], { purpose: 'learn' }),
      phase(lifted([atPercent(70)]), 8),
    ]);
    expect(findingsOf('D02', program, novice)).toMatchObject([{ values: { found: 0 } }]);
  });

  it('reads ratings where a moderate template has no %', () => {
    const rated = monday([squat(lifted([aGroup({ effort: rpe(6), reps: { low: 8, high: 12 } })]))]);
    expect(severitiesOf('D02', rated, novice, tftf)).toEqual(['warning']);
    expect(severitiesOf('D02', rated, novice)).toEqual([]);
  });

  it('weighs a typed load, and waits for a 1RM where it cannot', () => {
    const typed = aProgram([
      phase(lifted([kilograms(30)]), 4, { purpose: 'learn' }),
      phase(lifted([atPercent(70)]), 8),
    ]);
    const known = aPatient({ training: 'novice', tests: [aStrengthTest('back-squat', 40)] }); // 66.7 % of 45 kg
    expect(findingsOf('D02', typed, known)).toMatchObject([{ values: { found: 0 } }]);
    expect(severitiesOf('D02', typed, novice)).toEqual([]);
    expect(findingsOf('missing-strengthTests', typed, novice)[0]?.values['waiting']).toContain(
      'D02-familiar-short',
    );
  });

  it('is fixed by a longer learning phase', () => {
    const input = anInput(after(1), novice);
    expect(faultsOfFixes('D02', input)).toEqual([]);
    const program = heavy(3);
    const [finding] = findingsOf('D02', program, novice);
    const [longer] = finding?.fixes ?? [];
    expect(longer).toMatchObject({ label: 'lengthen-learning', values: { weeks: 4 } });
    expect(longer && fixed(anInput(program, novice), longer).phases[0]?.weeks).toBe(4);
  });

  it('is fixed by a learning phase put first where there is none', () => {
    const program = aProgram([
      aPhase(
        [
          aSession(
            ['mon'],
            [squat(lifted([kilograms(10), atPercent(65, 8, { effort: rpe(7) })])), anItem('jump-squat')],
          ),
        ],
        { weeks: 8 },
      ),
    ]);
    const input = anInput(program, novice);
    expect(faultsOfFixes('D02', input)).toEqual([]);
    const fix = findingsOf('D02', program, novice)[0]?.fixes[0];
    const [learn, own] = fix ? fixed(input, fix).phases : [];
    expect(learn).toMatchObject({
      purpose: 'learn',
      weeks: 2,
      sessions: [
        {
          items: [
            {
              track: own?.sessions[0]?.items[0]?.track,
              dose: {
                groups: [
                  { load: { kind: 'therapist-sets' } },
                  { percent1RM: { low: 60, high: 60 }, effort: rpe(5) },
                ],
              },
            },
          ],
        },
      ],
    });
    expect(own).toEqual(program.phases[0]);
  });

  it('says how many weeks it found and wants', () => {
    const [none] = findingsOf('D02', after(0), novice);
    const [three] = findingsOf('D02', heavy(3), novice);
    expect(none && sentence(none)).toMatchObject({ title: 'No time to learn the lifts' });
    expect(three && sentence(three).body).toMatch(
      /3 weeks of learning .*new to lifting\. LIFTMOR-type programs take about 4 \(recalled\)/,
    );
  });
});

describe('D18: fast work', () => {
  const fast = (percent: number, weeks = 4): Program =>
    aProgram([aPhase([]), phase(lifted([atPercent(percent)], { intent: 'fast' }), weeks)]);
  const first = (dose: Dose) => monday([squat(dose)]);

  it.each([
    [79.9, []],
    [80, ['advice']],
  ])('at %s %%', (percent, expected) => expect(severitiesOf('D18', fast(percent))).toEqual(expected));

  it('is not for controlled sets, nor for landings', () => {
    expect(severitiesOf('D18', first(lifted([atPercent(85)])), novice)).toEqual([]);
    expect(
      severitiesOf('D18', monday([anItem('mini-jump', impactDose({ intent: 'fast' }))]), novice),
    ).toEqual([]);
  });

  it('weeks 1 to 4 are for control where somebody is new or returning', () => {
    const light = lifted([atPercent(40)], { intent: 'fast' });
    expect(findingsOf('D18', first(light), novice)).toMatchObject([
      { severity: 'advice', values: { status: 'novice', firstWeeks: 4 } },
    ]);
    expect(severitiesOf('D18', first(light), aPatient({ training: 'returning' }))).toEqual(['advice']);
    expect(severitiesOf('D18', first(light), aPatient({ training: 'trained' }))).toEqual([]);
    expect(severitiesOf('D18', aProgram([easy(3), phase(light, 4)]), novice)).toEqual(['advice']);
    expect(severitiesOf('D18', aProgram([easy(4), phase(light, 4)]), novice)).toEqual([]);
    const standing = anItem('sit-to-stand');
    expect(
      severitiesOf('D18', monday([{ ...standing, dose: { ...standing.dose, intent: 'fast' } }]), novice),
    ).toEqual(['advice']);
  });

  it('waits for the training status and for the 1RM of a typed load', () => {
    const unknown = aPatient({ training: null });
    const light = first(lifted([atPercent(40)], { intent: 'fast' }));
    expect(findingsOf('missing-trainingStatus', light, unknown)[0]?.values['waiting']).toContain('D18-power');
    const typed = first(lifted([kilograms(30)], { intent: 'fast' }));
    expect(findingsOf('missing-strengthTests', typed)[0]?.values['waiting']).toContain('D18-power');
    const slow = first(lifted([kilograms(30)]));
    expect(findingsOf('missing-strengthTests', slow)[0]?.values['waiting']).not.toContain('D18-power');
  });

  it('is fixed by control', () => {
    expect(faultsOfFixes('D18', anInput(fast(80)))).toEqual([]);
    expect(faultsOfFixes('D18', anInput(first(lifted([atPercent(40)], { intent: 'fast' })), novice))).toEqual(
      [],
    );
  });

  it('says both reasons', () => {
    const [both] = findingsOf('D18', first(lifted([atPercent(82)], { intent: 'fast' })), novice);
    expect(both && sentence(both).body).toMatch(
      /done fast at up to 82\u00a0% of 1RM \(the line is 80\u00a0%\), and in weeks 1 to 4 of somebody new to lifting\./,
    );
  });
});
