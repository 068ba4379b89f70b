import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import type { Finding } from '../../../shared/check/finding';
import type { CheckInput } from '../../../shared/check/input';
import { sentence } from '../../../shared/check/text/en/index';
import { newClinic } from '../../../shared/clinic/newClinic';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import type { SetGroup } from '../../../shared/program/dose';
import type { Program } from '../../../shared/program/schema';
import {
  anInput,
  anItem,
  aPatient,
  asked,
  aStrengthTest,
  atPercent,
  kilograms,
  lifted,
  monday,
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes } from './reading';

const computed = (low: number, high = low): SetGroup =>
  atPercent(low, 5, { load: null, percent1RM: { low, high } });
const squat = (...groups: readonly SetGroup[]) => monday([anItem('back-squat', lifted(groups))]);

/** One bar of 20 kg and plates that make steps of 10 kg: 20, 30 ... 60. */
const COARSE: Partial<Equipment> = { bars: [20], plates: [{ weight: 5, pairs: 4 }] };
/** One bar of 20 kg and steps of 2.5 kg. */
const FINE: Partial<Equipment> = {
  bars: [20],
  plates: [
    { weight: 1.25, pairs: 1 },
    { weight: 2.5, pairs: 1 },
    { weight: 5, pairs: 4 },
  ],
};

type Wish = { readonly kit?: Partial<Equipment>; readonly tScore?: number | null; readonly kg?: number };

/** The squat was tested with 5 x 40 kg, so its 1RM is 45 kg; the T-score of 0 lets loads round to the nearest. */
function inputOf(program: Program, { kit = COARSE, tScore = 0, kg = 40 }: Wish = {}): CheckInput {
  const input = anInput(program, aPatient({ tScore, tests: [aStrengthTest('back-squat', kg)] }));
  const clinic = newClinic();
  return { ...input, clinic: { ...clinic, equipment: { ...clinic.equipment, ...kit } } };
}

function found(id: string, input: CheckInput): readonly Finding[] {
  const findings = check(input).findings.filter(({ ruleId }) => ruleId.startsWith(id));
  for (const finding of findings) sentence(finding);
  return findings;
}
const bodyOf = ([finding]: readonly Finding[]) => finding && sentence(finding).body;

