import { describe, expect, it } from 'vitest';
import { loadsFracture } from '../../../shared/check/screening/fractureRegions';
import { findExercise } from '../../../shared/exercise/library';
import { addDays, localDate } from '../../../shared/localDate';
import { FractureSite, type Fracture, type Patient, RED_FLAGS } from '../../../shared/patient/schema';
import { phaseSpans } from '../../../shared/program/calendar';
import { findTemplate } from '../../../shared/template/registry';
import {
  aFracture,
  aFunctionTest,
  aGroup,
  anItem,
  aPatient,
  asked,
  atPercent,
  lifted,
  monday,
  rpe,
  TODAY,
} from '../../support/programs';
import {
  aClearance,
  cleared,
  found,
  partial,
  said,
  severities,
  waitingFor,
  withFacts,
} from './screeningReading';

const liftmor = findTemplate('liftmor') ?? null;
const gentle = monday([anItem('weight-shift')]);
const squatAt = (percent: number) => monday([anItem('back-squat', lifted([atPercent(percent, 3)]))]);
const daysAgo = (days: number): string => addDays(TODAY, -days);
const broken = (...fractures: readonly Fracture[]) => aPatient({ fractures });

describe('A10: fractures of the last weeks', () => {
  it('stops any program within 6 weeks, also after high trauma', () => {
    expect(severities('A10', gentle, broken(aFracture('wrist', daysAgo(41), 'high')))).toEqual(['stop']);
    expect(severities('A10', gentle, broken(aFracture('wrist', daysAgo(42))))).toEqual([]);
    expect(severities('A10', gentle, broken(aFracture('skull-or-face', daysAgo(3))))).toEqual(['stop']);
  });
  it('follows a stricter clinic', () => {
    const policy = { 'fracture-stop-weeks': 8 };
    expect(severities('A10', gentle, broken(aFracture('wrist', daysAgo(55))), { policy })).toEqual(['stop']);
    expect(severities('A10', gentle, broken(aFracture('wrist', daysAgo(56))), { policy })).toEqual([]);
  });
  it('counts from the latest day that a month or a year can mean, and from no day to come', () => {
    expect(severities('A10', gentle, broken(aFracture('wrist', '2026-10')))).toEqual(['stop']);
    expect(severities('A10', gentle, broken(aFracture('wrist', '2026-09')))).toEqual([]);
    expect(
      severities('A10', gentle, broken(aFracture('wrist', '2025')), { today: localDate('2026-02-10') }),
    ).toEqual(['stop']);
    expect(
      severities('A10', gentle, broken(aFracture('wrist', '2025')), { today: localDate('2026-02-11') }),
    ).toEqual([]);
    const thisYear = found('A10', gentle, broken(aFracture('wrist', '2026')));
    expect(thisYear[0]?.values).toMatchObject({ date: '2026', countedFrom: TODAY, weeks: 0 });
    expect(said('A10', gentle, broken(aFracture('wrist', '2026-10')))).toMatch(
      /October 2026, counted from 31 October 2026, the latest it can mean\) was 3 weeks ago/,
    );
  });
  it('stops at a vertebral fracture that still hurts, at any age', () => {
    const hurts = { ...aFracture('vertebra', '2024'), acutePain: true };
    expect(severities('A10', gentle, broken(hurts))).toEqual(['stop']);
    expect(severities('A10', gentle, broken({ ...hurts, acutePain: false }))).toEqual([]);
    expect(severities('A10', gentle, broken({ ...hurts, site: 'wrist' }))).toEqual([]);
  });
  it('stops within 12 weeks where the program loads the region, and names what does', () => {
    const press = monday([anItem('chest-press-machine'), anItem('leg-press')]);
    expect(found('A10', press, broken(aFracture('wrist', daysAgo(83))))[0]).toMatchObject({
      severity: 'stop',
      values: { reason: 'region', exercises: ['Machine chest press'] },
    });
    expect(severities('A10', press, broken(aFracture('wrist', daysAgo(84))))).toEqual([]);
    expect(severities('A10', monday([anItem('leg-press')]), broken(aFracture('wrist', daysAgo(83))))).toEqual(
      [],
    );
  });
  it('becomes advice by a clearance that names it, dated after the fracture', () => {
    const fracture = aFracture('wrist', daysAgo(20));
    const clear = (id: string | null, date: string) => cleared(broken(fracture), aClearance(id, date));
    expect(severities('A10', gentle, clear('A10-fracture-recent', daysAgo(20)))).toEqual(['advice']);
    expect(severities('A10', gentle, clear('A10-fracture-recent', daysAgo(21)))).toEqual(['stop']);
    expect(severities('A10', gentle, clear(null, TODAY))).toEqual(['stop']);
  });
  it('tells one fracture from another', () => {
    const patient = broken(aFracture('wrist', daysAgo(30)), aFracture('rib', daysAgo(5)));
    const clear = cleared(patient, aClearance('A10-fracture-recent', daysAgo(10)));
    expect(found('A10', gentle, clear).map(({ severity, values }) => [severity, values['site']])).toEqual([
      ['stop', 'rib'],
      ['advice', 'wrist'],
    ]);
  });
  it('waits while nobody went through the fractures and none stops', () => {
    expect(waitingFor('fractures', gentle, aPatient({ fracturesReviewed: false }))).toContain('A10');
    const known = aPatient({ fracturesReviewed: false, fractures: [aFracture('wrist', daysAgo(5))] });
    expect(waitingFor('fractures', gentle, known)).not.toContain('A10');
  });
});

