import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import type { Finding } from '../../../shared/check/finding';
import { conformityText, fixLabel, sentence, severityName } from '../../../shared/check/text/en/index';
import { listed, number, span, weeksText } from '../../../shared/check/text/en/values';
import { localDate } from '../../../shared/localDate';
import { findTemplate } from '../../../shared/template/registry';
import {
  aFracture,
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

const liftmor = findTemplate('liftmor') ?? null;
const spine = [aFracture('vertebra')];

/** Programs that between them trip every rule in every way it can speak. */
const CASES = [
  anInput(
    monday(
      [
        anItem('barbell-deadlift', lifted([atPercent(92, 12, { load: null })])),
        anItem('mini-jump'),
        anItem('no-such', impactDose()),
      ],
      {},
      { setting: 'home' },
    ),
    aPatient({ fractures: spine, training: 'novice' }),
    liftmor,
  ),
  anInput(
    monday([
      anItem('back-squat', lifted([atPercent(85, 7)])),
      anItem('goblet-squat', lifted([aGroup({ effort: rpe(17, 'borg-6-20') })])),
      anItem('leg-press', lifted([kilograms(40)])),
    ]),
    aPatient({ training: 'returning', tScore: null, fracturesReviewed: false }),
  ),
  anInput(
    monday([anItem('back-squat', lifted([atPercent(70)])), anItem('heel-drop-gentle')]),
    aPatient({ fractures: [aFracture('wrist'), aFracture('hip')], training: null }),
    liftmor,
  ),
  anInput(
    monday(
      [anItem('back-squat', lifted([kilograms(44)], { timesPerDay: 2 })), anItem('jumping-chin-up')],
      {},
      { setting: 'home' },
    ),
    aPatient({ tests: [aStrengthTest('back-squat', 40)] }),
  ),
  anInput(
    aProgram(
      [aPhase([aSession(['mon', 'tue', 'wed', 'thu'], [anItem('back-squat', lifted([atPercent(91, 2)]))])])],
      { template: { id: 'other', version: '1' } },
    ),
  ),
  anInput(
    aProgram([
      aPhase([
        aSession(['mon'], [anItem('back-squat', lifted([atPercent(86, 2)]))]),
        aSession(['mon'], [anItem('back-squat', lifted([atPercent(86, 2)]))]),
      ]),
    ]),
  ),
  anInput(
    aProgram([aPhase([])], { template: { id: 'liftmor', version: '1' } }),
    aPatient({
      fractures: spine,
      changes: {
        clearances: [
          {
            givenBy: 'Dr Ruiz',
            date: localDate('2026-11-01'),
            ruleId: 'A34-hirit-gate',
            purpose: 'Supervised lifting',
          },
        ],
      },
    }),
    liftmor,
  ),
  anInput(
    aProgram([
      aPhase([
        aSession(['mon'], [anItem('goblet-squat', lifted([aGroup({ effort: rpe(9) })]))], {
          setting: 'home',
        }),
        aSession(['tue'], [anItem('goblet-squat', lifted([aGroup({ effort: rpe(9) })]))]),
        aSession([], [anItem('goblet-squat', lifted([atPercent(80)]))], {
          name: 'Any day',
          schedule: { kind: 'times-a-week', times: 1, minimumRestDays: 0 },
        }),
      ]),
    ]),
  ),
  anInput(
    monday([anItem('leg-press', lifted([aGroup({ effort: rpe(9) })])), anItem('mini-jump')]),
    aPatient({ fractures: spine }),
  ),
  anInput(
    monday([anItem('back-squat', lifted([kilograms(40, { reps: { low: 9, high: 9 } })]))]),
    aPatient({ tests: [aStrengthTest('back-squat', 40)] }),
    liftmor,
  ),
];
const findings: readonly Finding[] = CASES.flatMap((input) => check(input).findings);

describe('the sentences', () => {
  it.each(findings.map((finding, index) => [`${index} ${finding.ruleId}`, finding] as const))(
    '%s is whole and plain',
    (_, finding) => {
      const { title, body, source } = sentence(finding);
      const all = `${title} ${body} ${source}`;
      expect(all).not.toMatch(/undefined|NaN|null|\[object|\{|\}|  /);
      expect(all).not.toMatch(/\b(unsafe|dangerous|never do|must not|wrong|bad|her|his|she|he)\b/i);
      expect(title.length).toBeLessThan(110);
      expect(body).toMatch(/\.$/);
      expect(source).not.toBe('');
    },
  );

  it('name the value, the limit and the source in the body', () => {
    const bodyOf = (id: string) =>
      findings.filter(({ ruleId }) => ruleId === id).map((finding) => sentence(finding).body);
    expect(bodyOf('B01-reps-impossible')[0]).toMatch(
      /5 × 12 at 92\u00a0% .* about 3 repetitions .*NSCA chart\), and 5 is the most/,
    );
    expect(bodyOf('D03-hirit-under')[0]).toMatch(
      /70\u00a0% of 1RM in weeks 1 to 4; LIFTMOR trained at 80–85/,
    );
    expect(bodyOf('D04-hirit-over').join()).toMatch(/with a T-score of -2\.6/);
    expect(bodyOf('D04-hirit-over').join()).toMatch(/97\.8\u00a0% of the estimated 1RM, by the load typed/);
    expect(bodyOf('D01-novice-no-familiar').join()).toMatch(/rated Borg 17/);
    expect(bodyOf('G01-hirit-home').join()).toMatch(/jumping chin-up, done alone/);
    expect(bodyOf('A34-hirit-gate').join()).toMatch(/Cleared by Dr Ruiz on 1 November 2026/);
    for (const { ruleId } of findings.filter(({ ruleId }) => !ruleId.startsWith('missing-')))
      expect(bodyOf(ruleId).join(), ruleId).toMatch(/\(|LIFTMOR|ACSM|UK guidance|B3E/);
  });

  it('throw for a rule without words instead of showing nothing', () => {
    expect(() => sentence({ ruleId: 'Z99-unknown', values: {} })).toThrow('no words for Z99-unknown');
    expect(() => sentence({ ruleId: 'B01-reps-impossible', values: {} })).toThrow(
      'lacks the value "exercise"',
    );
  });
});

describe('the labels', () => {
  it('exist for every fix', () => {
    const labels = findings.flatMap(({ fixes }) => fixes).map((fix) => [fix.label, fixLabel(fix)] as const);
    expect(new Set(labels.map(([key]) => key)).size).toBeGreaterThan(8);
    for (const [, label] of labels) expect(label).not.toMatch(/undefined|NaN|[{}]/);
  });
  it('exist for severities and rows', () => {
    expect((['stop', 'cannot-check', 'warning', 'advice'] as const).map(severityName)).toEqual([
      'Stop',
      'Cannot check',
      'Warning',
      'Advice',
    ]);
    for (const input of CASES)
      for (const row of check(input).conformity ?? []) {
        const { parameter, research, here } = conformityText(row);
        expect(parameter).not.toMatch(/lift:|sessions-per|sets-reps/);
        expect(`${research} ${here}`).not.toMatch(/undefined|NaN|Infinity/);
      }
  });
});

describe('values as words', () => {
  it('writes numbers, spans, lists and weeks', () => {
    expect([number(82.500001), number(80), number(-2.6)]).toEqual(['82.5', '80', '-2.6']);
    expect([span(80, 85), span(5, 5)]).toEqual(['80–85', '5']);
    expect([listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect([weeksText(['3']), weeksText(['9-35']), weeksText(['1', '3-4'])]).toEqual([
      'week 3',
      'weeks 9 to 35',
      'weeks 1 and 3 to 4',
    ]);
  });
});
