import { describe, expect, it } from 'vitest';
import { LIMIT_IDS, LIMITS, type LimitId } from '../../../shared/evidence/limits';
import { BONE_CATEGORIES } from '../../../shared/patient/boneCategory';
import { findExercise } from '../../../shared/exercise/library';
import { clinicTemplates } from '../../../shared/template/clinicTemplates';
import { GATE_ORDER } from '../../../shared/template/gate';
import { ownTemplateFault } from '../../../shared/template/ownFault';
import { findTemplate, templates } from '../../../shared/template/registry';
import { Template } from '../../../shared/template/schema';
import { looseningFault, policyLimits } from '../../../shared/template/tighten';
import { keptFrom } from '../../support/ownTemplates';
import { aTemplate } from '../../support/generated';

const own = keptFrom('liftmor');
const fault = (template: Template) => looseningFault(template, findTemplate);
const cite = <T>(value: T) => ({ value, confidence: 'J' as const, sources: ['C' as const] });

describe('a clinic’s template against the gates of its research', () => {
  it.each(templates.map(({ id }) => [id] as const))('%s itself loosens nothing', (id) => {
    expect(fault(keptFrom(id))).toBeNull();
  });

  describe.each(BONE_CATEGORIES.map((category) => [category] as const))('%s', (category) => {
    const base = GATE_ORDER.indexOf(own.gates.value[category].level);
    it.each(GATE_ORDER.map((level, index) => [level, index >= base] as const))('%s', (level, mayStand) => {
      const gates = { ...own.gates, value: { ...own.gates.value, [category]: { level, why: 'ours' } } };
      const found = fault({ ...own, gates });
      if (mayStand) expect(found).toBeNull();
      else
        expect(found).toBe(
          `gates.value.${category}.level: "${level}" would loosen the gate of LIFTMOR, which says "${own.gates.value[category].level}".`,
        );
    });
  });

  it.each<readonly [string, Partial<Template>, string | null]>([
    ['not high-intensity any more', { isHiRIT: false }, 'isHiRIT: '],
    ['without supervision', { supervised: cite(false) }, 'supervised.value: '],
    ['with supervision left open', { supervised: null }, 'supervised.value: '],
    ['a group of 7', { groupSizeMax: cite(7) }, null],
    ['a group of 8', { groupSizeMax: cite(8) }, null],
    ['a group of 9', { groupSizeMax: cite(9) }, 'groupSizeMax.value: 9 would be more than the 8 of LIFTMOR.'],
    ['a group of any size', { groupSizeMax: null }, 'groupSizeMax.value: no limit would be more than the 8'],
    ['men too', { who: cite({ ...own.who.value, sex: null }) }, 'who.value.sex: '],
    ['men instead', { who: cite({ ...own.who.value, sex: 'male' }) }, 'who.value.sex: '],
    ['any menopausal state', { who: cite({ ...own.who.value, menopause: null }) }, 'who.value.menopause: '],
    [
      'another menopausal state as well',
      { who: cite({ ...own.who.value, menopause: ['postmenopausal', 'premenopausal'] }) },
      'who.value.menopause: ',
    ],
    ['fewer ages', { who: cite({ ...own.who.value, ageFrom: 60, ageTo: 80 }) }, null],
    [
      'a conflict that nobody published',
      { knownConflicts: [{ ruleId: 'A34-hirit-gate', why: 'no', sources: ['C'] }] },
      'knownConflicts.0.ruleId: A34-hirit-gate is not a known conflict of LIFTMOR.',
    ],
  ])('%s', (_, changes, message) => {
    const found = fault({ ...own, ...changes });
    if (message === null) expect(found).toBeNull();
    else expect(found).toContain(message);
  });

  it('keeps the ages of the research', () => {
    const aged = templates.find(({ who }) => who.value.ageFrom !== null && who.value.ageTo !== null);
    if (!aged) throw new Error('no template has both ages');
    const based = keptFrom(aged.id);
    const { ageFrom, ageTo } = aged.who.value;
    const at = (who: Partial<typeof aged.who.value>) =>
      fault({ ...based, who: cite({ ...based.who.value, ...who }) });
    expect(at({ ageFrom: (ageFrom ?? 0) - 1 })).toContain('who.value.ageFrom: ');
    expect(at({ ageTo: (ageTo ?? 0) + 1 })).toContain('who.value.ageTo: ');
    expect(at({ ageFrom: null })).toContain('who.value.ageFrom: ');
    expect(at({ ageTo: null })).toContain('who.value.ageTo: ');
    expect(at({ ageFrom: (ageFrom ?? 0) + 1, ageTo: (ageTo ?? 0) - 1 })).toBeNull();
  });

  it('must have research that this version has, and no other template of a clinic', () => {
    const based = (id: string): Template => ({
      ...own,
      own: own.own && { ...own.own, basedOn: { id, version: '1' } },
    });
    expect(fault(based('moon'))).toBe(
      'own.basedOn.id: this version has no research template "moon" to compare the safety gates with.',
    );
    const all = clinicTemplates([own]);
    expect(looseningFault(based(own.id), all.find)).toContain('own.basedOn.id: ');
  });

  it('without research must stop after a recent fracture', () => {
    const free: Template = {
      ...own,
      own: own.own && { ...own.own, basedOn: null },
      isHiRIT: false,
      supervised: null,
    };
    expect(fault(free)).toBeNull();
    for (const level of GATE_ORDER.filter((one) => one !== 'stop')) {
      const value = { ...free.gates.value, 'recent-or-red-flag': { level, why: 'no' } };
      expect(fault({ ...free, gates: { ...free.gates, value } })).toContain(
        'gates.value.recent-or-red-flag.level: must be "stop"',
      );
    }
  });

  it('is a template of the clinic', () => {
    expect(fault(aTemplate('liftmor'))).toBe('own: only a template of the clinic can be saved.');
  });
});