describe('which exercises load a healing bone (J)', () => {
  const loads = (site: FractureSite, id: string): boolean => {
    const program = monday([anItem(id)]);
    const span = phaseSpans(program)[0];
    const session = span?.phase.sessions[0];
    const item = session?.items[0];
    if (!span || !session || !item) throw new Error('no item');
    return loadsFracture(site, { span, session, item, exercise: findExercise(id) ?? null, name: id });
  };
  const LEG = ['hip', 'femur', 'tibia', 'ankle', 'foot'] as const;
  const ARM = ['wrist', 'hand', 'humerus', 'clavicle'] as const;

  it.each(LEG)(
    '%s: standing resistance, leg machines, landings; not the arms, a walk or an unloaded stand',
    (site) => {
      for (const id of [
        'back-squat',
        'leg-press',
        'hip-abduction-band',
        'carry-farmer',
        'heel-drop-gentle',
        'mini-jump',
      ])
        expect([id, loads(site, id)]).toEqual([id, true]);
      for (const id of [
        'chest-press-machine',
        'lat-pulldown',
        'brisk-walk',
        'sit-to-stand',
        'wall-push-drop',
      ])
        expect([id, loads(site, id)]).toEqual([id, false]);
    },
  );
  it.each(ARM)('%s: pressing, pulling, gripping and leaning on the hands; not legs alone', (site) => {
    for (const id of [
      'wall-push-up',
      'row-band-seated',
      'carry-suitcase',
      'grip-squeeze',
      'barbell-deadlift',
      'bird-dog',
    ])
      expect([id, loads(site, id)]).toEqual([id, true]);
    for (const id of ['leg-press', 'hip-extension-band', 'mini-jump', 'brisk-walk', 'tandem-stance'])
      expect([id, loads(site, id)]).toEqual([id, false]);
  });
  it('vertebra: along the spine, overhead, bending under load and landing; not gentle extension', () => {
    for (const id of ['goblet-squat', 'overhead-press-seated-dumbbell', 'row-cable', 'hip-thrust', 'stomp'])
      expect([id, loads('vertebra', id)]).toEqual([id, true]);
    for (const id of [
      'prone-extension',
      'row-band-seated',
      'hip-abduction-band',
      'chest-press-machine',
      'brisk-walk',
    ])
      expect([id, loads('vertebra', id)]).toEqual([id, false]);
  });
  it('rib: as the spine, and pressing and pulling', () => {
    for (const id of ['goblet-squat', 'chest-press-machine', 'row-band-seated', 'wall-push-drop'])
      expect([id, loads('rib', id)]).toEqual([id, true]);
    expect(loads('rib', 'leg-press')).toBe(true); // marked for loaded flexion
    expect(loads('rib', 'hip-abduction-band')).toBe(false);
  });
  it.each(['pelvis', 'sacrum'] as const)('%s: as the legs and as the spine', (site) => {
    for (const id of ['leg-press', 'hip-abduction-band', 'overhead-press-seated-dumbbell', 'mini-jump'])
      expect([id, loads(site, id)]).toEqual([id, true]);
    expect(loads(site, 'chest-press-machine')).toBe(false);
  });
  it('a bone not named: every load; skull or face: none', () => {
    for (const id of ['chest-press-machine', 'leg-press', 'mini-jump', 'wall-push-drop']) {
      expect([id, loads('other', id)]).toEqual([id, true]);
      expect([id, loads('skull-or-face', id)]).toEqual([id, false]);
    }
    expect(loads('other', 'sit-to-stand')).toBe(false);
  });
  it('knows every site and never counts an exercise that the library lacks', () => {
    for (const site of FractureSite.options) {
      const program = monday([anItem('no-such', lifted([aGroup()]))]);
      const span = phaseSpans(program)[0];
      const session = span?.phase.sessions[0];
      const item = session?.items[0];
      if (!span || !session || !item) throw new Error('no item');
      expect(loadsFracture(site, { span, session, item, exercise: null, name: '' })).toBe(false);
    }
  });
});

