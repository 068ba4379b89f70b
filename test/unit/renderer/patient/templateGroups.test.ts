import { describe, expect, it } from 'vitest';
import { missingForTemplates } from '../../../../renderer/patient/programs/missingFacts';
import {
  mainResults,
  templateFacts,
  templateLine,
} from '../../../../renderer/patient/programs/templateFacts';
import {
  firstChoice,
  groupStandings,
  standingsFor,
} from '../../../../renderer/patient/programs/templateGroups';
import type { Person } from '../../../../renderer/patient/programs/templateStanding';
import { newClinic } from '../../../../shared/clinic/newClinic';
import { localDate } from '../../../../shared/localDate';
import type { Patient } from '../../../../shared/patient/schema';
import { templates } from '../../../../shared/template/registry';
import type { Template } from '../../../../shared/template/schema';
import { aFracture, aPatient, asked, TODAY } from '../../../support/programs';
import { templateOf } from '../../template/generated';

const clinic = newClinic();
const personOf = (patient: Patient): Person => ({ patient, clinic, today: TODAY });
const standings = (patient: Patient, all: readonly Template[] = templates) =>
  standingsFor(all, personOf(patient));
const standing = (id: string, patient: Patient) => {
  const found = standings(patient).find(({ template }) => template.id === id);
  if (!found) throw new Error(`no standing of ${id}`);
  return found;
};
const idsIn = (patient: Patient, group: string, search = '') =>
  groupStandings(standings(patient), search)
    .filter((one) => one.group === group)
    .flatMap(({ kinds }) => kinds.flatMap((kind) => kind.standings.map(({ template }) => template.id)));

const unknown = aPatient({ tScore: null });
const osteoporosis = aPatient({ tScore: -2.6 });
const fragile = aPatient({ fractures: [aFracture('vertebra')] });
const recent = aPatient({ fractures: [aFracture('wrist', '2026-11-10')] });

describe('how templates stand to a patient', () => {
  it('goes by the gate of the bone category, and says why', () => {
    expect(standing('liftmor', osteoporosis)).toMatchObject({
      group: 'fits',
      level: 'offer',
      why: 'The trial enrolled such patients, supervised',
    });
    expect(standing('liftmor', fragile)).toMatchObject({ group: 'not', level: 'stop' });
    expect(standing('liftmor', fragile).why).toMatch(/^Not offered: after vertebral/);
    expect(standing('acsm', osteoporosis)).toMatchObject({
      group: 'care',
      why: 'With a warning: it is not written for osteoporosis',
    });
    expect(standing('tftf-op', fragile)).toMatchObject({ group: 'care', level: 'outside' });
    expect(standing('tftf-op', fragile).because).toMatch(/^Outside its guidance: .+\.$/);
  });

  it('takes care where the people studied were others, as the check does', () => {
    const man = aPatient({ changes: { sexForReference: 'male' } });
    expect(standing('liftmor', man)).toMatchObject({
      group: 'care',
      why: 'With advice: tested in other people',
    });
    expect(standing('liftmor', man).because).toContain('differs in sex');
    expect(standing('liftmor-m', man)).toMatchObject({ group: 'fits' });
    const young = aPatient({ changes: { menopausalStatus: asked('premenopausal') } });
    expect(standing('liftmor', young)).toMatchObject({
      group: 'care',
      why: 'With advice: outside the people of its trials',
    });
  });

  it('leaves everything open while the bone category is not known, with LIFTMOR first', () => {
    expect(groupStandings(standings(unknown), '').map(({ group }) => group)).toEqual(['open']);
    expect(idsIn(unknown, 'open')).toHaveLength(templates.length);
    expect(idsIn(unknown, 'open')[0]).toBe('liftmor');
    expect(missingForTemplates(unknown, TODAY).map(({ field }) => field)).toEqual(['dxaScans']);
    expect(missingForTemplates(osteoporosis, TODAY)).toEqual([]);
  });

  it('puts each template in one group, and none twice', () => {
    for (const patient of [osteoporosis, fragile, recent, aPatient({ tScore: -0.5 })]) {
      const ids = ['fits', 'care', 'not'].flatMap((group) => idsIn(patient, group));
      expect(ids.toSorted()).toEqual(templates.map(({ id }) => id).toSorted());
    }
  });
});

