import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../../shared/check/ruleIds';
import { isSourceId } from '../../../shared/evidence/sources';
import { findExercise } from '../../../shared/exercise/library';
import { BONE_CATEGORIES } from '../../../shared/patient/boneCategory';
import { templates } from '../../../shared/template/registry';
import type { Template } from '../../../shared/template/schema';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Cited = { readonly path: string; readonly confidence: unknown; readonly sources: unknown };

/** Every cited value of a template, and the numbers that stand in none. */
function walked(template: Template): { readonly cited: readonly Cited[]; readonly bare: readonly string[] } {
  const cited: Cited[] = [];
  const bare: string[] = [];
  const walk = (value: unknown, path: string, inside: boolean): void => {
    if (typeof value === 'number' && !inside) bare.push(path);
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${path}.${index}`, inside));
    if (!isRecord(value)) return;
    const isCited = 'value' in value && 'confidence' in value && 'sources' in value;
    if (isCited) cited.push({ path, confidence: value['confidence'], sources: value['sources'] });
    for (const [key, one] of Object.entries(value)) walk(one, `${path}.${key}`, inside || isCited);
  };
  walk(template, template.id, false);
  return { cited, bare };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

it('has every template of this version', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'liftmor',
    'liftmor-m',
    'medex-op',
    'essa-low',
    'essa-mod',
    'essa-high',
    'uk-sss',
    'tftf-op',
    'tftf-vf',
    'acsm',
    'nsca-older',
    'best',
    'efops',
    'osteo-cise',
    'heel-drop-95',
    'jumps-98',
    'hop-freq-10',
    'hiphop-13',
    'home-hop-20',
    'tucker-15',
  ]);
});

describe.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const starts = template.phases.flatMap(({ name, starts: { value } }) =>
    value.map((start) => ({ ...start, phase: name })),
  );

  it('has no number without its source', () => {
    const { cited, bare } = walked(template);
    expect(bare).toEqual([]);
    expect(cited.length).toBeGreaterThan(10);
    for (const { path, sources } of cited) {
      expect(list(sources).length, path).toBeGreaterThan(0);
      expect(
        list(sources).filter((source) => typeof source !== 'string' || !isSourceId(source)),
        path,
      ).toEqual([]);
    }
  });

  it('calls nothing read that only memory or judgement stands behind', () => {
    const unread = walked(template).cited.filter(
      ({ confidence, sources }) =>
        confidence === 'V' && list(sources).every((source) => source === 'R' || source === 'J'),
    );
    expect(unread.map(({ path }) => path)).toEqual([]);
  });

  it('calls nothing recalled that only judgement stands behind', () => {
    const unread = walked(template).cited.filter(
      ({ confidence, sources }) =>
        String(confidence).startsWith('R-') && list(sources).every((source) => source === 'J'),
    );
    expect(unread.map(({ path }) => path)).toEqual([]);
  });

  it('names exercises of the library only', () => {
    const named = [
      ...template.families.flatMap(({ exercises }) => exercises),
      ...starts.flatMap(({ exercises }) => exercises ?? []),
    ];
    expect(named.filter((id) => findExercise(id) === undefined)).toEqual([]);
  });

  it('gives amounts only where every exercise that may take them counts alike', () => {
    const mixed = starts.flatMap((start) => {
      if (start.amount === null) return [];
      const own = template.families.find(({ id }) => id === start.family);
      const units = new Set(
        (start.exercises ?? own?.exercises ?? []).map((id) => findExercise(id)?.loading.unit ?? id),
      );
      return units.size > 1 ? [`${start.phase}, ${start.family}: ${[...units].join(' and ')}`] : [];
    });
    expect(mixed).toEqual([]);
  });

  it('plans each family in some session and starts it in some phase', () => {
    const planned = new Set(template.week.value.flatMap(({ families }) => families));
    const started = new Set(starts.map(({ family }) => family));
    expect(template.families.map(({ id }) => id).filter((id) => !planned.has(id))).toEqual([]);
    expect(template.families.map(({ id }) => id).filter((id) => !started.has(id))).toEqual([]);
  });

  it('prescribes only work that one of its families does', () => {
    const works = template.families.map(({ work }) => work);
    const prescribed = template.phases.flatMap(({ doses }) => Object.keys(doses));
    expect(prescribed.filter((work) => !works.some((one) => one === work))).toEqual([]);
  });

  it('has a target phase, and phases from week 1 without gap or overlap', () => {
    expect(template.phases.map(({ purpose }) => purpose)).toContain('target');
    const weeks = template.phases.flatMap(({ weeks: { value } }) =>
      Array.from({ length: value.high - value.low + 1 }, (__, index) => value.low + index),
    );
    expect(weeks).toEqual(Array.from({ length: weeks.length }, (__, index) => index + 1));
  });

  it('says for each state of the bones where it stands, and why', () => {
    expect(Object.keys(template.gates.value).sort()).toEqual([...BONE_CATEGORIES].sort());
    for (const { why } of Object.values(template.gates.value)) {
      expect(why).toMatch(/^(?!.*\.$)/);
      expect(why).not.toMatch(/\b(his|her|she|he)\b/);
    }
  });

  it('names rules that exist where it conflicts', () => {
    const rules: readonly string[] = RULE_IDS;
    expect(template.knownConflicts.map(({ ruleId }) => ruleId).filter((id) => !rules.includes(id))).toEqual(
      [],
    );
    for (const { sources } of template.knownConflicts)
      expect(sources.filter((id) => !isSourceId(id))).toEqual([]);
  });

  it('never uses the commercial mark', () => {
    expect(JSON.stringify(template)).not.toMatch(/onero/i);
  });
});