describe('the limits of a clinic', () => {
  const withLimit = (id: LimitId, value: number): Template => ({
    ...own,
    own: own.own && { ...own.own, limits: { [id]: value } },
  });
  const messages = (template: Template) => {
    const parsed = Template.safeParse(template);
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  it.each(LIMIT_IDS.map((id) => [id] as const))('%s may be tightened and never loosened', (id) => {
    const { value, stricter, min, max } = LIMITS[id];
    const step = stricter === 'lower' ? 0.25 : -0.25;
    expect(messages(withLimit(id, value))).toEqual([]);
    expect(messages(withLimit(id, value + step))).toEqual([
      expect.stringMatching(new RegExp(`^own\\.limits\\.${id}: .*would loosen a safety gate`)),
    ]);
    const end = stricter === 'lower' ? min : max;
    expect(messages(withLimit(id, end))).toEqual([]);
    expect(messages(withLimit(id, end - step))).toEqual([
      expect.stringMatching(new RegExp(`^own\\.limits\\.${id}: .*must be `)),
    ]);
  });

  it('hold for every program where they are policy and not retired, the strictest of each', () => {
    const policy = (limits: NonNullable<Template['own']>['limits'], more = {}): Template => ({
      ...own,
      own: own.own && { ...own.own, policy: true, limits, ...more },
    });
    expect(
      policyLimits([
        policy({ 'bp-stop-systolic': 170, 'fracture-stop-weeks': 8 }),
        policy({ 'bp-stop-systolic': 160, 'fracture-stop-weeks': 7 }),
        policy({ 'bp-stop-systolic': 130 }, { retired: true }),
        policy({ 'dxa-months': 6 }, { policy: false }),
      ]),
    ).toEqual({ 'bp-stop-systolic': 160, 'fracture-stop-weeks': 8 });
  });
});

describe('templates of research and of the clinic together', () => {
  const retired: Template = {
    ...own,
    id: crypto.randomUUID(),
    own: own.own && { ...own.own, retired: true },
  };

  it('are all listed, research first, and found', () => {
    const { all, find } = clinicTemplates([own, retired]);
    expect(all.slice(0, templates.length)).toEqual(templates);
    expect(all.slice(templates.length)).toEqual([own, retired]);
    expect(find(retired.id)).toBe(retired);
    expect(find('liftmor')).toBe(aTemplate('liftmor'));
    expect(find('nobody')).toBeUndefined();
  });

  it('never let a template of a clinic take the place of research', () => {
    const named = { ...own, id: 'liftmor' };
    expect(clinicTemplates([named]).find('liftmor')).toBe(aTemplate('liftmor'));
  });
});

describe('a template that names what the library does not have', () => {
  const known = { findResearch: findTemplate, findExercise };
  const blueprint = own.own?.blueprint ?? [];
  const withFirstItem = (change: object): Template => ({
    ...own,
    own: own.own && {
      ...own.own,
      blueprint: blueprint.map((phase, p) => ({
        ...phase,
        sessions: phase.sessions.map((session, s) => ({
          ...session,
          items: session.items.map((item, i) => (p + s + i === 0 ? { ...item, ...change } : item)),
        })),
      })),
    },
  });

  it('is told by the path', () => {
    expect(ownTemplateFault(own, known)).toBeNull();
    expect(ownTemplateFault(withFirstItem({ exerciseId: 'moon-walk' }), known)).toBe(
      'own.blueprint.0.sessions.0.items.0.exerciseId: the library has no exercise "moon-walk".',
    );
    expect(ownTemplateFault(withFirstItem({ exerciseId: 'mini-jump' }), known)).toContain(
      'own.blueprint.0.sessions.0.items.0.dose.',
    );
    const [first, ...others] = own.phases;
    if (!first) throw new Error('no phase');
    const [start, ...more] = first.starts.value;
    if (!start) throw new Error('no start');
    const phases = [
      { ...first, starts: { ...first.starts, value: [{ ...start, exercises: ['squat', 'x'] }, ...more] } },
      ...others,
    ];
    expect(ownTemplateFault({ ...own, phases }, known)).toBe(
      'phases.0.starts.value.0.exercises.0: the library has no exercise "squat".',
    );
  });
});
