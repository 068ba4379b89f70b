import { localDate, PartialDate } from '../../../shared/localDate';
import { screenItemsOf } from '../../../shared/patient/screenItems';
import type { Patient } from '../../../shared/patient/schema';
import { aFracture, asked, aScreen, TODAY } from '../../support/programs';
import { byFeel, heavy, landings, usual } from '../items';
import type { Vignette } from '../vignette';
import { aMan, aYoungWoman, cleared, conditions, operation, pressure, somebody, YES } from '../people';
import { clinic, home, phase, plan, steadyHomeWeeks, steadyWeeks } from '../weeks';

/** Who may exercise at all, and how hard: screens, heart, pressure, fractures, red flags. */

const chestPain = {
  ...aScreen(),
  items: screenItemsOf('par-q-plus').map((item) => ({
    item,
    answer: item === 'chest-pain' ? ('yes' as const) : ('no' as const),
  })),
};

const redFlag = (date: string): Patient['redFlags'] => ({
  reviewedOn: TODAY,
  entries: [{ flag: 'night-or-rest-pain', date: localDate(date), note: '' }],
});

const steroid = (mg: number): Patient['medicines'] => ({
  reviewedOn: TODAY,
  entries: [
    { name: 'Prednisolone', group: 'glucocorticoid', since: PartialDate.parse('2026-06'), dailyDoseMg: mg },
  ],
});

/** Back squats beside the rest of the week, with warm-up sets. */
const squats = (percent: number) =>
  steadyWeeks([heavy('back-squat', 5, 5, percent, { warmUp: [50, 70], rest: 120 })]);

/** Nothing that anybody holds their breath for: bands, standing and lying work. */
const gentleWeeks = () =>
  plan([
    phase('target', 6, [
      clinic(
        ['mon', 'thu'],
        [
          byFeel('hip-abduction-band', 2, 10, 5),
          byFeel('row-band-seated', 2, 10, 5),
          usual('supine-shoulder-press'),
          usual('tandem-stance'),
        ],
      ),
    ]),
  ]);

/** Goblet squats alone at home at some %, beside bands. */
const homeSquats = (percent: number) =>
  plan([
    phase('target', 6, [
      home(
        ['mon', 'thu'],
        [
          heavy('goblet-squat', 3, 8, percent),
          byFeel('row-band-seated', 2, 10, 5),
          usual('supine-shoulder-press'),
          usual('tandem-stance'),
        ],
      ),
    ]),
  ]);

const pushUps = () => steadyWeeks([usual('counter-push-up')]);

