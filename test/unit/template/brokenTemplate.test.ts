import { describe, expect, it } from 'vitest';
import { Template } from '../../../shared/template/schema';
import { aTemplate } from '../../support/generated';

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

describe('a broken template is refused, with the path of the fault', () => {
  const liftmor: unknown = structuredClone(aTemplate('liftmor'));

  /** The template with one value replaced; undefined takes it out. */
  function broken(path: readonly (string | number)[], value: Json | undefined): unknown {
    const change = (node: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
      if (key === undefined) return value;
      if (Array.isArray(node))
        return node.map((one: unknown, index) => (index === key ? change(one, rest) : one));
      if (!isRecord(node)) throw new Error(`nothing at ${key}`);
      const { [key]: old, ...others } = node;
      return rest.length === 0 && value === undefined ? others : { ...others, [key]: change(old, rest) };
    };
    return change(liftmor, path);
  }

  const refusal = (input: unknown) => {
    const parsed = Template.safeParse(input);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  };

  it('takes the template as it is', () => {
    expect(refusal(liftmor)).toEqual([]);
  });

  const strength = ['phases', 2, 'doses', 'resistance'];
  const deadlift = ['phases', 2, 'starts', 'value', 0];

  it.each([
    [
      'low above high',
      ['sessionsPerWeek', 'value'],
      { low: 3, high: 2 },
      'sessionsPerWeek.value: the low end must not be above the high end',
    ],
    ['a value without a mark', ['sessionMinutes', 'confidence'], undefined, 'sessionMinutes.confidence: '],
    [
      'a value without sources',
      ['sessionMinutes', 'sources'],
      [],
      'sessionMinutes.sources: must name a source',
    ],
    [
      'a source nobody knows',
      ['sessionMinutes', 'sources'],
      ['S999'],
      'sessionMinutes.sources.0: must name a source of shared/evidence/sources.ts',
    ],
    ['a bare number', ['lengthWeeks'], 35, 'lengthWeeks: '],
    [
      'a phase that overlaps',
      ['phases', 1, 'weeks', 'value'],
      { low: 4, high: 8 },
      'phases.1.weeks.value.low: Build starts in week 4 and overlaps the phase before it: it must start in week 5',
    ],
    [
      'a gap between phases',
      ['phases', 1, 'weeks', 'value'],
      { low: 6, high: 8 },
      'phases.1.weeks.value.low: Build starts in week 6 and leaves a gap before it: it must start in week 5',
    ],
    [
      'a first phase after week 1',
      ['phases', 0, 'weeks', 'value'],
      { low: 2, high: 4 },
      'phases.0.weeks.value.low: Learn starts in week 2 and leaves a gap before it: it must start in week 1',
    ],
    [
      'a start of an unknown family',
      [...deadlift, 'family'],
      'swing',
      'phases.2.starts.value.0.family: names the family swing, which the template does not have',
    ],
    [
      'a session of an unknown family',
      ['week', 'value', 0, 'families', 0],
      'swing',
      'week.value.0.families.0: names the family swing, which the template does not have',
    ],
    [
      'a warm-up of an unknown family',
      ['phases', 2, 'warmUp', 'value', 'family'],
      'swing',
      'phases.2.warmUp.value.family: names the family swing, which the template does not have',
    ],
    [
      'two families of one id',
      ['families', 1, 'id'],
      'deadlift',
      'families.1.id: names the family deadlift twice',
    ],
    [
      'impact work without a level',
      ['families', 3, 'impact'],
      null,
      'families.3.impact: must be given for impact work, and only there',
    ],
    [
      'lifting with a level of impact',
      ['families', 0, 'impact'],
      ['high'],
      'families.0.impact: must be given for impact work, and only there',
    ],
    [
      'more sets than prescribed',
      [...deadlift, 'sets'],
      6,
      'phases.2.starts.value.0.sets: must be 5 to 5, as the phase says',
    ],
    [
      'other repetitions than prescribed',
      [...deadlift, 'amount'],
      { low: 5, high: 6 },
      'phases.2.starts.value.0.amount: must lie in 5 to 5, as the phase says',
    ],
    [
      'a % below the band',
      [...deadlift, 'percent1RM'],
      { from: 79, to: 85 },
      'phases.2.starts.value.0.percent1RM: must lie in 80 to 85 %, as the phase says',
    ],
    [
      'a % above the band',
      [...deadlift, 'percent1RM'],
      { from: 80, to: 86 },
      'phases.2.starts.value.0.percent1RM: must lie in 80 to 85 %, as the phase says',
    ],
    [
      'an effort outside the phase',
      ['phases', 0, 'starts', 'value', 0, 'effort'],
      { scale: 'rir-rpe', range: { low: 5, high: 6 } },
      'phases.0.starts.value.0.effort: must lie in 0 to 5, as the phase says',
    ],
    [
      'a rest outside the phase',
      [...strength, 'restSeconds'],
      { value: { low: 90, high: 120 }, confidence: 'J', sources: ['J'] },
      'phases.2.starts.value.0.restSeconds: must lie in 90 to 120 s, as the phase says',
    ],
    [
      'ages the wrong way round',
      ['who', 'value'],
      { sex: null, menopause: null, ageFrom: 60, ageTo: 50 },
      'who.value.ageTo: must not be below the age it starts from',
    ],
    ['a state of the bones left out', ['gates', 'value', 'fragile'], undefined, 'gates.value.fragile: '],
    ['a DOI that is none', ['papers', 0, 'doi'], 'doi:10.1', 'papers.0.doi: must be a DOI'],
    [
      'the clinic’s mark on a trial',
      ['kind'],
      'own',
      'own: must be given for a template of the clinic, and only there',
    ],
    ['a field nobody knows', ['mood'], 'good', ': Unrecognized key: "mood"'],
  ] as const)('%s', (_, path, value, message) => {
    const found = refusal(broken(path, value));
    expect(
      found.some((one) => one.startsWith(message)),
      found.join('\n'),
    ).toBe(true);
  });

  it('takes the ends of the ranges of a phase', () => {
    expect(refusal(broken([...deadlift, 'percent1RM'], { from: 80, to: 80 }))).toEqual([]);
    expect(refusal(broken([...deadlift, 'percent1RM'], { from: 85, to: 85 }))).toEqual([]);
  });
});
