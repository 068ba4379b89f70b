import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../shared/localDate';
import { BONE_CATEGORIES, type BoneCategory } from '../../../shared/patient/boneCategory';
import type { Patient } from '../../../shared/patient/schema';
import { findTemplate } from '../../../shared/template/registry';
import { type GateLevel, Template } from '../../../shared/template/schema';
import { aFracture, anItem, aPatient, asked, atPercent, lifted, monday, TODAY } from '../../support/programs';
import { aClearance, cleared, found, said, severities, waitingFor, withFacts } from './screeningReading';

const found1 = findTemplate('liftmor');
if (!found1) throw new Error('no LIFTMOR template');
const liftmor: Template = found1;
const gentle = monday([anItem('weight-shift')]);

/** LIFTMOR with another name and gate, and without high intensity, so that only A39 speaks of it. */
function gated(
  category: BoneCategory,
  level: GateLevel,
  who: Partial<Template['who']['value']> = {},
): Template {
  const made = {
    ...liftmor,
    id: 'other',
    name: 'Other',
    isHiRIT: false,
    who: { ...liftmor.who, value: { sex: null, menopause: null, ageFrom: null, ageTo: null, ...who } },
    gates: {
      ...liftmor.gates,
      value: { ...liftmor.gates.value, [category]: { level, why: 'the reason of this template' } },
    },
  };
  return Template.parse(made);
}

const flagged = (date = '2026-11-10') =>
  withFacts({
    redFlags: { reviewedOn: TODAY, entries: [{ flag: 'fever', date: localDate(date), note: '' }] },
  });

const OF: Readonly<Record<BoneCategory, Patient>> = {
  'above-minus-1': aPatient({ tScore: -0.9 }),
  'low-bone-mass': aPatient({ tScore: -1 }),
  osteoporosis: aPatient({ tScore: -2.5 }),
  fragile: aPatient({ fractures: [aFracture('vertebra', '2024-05-01')] }),
  'recent-or-red-flag': flagged(),
};
const at = (category: BoneCategory, level: GateLevel, patient = OF[category]) =>
  severities('A39', gentle, patient, { template: gated(category, level) });

describe('A39: what the template says to a bone category', () => {
  const firm = BONE_CATEGORIES.filter((category) => category !== 'recent-or-red-flag');

  it.each(firm)('%s: the level of the matrix', (category) => {
    expect(at(category, 'stop')).toEqual(['stop']);
    expect(at(category, 'warning')).toEqual(['warning']);
    expect(at(category, 'advice')).toEqual(['advice']);
    expect(at(category, 'offer')).toEqual([]);
  });
  it('says outside as advice, and as a warning to fragile bones', () => {
    expect(firm.map((category) => at(category, 'outside')[0])).toEqual([
      'advice',
      'advice',
      'advice',
      'warning',
    ]);
    expect(said('A39', gentle, OF.fragile, { template: gated('fragile', 'outside') })).toMatch(/not tested/);
  });
  it('says why, in the words of the template', () => {
    const template = gated('osteoporosis', 'stop');
    expect(said('A39', gentle, OF.osteoporosis, { template })).toMatch(
      /Other with a T-score of -2\.5 or below: the reason of this template/,
    );
  });
  it('is silent without a template, and where the template is not at hand', () => {
    expect(severities('A39', gentle, OF.fragile)).toEqual([]);
    expect(severities('A39', { ...gentle, template: { id: 'other', version: '1' } }, OF.fragile)).toEqual([]);
  });
});

describe('A39 and a clearance', () => {
  const clear = (patient: Patient, date: string, id = 'A39-template-gate') =>
    cleared(patient, aClearance(id, date));

  it('turns a stop into advice, from the day of what makes the category on', () => {
    expect(at('fragile', 'stop', clear(OF.fragile, '2024-05-01'))).toEqual(['advice']);
    expect(at('fragile', 'stop', clear(OF.fragile, '2024-04-30'))).toEqual(['stop']);
    expect(at('osteoporosis', 'stop', clear(OF.osteoporosis, '2026-06-01'))).toEqual(['advice']);
    expect(at('osteoporosis', 'stop', clear(OF.osteoporosis, '2026-05-31'))).toEqual(['stop']);
  });
  it('has to name the rule, and leaves a warning as it is', () => {
    expect(at('fragile', 'stop', clear(OF.fragile, TODAY, 'A10-fracture-recent'))).toEqual(['stop']);
    expect(at('fragile', 'warning', clear(OF.fragile, TODAY))).toEqual(['warning']);
  });
});

