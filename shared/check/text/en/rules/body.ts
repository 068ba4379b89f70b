import type { FamilyText, FixText } from '../../ruleText';
import { conditionName } from '../conditions';
import { at } from '../dose';
import { listed, number, percent, type Reader, weeksText, words } from '../values';

/** Group H in English. */

/** What is on record of the bones. */
const bones = (v: Reader): string => {
  const parts = [
    ...(v.has('fracture') ? ['a vertebral fracture'] : []),
    ...(v.has('tScore') ? [`a T-score of ${number(v.num('tScore'))}`] : []),
  ];
  return `${listed(parts)} ${parts.length > 1 ? 'are' : 'is'} on record`;
};

const FLAGS: Readonly<Record<string, string>> = {
  'vertebral-fracture': 'a vertebral fracture',
  'hip-arthroplasty': 'a hip replacement',
  'balance-risk': 'a balance risk',
  wrist: 'wrist trouble',
  'loaded-flexion': 'a spine to spare from bending under load',
  'hypertension-valsalva': 'a reason not to strain',
  rotation: 'a spine to spare from twisting',
  'pelvic-floor': 'pelvic-floor symptoms',
  knee: 'knee trouble',
  'overhead-shoulder': 'shoulder trouble',
};
const flagName = (flag: string): string => FLAGS[flag] ?? words(flag);