export const screening: readonly Vignette[] = [
  {
    story: 'No pre-exercise screen is on file for a moderate program.',
    from: 'Row A01: PAR-Q+ holds for 12 months (R-high)',
    patient: somebody({ changes: { screenings: [] } }),
    program: steadyWeeks(),
    stops: ['A01-screen-missing'],
    warnings: [],
  },
  {
    story: 'The screen is a year old to the day.',
    from: 'Row A01',
    patient: somebody({ changes: { screenings: [aScreen({ date: localDate('2025-11-23') })] } }),
    program: steadyWeeks(),
    nearMissOf: ['A01-screen-missing'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Chest pain is ticked on the PAR-Q+, and nobody followed it up.',
    from: 'Row A02: PAR-Q+ (S90)',
    patient: somebody({ changes: { screenings: [chestPain] } }),
    program: steadyWeeks(),
    stops: ['A02-screen-positive'],
    warnings: [],
  },
  {
    story: 'Chest pain is ticked, and the physician cleared the patient a week later.',
    from: 'Row A02',
    patient: somebody({
      changes: {
        screenings: [chestPain],
        clearances: cleared('A02-screen-positive', '2026-11-09', 'Dr. Ames', 'Moderate resistance training'),
      },
    }),
    program: steadyWeeks(),
    nearMissOf: ['A02-screen-positive'],
    stops: [],
    warnings: [],
  },
  {
    story: 'An APSS answered "no" throughout, no assessment written down, and squats at 82 %.',
    from: 'Row A03: a clear stage 1 supports light to moderate work only (S94)',
    patient: somebody({
      tScore: -1.8,
      changes: { screenings: [aScreen({ instrument: 'apss', clinicianAssessment: '' })] },
    }),
    program: squats(82),
    stops: [],
    warnings: ['A03-screen-intensity'],
  },
  {
    story: 'The same APSS with squats at 78 %.',
    from: 'Row A03',
    patient: somebody({
      tScore: -1.8,
      changes: { screenings: [aScreen({ instrument: 'apss', clinicianAssessment: '' })] },
    }),
    program: squats(78),
    stops: [],
    warnings: [],
  },
  {
    story: 'Unstable angina is on the list of conditions.',
    from: 'Row A04: contraindications to progressive resistance training (S89)',
    patient: somebody({ has: ['unstable-angina'] }),
    program: steadyWeeks(),
    stops: ['A04-cardiac-abs'],
    warnings: [],
  },
  {
    story: 'Stable heart disease, cleared on the screen, with a moderate program.',
    from: 'Row A04: only unstable and recent disease is listed',
    patient: somebody({ has: ['heart-disease-stable'] }),
    program: steadyWeeks(),
    nearMissOf: ['A04-cardiac-abs'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Symptomatic aortic stenosis without a word from the cardiologist.',
    from: 'Row A05: AHA 2007 (R-high)',
    patient: somebody({ has: ['symptomatic-aortic-stenosis'] }),
    program: steadyWeeks(),
    stops: ['A05-cardiac-more'],
    warnings: [],
  },
  {
    story: 'Aortic stenosis that the cardiologist cleared for moderate training.',
    from: 'Row A05',
    patient: somebody({
      has: ['symptomatic-aortic-stenosis'],
      changes: {
        clearances: cleared('A05-cardiac-more', '2026-11-10', 'Dr. Sato', 'Moderate resistance training'),
      },
    }),
    program: steadyWeeks(),
    nearMissOf: ['A05-cardiac-more'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Resting pressure of 184/96 before a moderate program.',
    from: 'Row A06: uncontrolled hypertension above 180/110 (R-high)',
    patient: somebody({ changes: { bloodPressure: pressure(184, 96) } }),
    program: steadyWeeks(),
    stops: ['A06-bp-abs'],
    warnings: [],
  },
  {
    story: 'Resting pressure of 180/96, with squats that invite a held breath.',
    from: 'Rows A06 and A07: 180 is not above 180; from 160 on loads stay lower (R-high)',
    patient: somebody({ changes: { bloodPressure: pressure(180, 96) } }),
    program: steadyWeeks(),
    nearMissOf: ['A06-bp-abs'],
    stops: [],
    warnings: ['A07-bp-rel'],
  },
  {
    story: 'Squats at 75 % on a pressure taken half a year ago.',
    from: 'Row A08 (J): from 70 % of 1RM a reading of the last 3 months',
    patient: somebody({
      tScore: -1.8,
      changes: {
        bloodPressure: {
          answer: 'value',
          askedOn: localDate('2026-05-20'),
          value: { systolic: 128, diastolic: 78 },
        },
      },
    }),
    program: squats(75),
    stops: [],
    warnings: ['A08-bp-missing'],
  },
  {
    story: 'Squats four weeks after an eye operation.',
    from: 'Row A09: recent ophthalmic surgery and lifts that invite a held breath (S89)',
    patient: somebody({ changes: { surgeries: operation('eye-surgery', '2026-10-26', null) } }),
    program: steadyWeeks(),
    stops: ['A09-retina'],
    warnings: [],
  },
  {
    story: 'The same squats 13 weeks after the eye operation.',
    from: 'Row A09; 12 weeks (J)',
    patient: somebody({ changes: { surgeries: operation('eye-surgery', '2026-08-24', null) } }),
    program: steadyWeeks(),
    nearMissOf: ['A09-retina'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Push-ups at the counter four weeks after a wrist fracture.',
    from: 'Rows A10 and H13: nothing but cleared rehabilitation below 6 weeks (S89; J)',
    patient: somebody({ tScore: -1.8, fractures: [aFracture('wrist', '2026-10-26')] }),
    program: pushUps(),
    stops: ['A10-fracture-recent'],
    warnings: ['H13-wrist'],
  },
  {
    story: 'Push-ups at the counter eight weeks after a wrist fracture, without a word on union.',
    from: 'Row A10: below 12 weeks no load on that region without a note (J)',
    patient: somebody({ tScore: -1.8, fractures: [aFracture('wrist', '2026-09-28')] }),
    program: pushUps(),
    stops: ['A10-fracture-recent'],
    warnings: ['H13-wrist'],
  },
  {
    story: 'Push-ups at the counter 12 weeks to the day after a wrist fracture.',
    from: 'Rows A10 and H13',
    patient: somebody({ tScore: -1.8, fractures: [aFracture('wrist', '2026-08-31')] }),
    program: pushUps(),
    nearMissOf: ['A10-fracture-recent'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Squats at 78 % four months after an ankle fracture.',
    from: 'Row A11: within 6 months (S89); trials left out recent fractures (R-high)',
    patient: somebody({ tScore: -1.8, fractures: [aFracture('ankle', '2026-07-20')] }),
    program: squats(78),
    stops: [],
    warnings: ['A11-fracture-6mo'],
  },
  {
    story: 'Pain at night was recorded three days ago and not looked into.',
    from: 'Row A12: red flags of the spine (S104)',
    patient: somebody({ changes: { redFlags: redFlag('2026-11-20') } }),
    program: steadyWeeks(),
    stops: ['A12-redflag-spine'],
    warnings: [],
  },
  {
    story: 'Pain at night was looked into, and the physician cleared the patient the next day.',
    from: 'Row A12',
    patient: somebody({
      changes: {
        redFlags: redFlag('2026-11-20'),
        clearances: cleared('A12-redflag-spine', '2026-11-21', 'Dr. Ames', 'MRI without a finding'),
      },
    }),
    program: steadyWeeks(),
    nearMissOf: ['A12-redflag-spine'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Four and a half centimetres of height lost since youth, and no picture of the spine.',
    from: 'Row A13: above 4 cm (R-high), above 6 cm (S101)',
    patient: somebody({
      tScore: -2.1,
      changes: {
        heightTallestCm: asked(163),
        heightNowCm: asked(158.5),
        spineImaging: { answer: 'no', askedOn: TODAY },
      },
    }),
    program: steadyWeeks(),
    stops: [],
    warnings: ['A13-vf-suspect'],
  },
  {
    story: 'A woman of 45 before menopause with T -2.6, and nobody looked for causes.',
    from: 'Row A14: ISCD (R-high)',
    patient: aYoungWoman({
      age: 45,
      tScore: -2.6,
      training: 'trained',
      changes: { secondaryCausesChecked: { answer: 'no', askedOn: TODAY } },
    }),
    program: steadyWeeks(),
    stops: [],
    warnings: ['A14-secondary'],
  },
  {
    story: 'Jumps in the clinic during pregnancy, with T -2.7.',
    from: 'Row A15 (J): the jump trial waited 12 months after birth (S37)',
    patient: aYoungWoman({ tScore: -2.7, training: 'trained', changes: { pregnantOrPostpartum: YES } }),
    program: steadyWeeks([landings('mini-jump', 3, 10)]),
    stops: ['A15-pregnant'],
    warnings: [],
  },
  {
    story: 'Moderate lifting without a landing during pregnancy, with T -2.7.',
    from: 'Row A15: exercise in pregnancy is encouraged (S123)',
    patient: aYoungWoman({ tScore: -2.7, training: 'trained', changes: { pregnantOrPostpartum: YES } }),
    program: steadyWeeks(),
    nearMissOf: ['A15-pregnant'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Goblet squats at 65 % alone at home for a man who cannot follow cues.',
    from: 'Row A17: trial exclusion (R-high); severe dementia (S89)',
    patient: aMan({ age: 78, tScore: -1.8, has: ['cognitive-impairment'] }),
    program: homeSquats(65),
    stops: ['A17-cognition'],
    warnings: [],
  },
  {
    story: 'The same man alone at home with goblet squats at 55 %.',
    from: 'Row A17: below 60 % and without impact',
    patient: aMan({ age: 78, tScore: -1.8, has: ['cognitive-impairment'] }),
    program: homeSquats(55),
    nearMissOf: ['A17-cognition'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Goblet squats with a hernia that hurts.',
    from: 'Row A18: symptomatic hernia (S89)',
    patient: aMan({ tScore: -1.8, has: ['symptomatic-hernia'] }),
    program: steadyWeeks(),
    stops: ['A18-hernia'],
    warnings: [],
  },
  {
    story: 'Bands and balance with a hernia that hurts.',
    from: 'Row A18: no lift that invites a held breath',
    patient: aMan({ tScore: -1.8, has: ['symptomatic-hernia'] }),
    program: gentleWeeks(),
    nearMissOf: ['A18-hernia'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Prednisolone of 10 mg a day since June, with a moderate program and T -1.6.',
    from: 'Row A19: advice (R-high)',
    patient: somebody({ tScore: -1.6, changes: { medicines: steroid(10) } }),
    program: steadyWeeks(),
    stops: [],
    warnings: [],
  },
  {
    story:
      'Several conditions that the lists allow: diabetes, controlled hypertension and a stroke years ago.',
    from: 'Rows A04 to A09: none of them is listed',
    patient: somebody({ changes: { conditions: conditions('diabetes', 'hypertension', 'stroke') } }),
    program: steadyHomeWeeks(),
    stops: [],
    warnings: [],
  },
];