describe('A39 does not say twice what another rule says', () => {
  it('leaves high intensity after fractures to A34, stopped or cleared', () => {
    const wish = { template: liftmor };
    expect(severities('A34', gentle, OF.fragile, wish)).toEqual(['stop']);
    expect(severities('A39', gentle, OF.fragile, wish)).toEqual([]);
    const clear = cleared(OF.fragile, aClearance('A34-hirit-gate'));
    expect(severities('A34', gentle, clear, wish)).toEqual(['advice']);
    expect(severities('A39', gentle, clear, wish)).toEqual([]);
  });
  it('speaks beside A34 where that is about an exercise, not about the template', () => {
    const heavy = monday([anItem('back-squat', lifted([atPercent(85, 3)]))]);
    const wish = { template: gated('fragile', 'stop') };
    expect(severities('A34', heavy, OF.fragile, wish)).toEqual(['stop']);
    expect(severities('A39', heavy, OF.fragile, wish)).toEqual(['stop']);
  });
  it('leaves a red flag to A12 while that stops', () => {
    expect(at('recent-or-red-flag', 'stop')).toEqual([]);
    expect(severities('A12', gentle, OF['recent-or-red-flag'])).toEqual(['stop']);
    const clear = cleared(flagged(), aClearance('A12-redflag-spine'));
    expect(at('recent-or-red-flag', 'stop', clear)).toEqual([]);
  });
  it('leaves a recent fracture to A10 while that stops, and stops when a clearance allows rehabilitation', () => {
    const broken = aPatient({ fractures: [aFracture('wrist', addDays(TODAY, -20))] });
    const wish = { template: gated('recent-or-red-flag', 'stop') };
    expect(severities('A10', gentle, broken, wish)).toEqual(['stop']);
    expect(severities('A39', gentle, broken, wish)).toEqual([]);
    const rehab = cleared(broken, aClearance('A10-fracture-recent'));
    expect(severities('A10', gentle, rehab, wish)).toEqual(['advice']);
    expect(severities('A39', gentle, rehab, wish)).toEqual(['stop']);
    const both = cleared(broken, aClearance('A10-fracture-recent'), aClearance('A39-template-gate'));
    expect(severities('A39', gentle, both, wish)).toEqual(['advice']);
    expect(found('A39', gentle, rehab, wish)[0]?.path).toEqual({ patientField: 'fractures' });
  });
  it('leaves LIFTMOR above T -1.0 to A36, and its people to A37', () => {
    const wish = { template: liftmor };
    expect(severities('A36', gentle, OF['above-minus-1'], wish)).toEqual(['advice']);
    expect(severities('A39', gentle, OF['above-minus-1'], wish)).toEqual([]);
    const young = withFacts({ menopausalStatus: asked('premenopausal') });
    expect(severities('A37', gentle, young, wish)).toEqual(['advice']);
    expect(severities('A39', gentle, young, wish)).toEqual([]);
  });
});

describe('A39 and the people a template was tested in', () => {
  const offered = (who: Partial<Template['who']['value']>, changes: Partial<Patient> = {}) =>
    found('A39', gentle, withFacts(changes), { template: gated('osteoporosis', 'offer', who) }).map(
      ({ severity, values }) => [severity, values['differs']],
    );

  it('advises where sex, menopause or age differ', () => {
    expect(offered({ sex: 'female', menopause: ['postmenopausal'], ageFrom: 50, ageTo: 66 })).toEqual([]);
    expect(offered({ sex: 'male' })).toEqual([['advice', ['sex']]]);
    expect(offered({ menopause: ['premenopausal'] })).toEqual([['advice', ['menopause']]]);
    expect(offered({ ageFrom: 66, ageTo: 66 })).toEqual([]);
    expect(offered({ ageFrom: 67 })).toEqual([['advice', ['age']]]);
    expect(offered({ ageTo: 65 })).toEqual([['advice', ['age']]]);
    expect(offered({ sex: 'male', ageFrom: 70 })).toEqual([['advice', ['sex', 'age']]]);
  });
  it('does not hold a menopause against a man, nor what nobody recorded', () => {
    expect(offered({ menopause: ['premenopausal'] }, { sexForReference: 'male' })).toEqual([]);
    expect(offered({ sex: 'male' }, { sexForReference: 'unknown' })).toEqual([]);
    expect(offered({ menopause: ['premenopausal'] }, { menopausalStatus: { answer: 'not-asked' } })).toEqual(
      [],
    );
  });
  it('names the people and the difference', () => {
    const template = gated('osteoporosis', 'offer', { sex: 'male', ageFrom: 70, ageTo: 80 });
    expect(said('A39', gentle, aPatient(), { template })).toMatch(
      /stands on men, from 70 to 80 years\. This patient, 66 years old, differs in sex and age/,
    );
  });
  it('waits for sex and menopause where the template asks for them', () => {
    const template = gated('osteoporosis', 'offer', { sex: 'female', menopause: ['postmenopausal'] });
    const unknown = withFacts({ sexForReference: 'unknown', menopausalStatus: { answer: 'not-asked' } });
    expect(waitingFor('sexForReference', gentle, unknown, { template })).toEqual(['A39']);
    expect(waitingFor('menopausalStatus', gentle, unknown, { template })).toEqual(['A39']);
    const stopped = gated('osteoporosis', 'stop', { sex: 'female' });
    expect(waitingFor('sexForReference', gentle, unknown, { template: stopped })).toEqual([]);
  });
});

describe('A39 while the category is not known', () => {
  const template = gated('osteoporosis', 'stop');
  it('waits for T-score, fractures and red flags', () => {
    const unknown = aPatient({
      tScore: null,
      fracturesReviewed: false,
      changes: { redFlags: { reviewedOn: null, entries: [] } },
    });
    expect(severities('A39', gentle, unknown, { template })).toEqual([]);
    for (const fact of ['dxaScans', 'fractures', 'redFlags'] as const)
      expect(waitingFor(fact, gentle, unknown, { template })).toContain('A39');
    expect(waitingFor('dxaScans', gentle, unknown)).not.toContain('A39');
  });
});