describe('A11: fractures of the last months', () => {
  const months = (date: string, program = squatAt(70), wish = {}) =>
    severities('A11', program, broken(aFracture('tibia', date)), wish);

  it('warns from 12 weeks to 6 months with work from 70 % on', () => {
    expect(months(daysAgo(84))).toEqual(['warning']);
    expect(months('2026-05-23')).toEqual(['warning']);
    expect(months('2026-05-22')).toEqual([]);
    expect(months('2026-05-22', squatAt(70), { policy: { 'fracture-care-months': 12 } })).toEqual([
      'warning',
    ]);
    expect(months(daysAgo(100), squatAt(69.9))).toEqual([]);
  });
  it('warns at landings, at an effort of 70 % and at a high-intensity template', () => {
    expect(months(daysAgo(100), monday([anItem('heel-drop-gentle')]))).toEqual(['warning']);
    expect(months(daysAgo(100), monday([anItem('brisk-walk')]))).toEqual([]);
    expect(
      months(daysAgo(100), monday([anItem('back-squat', lifted([aGroup({ effort: rpe(8) })]))])),
    ).toEqual(['warning']);
    expect(months(daysAgo(100), gentle, { template: liftmor })).toEqual(['warning']);
  });
  it('leaves a fracture to A10 while that speaks, and takes it up where that is silent', () => {
    expect(months(daysAgo(70))).toEqual([]); // the squat loads the tibia
    const wrist = broken(aFracture('wrist', daysAgo(70)));
    const legs = monday([anItem('leg-press', lifted([atPercent(75, 3)]))]);
    expect(severities('A10', legs, wrist)).toEqual([]);
    expect(severities('A11', legs, wrist)).toEqual(['warning']);
  });
  it('speaks of the newest fracture nobody cleared', () => {
    const patient = broken(aFracture('tibia', daysAgo(120)), aFracture('wrist', daysAgo(100)));
    expect(found('A11', squatAt(70), patient).map(({ values }) => values['site'])).toEqual(['wrist']);
    const clear = cleared(patient, aClearance('A11-fracture-6mo', daysAgo(110)));
    expect(found('A11', squatAt(70), clear).map(({ values }) => values['site'])).toEqual(['wrist']);
  });
  it.each(['A10-fracture-recent', 'A11-fracture-6mo'])(
    'becomes advice by a clearance that names %s',
    (id) => {
      const clear = (date: string) => cleared(broken(aFracture('tibia', daysAgo(100))), aClearance(id, date));
      expect(severities('A11', squatAt(70), clear(daysAgo(100)))).toEqual(['advice']);
      expect(severities('A11', squatAt(70), clear(daysAgo(101)))).toEqual(['warning']);
    },
  );
  it('does not change from week to week, so that a written reason holds', () => {
    const values = (today: string) =>
      found('A11', squatAt(70), broken(aFracture('tibia', daysAgo(100))), { today: localDate(today) })[0]
        ?.values;
    expect(values('2026-11-23')).toEqual(values('2026-11-30'));
  });
});

describe('A12: red flags', () => {
  const flagged = (date: string, flag: (typeof RED_FLAGS)[number] = 'fever') =>
    withFacts({ redFlags: { reviewedOn: TODAY, entries: [{ flag, date: localDate(date), note: '' }] } });

  it.each(RED_FLAGS)('%s stops any program', (flag) => {
    expect(severities('A12', gentle, flagged('2026-11-10', flag))).toEqual(['stop']);
  });
  it('becomes advice by a clearance from that day on', () => {
    const clear = (date: string, id = 'A12-redflag-spine') =>
      cleared(flagged('2026-11-10'), aClearance(id, date));
    expect(severities('A12', gentle, clear('2026-11-10'))).toEqual(['advice']);
    expect(severities('A12', gentle, clear('2026-11-09'))).toEqual(['stop']);
    expect(severities('A12', gentle, clear('2026-11-10', 'A10-fracture-recent'))).toEqual(['stop']);
  });
  it('waits while nobody asked, also beside a flag that is cleared', () => {
    const unasked = withFacts({ redFlags: { reviewedOn: null, entries: [] } });
    expect(waitingFor('redFlags', gentle, unasked)).toContain('A12');
    const open = flagged('2026-11-10');
    const unreviewed = { ...open, redFlags: { ...open.redFlags, reviewedOn: null } };
    expect(waitingFor('redFlags', gentle, unreviewed)).not.toContain('A12');
    const clear = cleared(unreviewed, aClearance('A12-redflag-spine'));
    expect(waitingFor('redFlags', gentle, clear)).toContain('A12');
  });
});