describe('B13: loads that the kit cannot make', () => {
  it.each([
    // 31.5 kg are asked for at 70 %, 31.7 kg at 70.5 %; 30 kg is nearest
    [70, 70, []],
    [70.1, 70.1, []], // 31.545 kg: 4.9 % off
    [70.5, 70.5, ['warning']], // 5.4 % off
    [60, 81, []], // 5.4 % off the middle, but inside the band
    [67, 74, ['warning']], // 30 kg is 66.7 %, just below it
    [66.6, 74.4, []],
  ])('%s to %s %%', (low, high, severities) =>
    expect(found('B13', inputOf(squat(computed(low, high)))).map(({ severity }) => severity)).toEqual(
      severities,
    ),
  );
  it('names what is asked for, what is taken, and how far that is off', () => {
    const findings = found('B13', inputOf(squat(computed(70.5))));
    expect(findings).toMatchObject([
      { values: { made: 'off', load: 30, unit: 'kg', asked: 70.5, limit: 5, weeks: ['1-4'] } },
    ]);
    expect(bodyOf(findings)).toMatch(
      /70\.5\u00a0% of 1RM is asked for; 30\u00a0kg is taken, 66\.7\u00a0%, which is 5\.4\u00a0% less/,
    );
  });
  it('is advice where the kit has it, and only rounding down or the cap takes a lighter one', () => {
    // 39.4 kg are asked for: 40 kg is near, 30 kg is taken
    const rounded = found('B13', inputOf(squat(computed(87.5)), { tScore: -2.6 }));
    expect(rounded).toMatchObject([{ severity: 'advice', values: { made: 'rounded-down', load: 30 } }]);
    expect(found('B13', inputOf(squat(computed(87.5)), { tScore: null }))).toMatchObject([
      { severity: 'advice' },
    ]);
    expect(found('B13', inputOf(squat(computed(87.5))))).toMatchObject([{ severity: 'advice' }]);
    expect(found('B13', inputOf(squat(computed(85, 90))))).toEqual([]); // 40 kg is 88.9 %, inside
  });
  it('says when the kit has nothing light enough, and when it has nothing at all', () => {
    const light = found('B13', inputOf(squat(computed(70)), { kg: 15 }));
    expect(light).toMatchObject([{ severity: 'warning', values: { made: 'none', load: 20, asked: 70 } }]);
    expect(bodyOf(light)).toMatch(/at most 70\u00a0% .* lightest load at hand is 20\u00a0kg, 118\.5\u00a0%/);
    const nothing = found('B13', inputOf(squat(computed(70)), { kit: { bars: [] } }));
    expect(bodyOf(nothing)).toMatch(/the kit on record has 0 loads for this exercise/);
  });
  it('reads a warm-up only where nothing is light enough for it', () => {
    const warmUp = { ...WARM_UP, load: null };
    expect(
      found('B13', inputOf(squat({ ...warmUp, percent1RM: { low: 70.5, high: 70.5 } }, computed(88.9)))),
    ).toEqual([]);
    expect(
      found('B13', inputOf(squat({ ...warmUp, percent1RM: { low: 30, high: 40 } }, computed(88.9)))),
    ).toMatchObject([{ values: { made: 'none', asked: 40 } }]);
  });
  it('speaks once for a lift in all its sessions, of the worst week', () => {
    const climbing = lifted([computed(66.7)], {
      progression: {
        course: { kind: 'ramp', variable: 'percent1RM', from: 66.7, to: 78 },
        deload: null,
        overrides: [],
      },
    });
    // 30 kg is taken in all four weeks: 66.7, 70.5, 74.2 and 78 % are asked for
    const program = monday([anItem('back-squat', climbing), anItem('back-squat', lifted([computed(66.7)]))]);
    expect(found('B13', inputOf(program))).toMatchObject([{ values: { asked: 78, weeks: ['2-4'] } }]);
  });
  it('is silent for loads that are not worked out', () => {
    expect(found('B13', inputOf(squat(atPercent(70.5))))).toEqual([]);
    expect(found('B13', inputOf(squat(kilograms(31, { percent1RM: { low: 70.5, high: 70.5 } }))))).toEqual(
      [],
    );
  });
  it('is fixed by an easier form or the therapist', () => {
    const labels = (input: CheckInput) => found('B13', input)[0]?.fixes.map(({ label }) => label);
    const light = inputOf(squat(computed(70)), { kg: 15 });
    expect(labels(light)).toEqual(['swap-exercise', 'therapist-sets-load']);
    expect(faultsOfFixes('B13', light)).toEqual([]);
    const noneLeft = inputOf(squat(computed(70)), {
      kg: 15,
      kit: { ...COARSE, dumbbells: [], kettlebells: [], apparatus: ['rack', 'safety-pins'] },
    });
    expect(labels(noneLeft)).toEqual(['therapist-sets-load']);
    const off = inputOf(squat(computed(70.5)));
    expect(labels(off)).toEqual(['therapist-sets-load']);
    expect(faultsOfFixes('B13', off)).toEqual([]);
  });
});

describe('B13 at home', () => {
  const goblet = monday([anItem('goblet-squat', lifted([computed(70)]))], {}, { setting: 'home' });
  const owning = (kit: Partial<Equipment> | null): CheckInput =>
    anInput(
      goblet,
      aPatient({
        tests: [aStrengthTest('goblet-squat', 8)],
        changes: kit === null ? {} : { homeEquipment: asked({ ...NO_EQUIPMENT, ...kit }) },
      }),
    );
  it('waits where nobody asked what the home has', () => {
    const [gap] = found('missing-homeEquipment', owning(null));
    expect(gap?.values['waiting']).toEqual(
      expect.arrayContaining(['B13-load-unavailable', 'B14-load-round-up', 'B15-load-jump-coarse']),
    );
    expect(found('B13', owning(null))).toEqual([]);
  });
  it('leaves a home without the iron to G07, and speaks of iron that is too heavy', () => {
    expect(found('B13', owning({}))).toEqual([]);
    const heavy = owning({ dumbbells: [{ weight: 10, count: 1 }], apparatus: ['box'] });
    expect(found('B13', heavy)).toMatchObject([{ values: { made: 'none', load: 10 } }]);
    expect(found('missing-homeEquipment', heavy)).toEqual([]);
  });
});