describe('the template chosen at first', () => {
  const first = (patient: Patient, all = templates) =>
    firstChoice(standings(patient, all), personOf(patient));

  it('is LIFTMOR where it fits or nobody can say', () => {
    expect(first(osteoporosis)).toBe('liftmor');
    expect(first(aPatient({ tScore: -1.5 }))).toBe('liftmor');
    expect(first(unknown)).toBe('liftmor');
  });

  it('is one that fits otherwise, and none where none does', () => {
    expect(first(fragile)).toBe('tftf-vf');
    expect(first(aPatient({ tScore: -0.9 }))).toBe('essa-low');
    expect(first(recent)).toBeNull();
    expect(first(osteoporosis, [])).toBeNull();
  });
});

describe('the list', () => {
  it('goes by kind, trials first', () => {
    const [fits] = groupStandings(standings(osteoporosis), '');
    expect(fits?.kinds.map(({ kind }) => kind)).toEqual(['trial', 'guideline']);
  });

  it('finds a template by its name, its kind and its people, in any order and case', () => {
    expect(idsIn(osteoporosis, 'fits', 'FRACTURE fit').toSorted()).toEqual(['tftf-op', 'tftf-vf']);
    expect(groupStandings(standings(osteoporosis), 'home impact').flatMap(({ kinds }) => kinds)).toSatisfy(
      (kinds: readonly { kind: string }[]) => kinds.every(({ kind }) => kind === 'impact-trial'),
    );
    expect(groupStandings(standings(osteoporosis), 'xyzzy')).toEqual([]);
  });

  it('does not offer what the clinic retired', () => {
    const own = (retired: boolean): Template => ({
      ...templateOf('liftmor'),
      id: '00000000-0000-4000-8000-00000000000a',
      kind: 'own',
      own: {
        basedOn: null,
        policy: false,
        limits: {},
        blueprint: [],
        savedBy: '',
        savedOn: localDate('2026-01-01'),
        retired,
      },
    });
    const shown = (retired: boolean) => standings(osteoporosis, [own(retired)]).length;
    expect(shown(false)).toBe(1);
    expect(shown(true)).toBe(0);
  });
});

describe('what a template asks for, in words', () => {
  const texts = (id: string, patient = osteoporosis) =>
    Object.fromEntries(templateFacts(templateOf(id), patient).map(({ name, text }) => [name, text]));

  it('is written out for LIFTMOR', () => {
    expect(texts('liftmor')).toEqual({
      Sessions: '2 times a week',
      Minutes: '30 a session',
      Length: '35 weeks',
      Supervision: 'supervised, at most 8 together',
      Resistance: '5 × 5 repetitions at 80–85 % of 1RM, Borg 16 or more',
      Impact: '5 × 5 contacts',
    });
    expect(templateLine(templateOf('liftmor'))).toBe('2 times a week · 30 min · 35 weeks · supervised');
  });

  it('says what a guideline leaves open, and follows the patient’s arm', () => {
    expect(texts('tftf-vf')).toMatchObject({
      Minutes: 'not laid down',
      Length: 'ongoing; starts as 24 weeks',
      Supervision: 'not laid down',
      Balance: '15 minutes or more a day',
    });
    expect(texts('uk-sss')).toHaveProperty('Impact');
    expect(texts('uk-sss', fragile)).not.toHaveProperty('Impact');
  });

  it('reads for every template without a gap', () => {
    for (const template of templates)
      for (const { text } of templateFacts(template, fragile)) expect(text).not.toMatch(/undefined|NaN|null/);
  });

  it('shows spine and hip first, each with both arms', () => {
    expect(mainResults(templateOf('liftmor'))).toMatchObject([
      { outcome: 'Lumbar spine BMD', intervention: '+2.9 ± 2.8 %', control: '-1.2 ± 2.8 %' },
      { outcome: 'Femoral neck BMD', intervention: '+0.3 ± 2.6 %', control: '-1.9 ± 2.6 %' },
    ]);
    expect(mainResults(templateOf('best'))).toHaveLength(2);
    expect(mainResults(templateOf('acsm'))).toEqual([]);
  });
});
