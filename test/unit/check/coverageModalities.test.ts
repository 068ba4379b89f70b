import { describe, expect, it } from 'vitest';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import { localDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { findTemplate } from '../../../shared/template/registry';
import type { Template } from '../../../shared/template/schema';
import {
  aFracture,
  aFunctionTest,
  aGroup,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  asked,
  atPercent,
  lifted,
  TODAY,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const OPEN = { answer: 'not-asked' } as const;
const BELOW_65 = { dateOfBirth: localDate('1961-11-24') };
const AT_65 = { dateOfBirth: localDate('1961-11-23') };
const younger = (changes: Partial<Patient> = {}) => aPatient({ changes: { ...BELOW_65, ...changes } });

const week = (...ids: string[]) =>
  aProgram([
    aPhase([
      aSession(
        ['mon', 'wed', 'fri'],
        ids.map((id) => anItem(id)),
        { name: 'Day' },
      ),
    ]),
  ]);
const learned = (id: string, target: string) =>
  aProgram([
    aPhase([aSession(['mon'], [anItem(id)])], { purpose: 'learn' }),
    aPhase([aSession(['mon'], [anItem(target)])]),
  ]);

describe('E04: resistance training', () => {
  it('warns without any', () => {
    expect(severitiesOf('E04', week('sit-to-stand', 'tandem-walk', 'stomp'))).toEqual(['warning']);
    expect(severitiesOf('E04', week())).toEqual(['warning']);
    expect(severitiesOf('E04', aProgram([]))).toEqual([]);
  });
  it.each([
    ['a set load', lifted([aGroup()]), []],
    ['60 % of 1RM', lifted([atPercent(60, 5, { load: null })]), []],
    ['59.9 % of 1RM', lifted([atPercent(59.9, 5, { load: null })]), ['warning']],
    ['the body alone', lifted([aGroup({ load: { kind: 'body-weight' } })]), ['warning']],
  ])('counts resistance work: %s', (_, dose, expected) => {
    const program = aProgram([aPhase([aSession(['mon'], [anItem('goblet-squat', dose)])])]);
    expect(severitiesOf('E04', program)).toEqual(expected);
  });
  it('looks at phases of full work', () => {
    expect(severitiesOf('E04', learned('goblet-squat', 'tandem-walk'))).toEqual(['warning']);
    expect(severitiesOf('E04', learned('tandem-walk', 'goblet-squat'))).toEqual([]);
  });
});

describe('E05: impact work', () => {
  const own = (id: string): Template => {
    const base = findTemplate(id);
    if (!base) throw new Error(`no template ${id}`);
    return {
      ...base,
      id: '00000000-0000-4000-8000-00000000abcd',
      kind: 'own',
      own: {
        basedOn: { id, version: base.version },
        policy: false,
        limits: {},
        blueprint: [aPhase([])],
        savedBy: 'Ana Ruiz',
        savedOn: localDate('2026-11-01'),
        retired: false,
      },
    };
  };

  it('is advice without any, and silent with some', () => {
    expect(severitiesOf('E05', week('goblet-squat'))).toEqual(['advice']);
    expect(severitiesOf('E05', week('heel-drop-gentle'))).toEqual([]);
    expect(severitiesOf('E05', week('brisk-walk', 'wall-push-drop'))).toEqual(['advice']);
    expect(severitiesOf('E05', aProgram([]))).toEqual([]);
  });
  it.each(['liftmor', 'essa-low', 'essa-mod', 'essa-high', 'uk-sss'])('warns for %s', (id) => {
    const [finding] = findingsOf('E05', week('goblet-squat'), aPatient(), findTemplate(id) ?? null);
    expect(finding?.severity).toBe('warning');
    expect(finding && sentence(finding).body).toMatch(/stands on it/);
  });
  it('warns for a clinic’s own template based on one of these', () => {
    expect(severitiesOf('E05', week('goblet-squat'), aPatient(), own('uk-sss'))).toEqual(['warning']);
    expect(severitiesOf('E05', week('goblet-squat'), aPatient(), own('nsca-older'))).toEqual(['advice']);
  });
  it.each([
    ['a vertebral fracture', aPatient({ fractures: [aFracture('vertebra')] })],
    ['two low-trauma fractures', aPatient({ fractures: [aFracture('wrist'), aFracture('hip')] })],
    ['a fracture of last month', aPatient({ fractures: [aFracture('wrist', '2026-11-01')] })],
    [
      'an open red flag',
      aPatient({
        changes: {
          redFlags: { reviewedOn: TODAY, entries: [{ flag: 'fever', date: TODAY, note: '' }] },
        },
      }),
    ],
    ['two falls', younger({ fallsIn12Months: asked(2) })],
    ['timed up and go of 13.5 s', younger({ functionTests: [aFunctionTest('tug-s', 13.5)] })],
  ])('asks for none after %s', (_, patient) => {
    expect(severitiesOf('E05', week('goblet-squat'), patient)).toEqual([]);
  });
  it('asks for some after one fracture of another bone, and after one fall', () => {
    const one = aPatient({ fractures: [aFracture('wrist')], changes: { fallsIn12Months: asked(1) } });
    expect(severitiesOf('E05', week('goblet-squat'), one)).toEqual(['advice']);
  });
  it('waits for fractures and falls while nobody asked', () => {
    const open = aPatient({
      fracturesReviewed: false,
      changes: { fallsIn12Months: OPEN, functionTests: [] },
    });
    const waits = (fact: string, ...ids: string[]) =>
      findingsOf(`missing-${fact}`, week(...ids), open)[0]?.values['waiting'] ?? [];
    expect(severitiesOf('E05', week('goblet-squat'), open)).toEqual([]);
    expect(waits('fractures', 'goblet-squat')).toContain('E05-modality-impact');
    expect(waits('fallsIn12Months', 'goblet-squat')).toContain('E05-modality-impact');
    expect(waits('fractures', 'heel-drop-gentle')).not.toContain('E05-modality-impact');
  });
  it('is fixed by the gentlest drill, on three days where there are three', () => {
    const program = week('goblet-squat');
    expect(faultsOfFixes('E05', anInput(program))).toEqual([]);
    expect(findingsOf('E05', program)[0]?.fixes.map(fixLabel)).toEqual(['Add Heel drop (gentle) to Day']);
    const single = aProgram([aPhase([aSession(['mon'], [anItem('goblet-squat')])])]);
    expect(faultsOfFixes('E05', anInput(single))).toEqual([]);
  });
  it('leaves LIFTMOR its own landing', () => {
    const liftmor = findTemplate('liftmor') ?? null;
    const program = week('goblet-squat');
    expect(findingsOf('E05', program, aPatient(), liftmor)[0]?.fixes).toEqual([]);
    expect(findingsOf('E09', program, aPatient(), liftmor).map(({ values }) => values['liftId'])).toContain(
      'impact',
    );
  });
});

describe('E06: balance work', () => {
  const balance = (patient: Patient, ...ids: string[]) => severitiesOf('E06', week(...ids), patient);

  it.each<[string, Patient, readonly string[]]>([
    ['65 years', aPatient({ changes: AT_65 }), ['warning']],
    ['less, no risk', younger(), ['advice']],
    ['less, one fall', younger({ fallsIn12Months: asked(1) }), ['warning']],
    ['less, timed up and go of 12 s', younger({ functionTests: [aFunctionTest('tug-s', 12)] }), ['warning']],
    [
      'less, timed up and go of 11.9 s',
      younger({ functionTests: [aFunctionTest('tug-s', 11.9)] }),
      ['advice'],
    ],
  ])('%s', (_, patient, expected) => {
    expect(balance(patient, 'goblet-squat')).toEqual(expected);
    expect(balance(patient, 'goblet-squat', 'tandem-stance')).toEqual([]);
  });
  it('says why it warns', () => {
    const said = (patient: Patient) =>
      findingsOf('E06', week('goblet-squat'), patient).map((finding) => sentence(finding).body)[0];
    expect(said(aPatient({ changes: AT_65 }))).toMatch(/65 or older/);
    expect(said(younger({ fallsIn12Months: asked(1) }))).toMatch(/there is a fall risk/);
    expect(said(younger())).not.toMatch(/65|risk/);
  });
  it('waits for the falls below 65 while nobody asked', () => {
    const open = younger({ fallsIn12Months: OPEN, functionTests: [] });
    expect(balance(open, 'goblet-squat')).toEqual([]);
    const waits = (...ids: string[]) =>
      findingsOf('missing-fallsIn12Months', week(...ids), open)[0]?.values['waiting'] ?? [];
    expect(waits('goblet-squat')).toContain('E06-modality-balance');
    expect(waits('tandem-stance')).not.toContain('E06-modality-balance');
  });
  it('looks at phases of full work', () => {
    expect(severitiesOf('E06', learned('tandem-walk', 'goblet-squat'), younger())).toEqual(['advice']);
  });
  it('is fixed by a stance', () => {
    expect(faultsOfFixes('E06', anInput(week('goblet-squat')))).toEqual([]);
    const single = aProgram([aPhase([aSession(['mon'], [anItem('goblet-squat')])])]);
    expect(faultsOfFixes('E06', anInput(single))).toEqual([]);
  });
});

describe('E07: work for an upright back', () => {
  it('is advice without any', () => {
    expect(severitiesOf('E07', week('goblet-squat', 'bird-dog', 'band-pull-apart'))).toEqual(['advice']);
    expect(severitiesOf('E07', aProgram([]))).toEqual([]);
  });
  it.each(['prone-extension', 'supine-head-press', 'prone-ytw', 'wall-angel', 'scapular-retraction'])(
    '%s is some',
    (id) => expect(severitiesOf('E07', week(id))).toEqual([]),
  );
  it('is fixed by a press lying on the back', () => {
    expect(faultsOfFixes('E07', anInput(week('goblet-squat')))).toEqual([]);
  });
});

describe('E08: nothing but walking', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['brisk-walk'], ['warning']],
    [['brisk-walk', 'march-in-place', 'calf-stretch'], ['warning']],
    [['brisk-walk', 'goblet-squat'], []],
    [['brisk-walk', 'tandem-walk'], []],
    [['brisk-walk', 'heel-drop-gentle'], []],
    [['weighted-march'], []],
    [['march-in-place', 'calf-stretch'], []],
    [['supine-rest'], []],
    [[], []],
  ])('%s', (ids, expected) => expect(severitiesOf('E08', week(...ids))).toEqual(expected));

  it('looks at phases of full work and names the walk', () => {
    const program = learned('goblet-squat', 'brisk-walk');
    const [finding] = findingsOf('E08', program);
    expect(finding && sentence(finding).body).toMatch(/^Target: only Brisk walk/);
    expect(severitiesOf('E08', learned('brisk-walk', 'goblet-squat'))).toEqual([]);
  });
});