describe('B14: held under the highest % of the phase', () => {
  // 81.1 % of 45 kg is 36.5 kg: 37.5 kg (83.3 %) is nearer than 35 kg (77.8 %)
  const held = squat(computed(81.1));
  it('warns, with both loads and the limit', () => {
    const findings = found('B14', inputOf(held, { kit: FINE }));
    expect(findings).toMatchObject([
      { severity: 'warning', values: { load: 35, nearer: 37.5, limit: 81.1, weeks: ['1-4'] } },
    ]);
    expect(bodyOf(findings)).toMatch(
      /nearest load is 37\.5\u00a0kg, 83\.3\u00a0% of 1RM, above the 81\.1\u00a0% of the phase; 35\u00a0kg is taken, 77\.8\u00a0%/,
    );
  });
  it.each([
    ['the nearest lies below', squat(computed(80)), { kit: FINE }],
    ['the band reaches it', squat(computed(81, 84)), { kit: FINE }],
    ['loads are rounded down anyway', held, { kit: FINE, tScore: -1.1 }],
    ['B13 says that it is far off', squat(computed(87.5)), { kit: COARSE }],
  ])('is silent where %s', (_, program, wish) => expect(found('B14', inputOf(program, wish))).toEqual([]));
  it('rounds down below -1.0 only', () =>
    expect(found('B14', inputOf(held, { kit: FINE, tScore: -1 }))).toHaveLength(1));
  it('takes the highest % of the whole phase for the cap', () => {
    // 81.1 % in week 1, as above, and 84.4 % (37.5 kg) in week 2
    const until = (to: number) => {
      const climbing = lifted([computed(81.1)], {
        progression: {
          course: { kind: 'ramp', variable: 'percent1RM', from: 81.1, to },
          deload: null,
          overrides: [],
        },
      });
      const input = inputOf(monday([anItem('back-squat', climbing)], { weeks: 2 }), { kit: FINE });
      return [found('B13', input).length, found('B14', input).length];
    };
    expect([until(84.4), until(81.2)]).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });
  it('is fixed by the therapist', () =>
    expect(faultsOfFixes('B14', inputOf(held, { kit: FINE }))).toEqual([]));
});

describe('B15: the smallest step of the iron', () => {
  it.each([
    ['2.5 kg on 20 kg', 20, [12.5]],
    ['2.5 kg on 22.5 kg', 22.5, [11.1]],
    ['2.5 kg on 25 kg', 25, []],
    ['a load between two', 24, []],
    ['the heaviest of the kit', 67.5, []],
  ])('%s', (_, value, percents) => {
    const findings = found('B15', inputOf(squat(kilograms(value)), { kit: FINE }));
    expect(findings.map(({ values }) => Math.round(Number(values['percent']) * 10) / 10)).toEqual(percents);
  });
  it('is advice, with the load and the step', () => {
    const findings = found('B15', inputOf(squat(kilograms(20)), { kit: FINE }));
    expect(findings).toMatchObject([{ severity: 'advice', values: { load: 20, step: 2.5, limit: 10 } }]);
    expect(bodyOf(findings)).toMatch(/above 20\u00a0kg the next load is 2\.5\u00a0kg heavier, 12\.5\u00a0%/);
  });
  it('looks at loads that are worked out, of work sets, once for a lift', () => {
    // 44.5 % of 45 kg: 20 kg
    const program = monday([
      anItem('back-squat', lifted([computed(44.5)])),
      anItem('back-squat', lifted([computed(50)])),
    ]);
    expect(found('B15', inputOf(program, { kit: FINE }))).toMatchObject([{ values: { load: 20 } }]);
    const warmUp = squat({ ...kilograms(20), role: 'warm-up' }, computed(78));
    expect(found('B15', inputOf(warmUp, { kit: FINE }))).toEqual([]);
  });
  it('keeps silent where B13 speaks, and for bands', () => {
    expect(found('B15', inputOf(squat(computed(70.5))))).toEqual([]);
    const band = monday([anItem('row-band-seated')]);
    expect(found('B15', inputOf(band))).toEqual([]);
  });
  it('gives the step in the unit of the load', () => {
    const pounds = {
      ...kilograms(20),
      load: { kind: 'mass', mass: { value: 45, unit: 'lb' }, perHand: false },
    } as const;
    const [finding] = found('B15', inputOf(squat(pounds), { kit: FINE }));
    // 45 lb is 20.41 kg; the next load is 22.5 kg, 49.6 lb
    expect(finding?.values).toMatchObject({ load: 45, unit: 'lb' });
    expect(Number(finding?.values['step'])).toBeCloseTo(4.6, 1);
  });
});