describe('A13: signs of a vertebral fracture', () => {
  const NO = { answer: 'no', askedOn: TODAY } as const;
  const signs = (changes: Partial<Patient>, wish = {}) =>
    severities('A13', gentle, withFacts({ spineImaging: NO, ...changes }), wish);
  const tall = (now: number, tallest: number): Partial<Patient> => ({
    heightNowCm: asked(now),
    heightTallestCm: asked(tallest),
  });

  it('looks at the height lost since the tallest', () => {
    expect(signs(tall(159, 163))).toEqual([]);
    expect(signs(tall(158.9, 163))).toEqual(['warning']);
    expect(signs(tall(159.1, 163.1))).toEqual([]);
    expect(signs(tall(161, 163), { policy: { 'height-loss-recalled-cm': 1 } })).toEqual(['warning']);
  });
  it('looks at the height lost by measurement within 3 years', () => {
    const measured = (cm: number, date: string) =>
      signs({ functionTests: [aFunctionTest('measured-height-cm', cm, { date: localDate(date) })] });
    expect(measured(165, '2024-01-01')).toEqual([]);
    expect(measured(165.1, '2024-01-01')).toEqual(['warning']);
    expect(measured(166, '2023-11-23')).toEqual(['warning']);
    expect(measured(166, '2023-11-22')).toEqual([]);
  });
  it('takes the newest height as the height now', () => {
    const shrunk = aFunctionTest('measured-height-cm', 158, { date: localDate('2026-11-25') });
    expect(signs({ ...tall(163, 163), functionTests: [shrunk] })).toEqual(['warning']);
  });
  it('looks at occiput to wall and ribs to pelvis', () => {
    const tested = (...[test, value]: Parameters<typeof aFunctionTest>) =>
      signs({ functionTests: [aFunctionTest(test, value)] });
    expect(tested('occiput-to-wall-cm', 5)).toEqual([]);
    expect(tested('occiput-to-wall-cm', 5.1)).toEqual(['warning']);
    expect(tested('rib-pelvis-fingers', 2)).toEqual(['warning']);
    expect(tested('rib-pelvis-fingers', 2.5)).toEqual([]);
    expect(tested('rib-pelvis-fingers', 0)).toEqual(['warning']);
  });
  it('is silent once the spine was imaged, and speaks while nobody asked', () => {
    const patient = (answer: 'yes' | 'no' | 'not-asked') =>
      withFacts({
        ...tall(155, 163),
        spineImaging: answer === 'not-asked' ? { answer } : { answer, askedOn: TODAY },
      });
    expect(severities('A13', gentle, patient('yes'))).toEqual([]);
    expect(severities('A13', gentle, patient('no'))).toEqual(['warning']);
    expect(severities('A13', gentle, patient('not-asked'))).toEqual(['warning']);
    expect(waitingFor('spineImaging', gentle, patient('not-asked'))).toEqual([]);
    expect(said('A13', gentle, patient('not-asked'))).toMatch(/8 cm lost.*Nobody has recorded/);
  });
  it('waits for the heights that nobody asked for', () => {
    const unknown = {
      heightNowCm: { answer: 'not-asked' },
      heightTallestCm: { answer: 'not-asked' },
    } as const;
    expect(waitingFor('heightNowCm', gentle, withFacts({ spineImaging: NO, ...unknown }))).toEqual(['A13']);
    expect(waitingFor('heightTallestCm', gentle, withFacts({ spineImaging: NO, ...unknown }))).toEqual([
      'A13',
    ]);
    expect(waitingFor('heightNowCm', gentle, withFacts(unknown))).toEqual([]);
    const byTest = { ...unknown, functionTests: [aFunctionTest('rib-pelvis-fingers', 1)] };
    expect(waitingFor('heightNowCm', gentle, withFacts({ spineImaging: NO, ...byTest }))).toEqual([]);
  });
});

it('keeps the date of a fracture as it was written', () => {
  expect(said('A10', gentle, broken(aFracture('vertebra', partial('2026-11-10'))))).toMatch(
    /A fracture \(vertebra; 10 November 2026\) was 1 week ago/,
  );
});
