import type { FamilyText } from '../../ruleText';
import { dayText } from '../day';
import { hiritGate } from '../hirit';
import { exercises, from, months, score, waitingText, wayOut } from '../screeningTerms';
import { listed, type Reader, type Words, words } from '../values';

/** Group A in English: T-score, bone risk and the template. */

const MARKERS: Readonly<Record<string, string>> = {
  'recent-fracture': 'a fracture in the last 12 months',
  'several-fractures': 'two or more fractures',
  'fracture-on-medicine': 'a fracture while on bone medicine',
  frax: 'a very high risk by FRAX',
};

function veryLow(v: Reader): Words {
  const found = [
    ...(v.has('tScore') ? [`a T-score of ${score(v.num('tScore'))}, below ${score(v.num('limit'))}`] : []),
    ...v.list('markers').map((marker) => MARKERS[marker] ?? words(marker)),
  ];
  const program = [
    ...(v.has('template') ? [`follows ${v.text('template')}`] : []),
    ...(v.list('exercises').length > 0 ? [`has ${exercises(v)}`] : []),
  ];
  return {
    title: 'High-intensity training at a very high bone risk',
    body: `On record: ${listed(found)}. The program ${program.join(' and ')}. The trials enrolled few at this level; the interim mean was T -2.2 (LIFTMOR; ${from('limit and markers AACE 2020, recalled', ['very-low-t-score', v.num('limit')])}). Confirm supervision and the medical plan (Osteon judgement).`,
  };
}

function secondary(v: Reader): Words {
  const found = [
    ...(v.has('tScore') ? [`a T-score of ${score(v.num('tScore'))} at ${v.num('age')} years`] : []),
    ...(v.has('zScore') ? [`a Z-score of ${score(v.num('zScore'))}`] : []),
  ];
  return {
    title: 'Low bone mass that age does not explain',
    body: `On record: ${listed(found)}. With T at or below -2.5 before 50 years, or Z at or below -2.0, secondary causes are looked for (ISCD, recalled); the record does not say that somebody did (Osteon judgement).`,
  };
}

const CATEGORIES: Readonly<Record<string, string>> = {
  'above-minus-1': 'a T-score above -1.0',
  'low-bone-mass': 'a T-score between -1.0 and -2.5',
  osteoporosis: 'a T-score of -2.5 or below',
  fragile: 'a vertebral fracture or several low-trauma fractures',
  'recent-or-red-flag': 'a recent fracture or a red flag',
};

const MATRIX = '(availability of templates, Osteon judgement built from trials and guidance)';

/** The people studied: "women, postmenopausal, from 45 years". */
function studied(v: Reader): string {
  const sex = v.has('sex') ? [v.text('sex') === 'female' ? 'women' : 'men'] : [];
  const menopause = v.list('menopause').map(words);
  const ages = [
    ...(v.has('ageFrom') ? [`from ${v.num('ageFrom')}`] : []),
    ...(v.has('ageTo') ? [`to ${v.num('ageTo')}`] : []),
  ];
  return [
    ...(sex.length > 0 ? sex : ['adults']),
    ...(menopause.length > 0 ? [menopause.join(' or ')] : []),
    ...(ages.length > 0 ? [`${ages.join(' ')} years`] : []),
  ].join(', ');
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  sex: 'sex',
  menopause: 'menopausal status',
  age: 'age',
};

function templateGate(v: Reader): Words {
  const template = v.text('template');
  if (v.text('level') === 'offer')
    return {
      title: `${template}: tested in other people`,
      body: `${template} stands on ${studied(v)}. This patient, ${v.num('age')} years old, differs in ${listed(v.list('differs').map((one) => DIFFERENCES[one] ?? words(one)))}, so the results say less here ${MATRIX}.`,
    };
  const category = CATEGORIES[v.text('category')] ?? words(v.text('category'));
  const why = `${template} with ${category}: ${v.text('why').replace(/\.+$/, '')} ${MATRIX}.`;
  switch (v.text('level')) {
    case 'outside':
      return {
        title: `${template} is not written for this bone category`,
        body: `${why} What it would do here is not tested.`,
      };
    case 'stop':
      return {
        title: v.has('clearedBy')
          ? `${template} at this bone risk, by clearance`
          : `${template} is not offered here`,
        body: `${why} ${wayOut(v, 'Choose another template, or record a clearance that names A39 and is dated after what it rests on.')}`,
      };
    case 'warning':
      return { title: `${template} is not the template for these bones`, body: why };
    default:
      return { title: `${template}: another template may fit`, body: why };
  }
}