export const BODY: FamilyText<'H'> = {
  'H01-flexion-loaded': {
    name: 'bending the spine under load',
    about:
      'Loaded or end-range flexion of the spine, with a T-score of -2.5 or below or a vertebral fracture.',
    words: (v) => ({
      title: `${v.text('exercise')}: the spine bends under load`,
      body: `${at(v)} bends the spine against a load, and ${bones(v)}. From a T-score of -2.5 down or with a vertebral fracture it is replaced (ESSA position statement, UK consensus, Too Fit to Fracture).`,
    }),
  },
  'H02-flexion-osteopenia': {
    name: 'bending the spine under load with low bone mass',
    about: 'Loaded or end-range flexion of the spine, with a T-score from -1.0 down to above -2.5.',
    words: (v) => ({
      title: `${v.text('exercise')}: the spine bends under load`,
      body: `${at(v)} bends the spine against a load, and ${bones(v)}. From -1.0 down loaded flexion is not recommended (ESSA position statement); the evidence is small (Sinaki and Mikkelsen 1984).`,
    }),
  },
  'H03-rotation': {
    name: 'twisting the spine',
    about:
      'End-range or loaded twisting: with a vertebral fracture it stops, with a T-score of -2.5 or below it warns.',
    words: (v) => ({
      title: `${v.text('exercise')}: the spine twists`,
      body: `${at(v)} twists the spine, and ${bones(v)}. From a T-score of -2.5 down or with a vertebral fracture loaded or end-range twisting is avoided (Too Fit to Fracture, table 5).`,
    }),
  },
  'H04-floor-lift-vf': {
    name: 'lifts from the floor after a vertebral fracture',
    about: 'A lift that starts from the floor, with a vertebral fracture on record.',
    words: (v) => ({
      title: `${v.text('exercise')}: lifted from the floor`,
      body: `${at(v)} starts from the floor, and a vertebral fracture is on record. Raise the start height and keep to the hinge (Too Fit to Fracture, table 5).`,
    }),
  },
  'H05-floor-lift-op': {
    name: 'lifts from the floor with osteoporosis',
    about: 'A lift from the floor with a T-score of -2.5 or below, outside high-intensity training.',
    words: (v) => ({
      title: `${v.text('exercise')}: from the floor with osteoporosis`,
      body: `${at(v)} starts from the floor, with a T-score of ${number(v.num('tScore'))}. From -2.5 down Too Fit to Fracture starts from blocks or a rack until the hinge is steady; LIFTMOR lifted from the floor under supervision.`,
    }),
  },
  'H06-maxlift-vf': {
    name: 'heavy lifting after a vertebral fracture',
    about: 'Above 75 % of 1RM, or sets of fewer than 8 repetitions, with a vertebral fracture on record.',
    words: (v) => ({
      title: `${v.text('exercise')}: too near a maximum after a vertebral fracture`,
      body: `${at(v)}: ${v.has('percent') ? `${percent(v.num('percent'))} of 1RM` : `${number(v.num('reps'))} repetitions a set`} in ${weeksText(v.list('weeks'))}, and a vertebral fracture is on record. Form comes before load: at most ${percent(v.num('limit'))} and at least ${number(v.num('fewest'))} repetitions (Too Fit to Fracture).`,
    }),
  },
  'H07-prone-vf': {
    name: 'lying prone after a vertebral fracture',
    about: 'A prone exercise with a vertebral fracture or rib pain on record.',
    words: (v) => ({
      title: `${v.text('exercise')}: lying prone`,
      body: `${at(v)} is done lying prone, and ${v.text('why') === 'vertebra' ? 'a vertebral fracture' : 'rib pain'} is on record. At least 1 rib or cartilage injury happened while getting prone: supine or seated work fits (Bone Fit).`,
    }),
  },
  'H08-overhead': {
    name: 'pressing overhead with a stiff or sore shoulder',
    about: 'An overhead press with a shoulder limit below 150 degrees, cuff pain or a kyphosis.',
    words: (v) => ({
      title: `${v.text('exercise')}: overhead with this shoulder or spine`,
      body: `${at(v)} presses overhead, and ${listed(v.list('conditions').map(conditionName))} is on record. Below 150 degrees of reach a landmine or incline press fits (Osteon judgement).`,
    }),
  },
  'H09-hip-arthroplasty': {
    name: 'deep or heavy lifts with a hip replacement',
    about:
      'Deep squats and hinges within 12 weeks of a hip replacement or under posterior precautions; lifts at 80 % of 1RM or more of 6 repetitions or fewer with any.',
    words: (v) => ({
      title: `${v.text('exercise')}: with a hip replacement`,
      body:
        v.text('why') === 'deep'
          ? `${at(v)} bends the hip deeply, within 12 weeks of a hip replacement or under posterior precautions: past 90 degrees is kept for later (recalled).`
          : `${at(v)} is at 80\u00a0% of 1RM or more with 6 repetitions or fewer, with a hip replacement. About half of the surgeons surveyed did not allow heavy lifts of few repetitions (arthroplasty table).`,
    }),
  },
  'H10-knee': {
    name: 'loaded squats with a painful knee',
    about: 'A loaded squat, lunge or step with knee pain above 5 of 10.',
    words: (v) => ({
      title: `${v.text('exercise')}: loaded with a painful knee`,
      body: `${at(v)} loads the bent knee, and knee pain is ${number(v.num('pain'))} of 10, above ${number(v.num('limit'))}. Less depth, a box or a hip exercise fits (recalled).`,
    }),
  },
  'H11-pelvic-load': {
    name: 'heavy lifting with pelvic-floor symptoms',
    about: '70 % of 1RM or more with stress leakage or prolapse symptoms on record.',
    words: (v) => ({
      title: 'Heavy lifting with pelvic-floor symptoms',
      body: `${listed(v.list('exercises').slice(0, 4))} reach ${percent(v.num('limit'))} of 1RM or more, and ${listed(v.list('conditions').map(conditionName))} is on record. Heavy lifters reported no more prolapse symptoms in a survey of 3,934, asked once (Forner 2019). Breathe out on the effort; refer if it bulges or feels heavy.`,
    }),
  },
  'H12-valsalva': {
    name: 'holding the breath',
    about:
      'A lift in which people hold their breath, with high blood pressure, an eye, hernia or pelvic-floor risk, and no word about breathing in its cues.',
    words: (v) => ({
      title: `${v.text('exercise')}: no word about breathing`,
      body: `${at(v)} invites a held breath, a reason not to strain is on record, and 0 of its cues speak of breathing. A cue to breathe out on the effort, and a capped load, fit (contraindication table; Osteon judgement).`,
    }),
  },
  'H13-wrist': {
    name: 'weight on the hands',
    about:
      'The body’s weight on the hands within 12 weeks of a wrist fracture, or with osteoarthritis of the wrist.',
    words: (v) => ({
      title: `${v.text('exercise')}: weight on the wrist`,
      body: `${at(v)} leans on the hands, and ${v.text('why') === 'fracture' ? 'a wrist fracture of less than 12 weeks ago' : 'osteoarthritis of the wrist'} is on record. Fists, handles or forearms fit (Osteon judgement).`,
    }),
  },
  'H14-pain-rule': {
    name: 'a pain rule on the handout',
    about:
      'Every handout is printed with a pain rule on page 1: 0 to 2 is fine, 3 to 5 if it settles by next morning, above 5 stop.',
    words: () => ({
      title: 'No pain rule',
      body: 'Page 1 of a handout carries a pain rule from 0 to 10 (recalled; Osteon judgement for back pain).',
    }),
  },
  'H18-situp': {
    name: 'sit-ups and deep bending of the spine',
    about:
      'Crunches, sit-ups, toe touches and the like: with a T-score of -2.5 or below or a vertebral fracture they stop, from -1.0 down they warn.',
    words: (v) => ({
      title: `${v.text('exercise')}: deep bending of the spine`,
      body: `${at(v)} bends the spine far, and ${bones(v)}. From a T-score of -1.0 down this is questioned: such movements stand in reports of vertebral fractures (Kunutsor 2018, Sinaki and Mikkelsen 1984).`,
    }),
  },
  'H19-avoid-flag': {
    name: 'exercises to avoid for this patient',
    about: 'An exercise that the library says to avoid with something on the patient’s record.',
    words: (v) => ({
      title: `${v.text('exercise')}: to be avoided here`,
      body: `${at(v)} is to be avoided with ${listed(v.list('flags').map(flagName))}, which is on record (exercise library, Osteon judgement).`,
    }),
  },
  'H20-caution-flag': {
    name: 'exercises to take care with',
    about: 'Exercises that the library says to take care with, for something on the patient’s record.',
    words: (v) => ({
      title: `Take care: ${flagName(v.text('flag'))}`,
      body: `With ${flagName(v.text('flag'))}, take care in ${listed(v.list('exercises'))}: the cues of each say what to watch (Osteon judgement).`,
    }),
  },
};

export const BODY_FIXES: FixText = {
  'ease-after-fracture': (v) =>
    `Hold ${v.text('exercise')} at ${percent(v.num('percent'))} of 1RM or less, with ${number(v.num('reps'))} repetitions or more`,
  'cue-breathing': (v) => `Add a breathing cue to ${v.text('exercise')}`,
  'swap-exercise': (v) => `Swap ${v.text('exercise')} for ${v.text('other')}`,
};