export const SCREENING_BONE = {
  'A14-secondary': {
    name: 'secondary causes of low bone mass',
    about:
      'A T-score of -2.5 or below before 50 years, or a Z-score of -2.0 or below, and no word on secondary causes.',
    words: secondary,
  },
  'A30-tscore-missing': {
    name: 'the bone-risk gates without a T-score',
    about: 'Without a T-score of spine, total hip or femoral neck the bone-risk gates cannot run.',
    words: (v) => ({
      title: 'No T-score on file',
      body: `No T-score of spine, total hip or femoral neck is recorded, so the limits that depend on bone risk cannot be applied (Osteon judgement).${waitingText(v)}`,
    }),
  },
  'A31-tscore-old': {
    name: 'the age of the bone scan',
    about: 'The newest T-score of spine or hip is older than 24 months.',
    words: (v) => ({
      title: 'The bone scan is out of date',
      body: `The newest T-score is of ${dayText(v.text('date'))}, more than ${months(v.num('months'))} ago (${from('Osteon judgement', ['dxa-months', v.num('months')])}).`,
    }),
  },
  'A32-tscore-sign': {
    name: 'the sign of the T-score',
    about:
      'Osteoporosis is on record as a diagnosis, no low-trauma fracture is, and every T-score of spine and hip is above zero. Values outside -7 to +4 are refused where they are typed.',
    words: (v) => ({
      title: `T-score +${score(v.num('tScore'))} with osteoporosis on record`,
      body: `The lowest T-score on record is +${score(v.num('tScore'))}, above 0, and osteoporosis is on record as a diagnosis without a low-trauma fracture. Check sign and value of the T-score, or the diagnosis (Osteon judgement).`,
    }),
  },
  'A33-dx-mismatch': {
    name: 'diagnosis against T-score',
    about:
      'The diagnosis on record and the T-score lie in different WHO bands, and no low-trauma fracture explains it.',
    words: (v) => ({
      title: 'Diagnosis and T-score do not match',
      body: `On record is ${words(v.text('diagnosis'))}, and the lowest T-score is ${score(v.num('tScore'))}. By the WHO bands osteoporosis is -2.5 or below, low bone mass between -2.5 and -1.0; no low-trauma fracture is on record that would explain it (WHO).`,
    }),
  },
  'A34-hirit-gate': {
    name: 'high-intensity training after fractures',
    about:
      'High-intensity training after a vertebral fracture or two or more low-trauma fractures. A clearance that names this rule answers it.',
    words: hiritGate,
  },
  'A35-hirit-verylow': {
    name: 'high-intensity training at very high bone risk',
    about:
      'High-intensity training with a T-score below -3.0, a fracture within 12 months, several fractures, a fracture on bone medicine or a very high FRAX.',
    words: veryLow,
  },
  'A36-hirit-notneeded': {
    name: 'LIFTMOR above the T-score of its trial',
    about: 'LIFTMOR with a T-score above -1.0, the entry of the trial.',
    words: (v) => ({
      title: `${v.text('template')}: T-score above the entry of the trial`,
      body: `The T-score is ${score(v.num('tScore'))}; the trial enrolled below ${score(v.num('limit'))} (LIFTMOR). The NSCA or an ACSM template may fit.`,
    }),
  },
  'A37-male-premenop': {
    name: 'high-intensity training outside the people of its trials',
    about: 'A high-intensity template for a premenopausal woman or a man below 45.',
    words: (v) => ({
      title: `${v.text('template')}: outside the people of its trials`,
      body: `${v.text('template')} rests on postmenopausal women and on men from ${v.num('limit')} to 50 years up (LIFTMOR, LIFTMOR-M); this patient is a ${v.text('who') === 'man' ? 'man' : 'premenopausal woman'} of ${v.num('age')}.`,
    }),
  },
  'A38-drug': {
    name: 'a word on bone medicine',
    about: 'A T-score of -2.5 or below, no bone medicine on record and no note that it was discussed.',
    words: (v) => ({
      title: 'Bone medicine: no decision on record',
      body: `The lowest T-score is ${score(v.num('tScore'))}, at or below ${score(v.num('limit'))}. Record whether bone medicine has been discussed; exercise does not replace it (Osteon judgement).${waitingText(v)}`,
    }),
  },
  'A39-template-gate': {
    name: 'the template for this bone category',
    about:
      'What the template itself says to patients of this bone category, and whether the people it was tested in were of another sex, age or menopausal status.',
    words: templateGate,
  },
} satisfies Partial<FamilyText<'A'>>;
