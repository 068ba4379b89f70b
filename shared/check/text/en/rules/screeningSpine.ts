import type { FamilyText } from '../../ruleText';
import { dayText } from '../day';
import { exercises, from, months, partialDayText, reaches, term, terms, wayOut } from '../screeningTerms';
import { count, listed, number, percent, type Reader, type Words } from '../values';

/** Group A in English: recent fractures, red flags and signs of a vertebral fracture. */

/** "A fracture (wrist, left; 2 November 2026)". */
function fracture(v: Reader): string {
  const place = [term(v.text('site')), ...(v.has('detail') ? [v.text('detail')] : [])].join(', ');
  const date = v.text('date');
  const counted =
    date.length < 10 ? `, counted from ${dayText(v.text('countedFrom'))}, the latest it can mean` : '';
  return `A fracture (${place}; ${partialDayText(date)}${counted})`;
}

const ago = (v: Reader): string => {
  const weeks = v.num('weeks');
  return weeks === 0 ? 'less than a week ago' : `${weeks} week${weeks === 1 ? '' : 's'} ago`;
};

const A10_CLEARANCE = 'Record a clearance that names A10 and is dated after the fracture';

function recentFracture(v: Reader): Words {
  const site = term(v.text('site'));
  const by = v.has('clearedBy') ? ', by clearance' : '';
  switch (v.text('reason')) {
    case 'any':
      return {
        title: `Fracture within ${v.num('limit')} weeks: ${site}${by}`,
        body: `${fracture(v)} was ${ago(v)}. For ${v.num('limit')} weeks only rehabilitation by clearance fits (${from('Osteon judgement', ['fracture-stop-weeks', v.num('limit')])}; a list of contraindications names the first 6 months). ${wayOut(v, `${A10_CLEARANCE}.`)}`,
      };
    case 'pain':
      return {
        title: `Vertebral fracture that still hurts${by}`,
        body: `${fracture(v)} is recorded with acute pain. Exercise starts again as the pain allows, from 4 to 12 weeks on (Royal Osteoporosis Society, as quoted). ${wayOut(v, `${A10_CLEARANCE}, or record that the pain has settled.`)}`,
      };
    default:
      return {
        title: `Fracture within ${v.num('limit')} weeks, and its region is loaded: ${site}${by}`,
        body: `${fracture(v)} was ${ago(v)}, and ${exercises(v)} load${v.list('exercises').length === 1 ? 's' : ''} that region. For ${v.num('limit')} weeks that waits for a note that it has united (${from('Osteon judgement', ['fracture-region-weeks', v.num('limit')])}; a list of contraindications names the first 6 months). ${wayOut(v, `${A10_CLEARANCE}, or take these exercises out.`)}`,
      };
  }
}

/** What the program holds that a fracture of the last months is minded for. */
function work(v: Reader): string {
  const parts = [
    ...(v.has('template') ? [`the program follows ${v.text('template')}`] : []),
    ...(v.has('from') ? [`its work ${reaches(v)}`] : []),
    ...(v.list('landings').length > 0
      ? [
          `${exercises(v, 'landings')} land${v.list('landings').length === 1 ? 's' : ''} harder than a brisk walk`,
        ]
      : []),
  ];
  return listed(parts);
}

const SIGNS: readonly ((v: Reader) => readonly string[])[] = [
  (v) =>
    v.has('recalled')
      ? [
          `${number(v.num('recalled'))} cm lost since the tallest (above ${number(v.num('recalledLimit'))} cm, ${from('recalled', ['height-loss-recalled-cm', v.num('recalledLimit')])}; above 6 cm in a cohort study)`,
        ]
      : [],
  (v) =>
    v.has('measured')
      ? [
          `${number(v.num('measured'))} cm lost by measurement within 3 years (above ${number(v.num('measuredLimit'))} cm, ${from('recalled', ['height-loss-measured-cm', v.num('measuredLimit')])})`,
        ]
      : [],
  (v) =>
    v.has('occiput')
      ? [
          `${number(v.num('occiput'))} cm from occiput to wall (above ${number(v.num('occiputLimit'))} cm, ${from('Fukui cohort', ['occiput-wall-cm', v.num('occiputLimit')])})`,
        ]
      : [],
  (v) =>
    v.has('fingers')
      ? [
          `${count(v.num('fingers'), 'finger-width')} from ribs to pelvis (up to ${number(v.num('fingersLimit'))}, ${from('Fukui cohort', ['rib-pelvis-fingers', v.num('fingersLimit')])})`,
        ]
      : [],
];

export const SCREENING_SPINE = {
  'A10-fracture-recent': {
    name: 'recent fractures',
    about:
      'A fracture within 6 weeks, a vertebral fracture that still hurts, or one within 12 weeks whose region the program loads. A clearance answers it.',
    words: recentFracture,
  },
  'A11-fracture-6mo': {
    name: 'heavy work or impact within months of a fracture',
    about:
      'A fracture within 6 months, with work from 70 % of 1RM on, impact above a brisk walk or a high-intensity template.',
    words: (v) => ({
      title: `Fracture within ${months(v.num('months'))}: ${term(v.text('site'))}${v.has('clearedBy') ? ', by clearance' : ''}`,
      body: `${fracture(v)} is less than ${months(v.num('months'))} ago, and ${work(v)} (heavy from ${percent(v.num('limit'))} of 1RM). Trials such as LIFTMOR left out recent fractures (recalled), and a list of contraindications names the first 6 months${v.num('months') === 6 ? '' : '; the longer time is the limit of this clinic'}. ${wayOut(v, 'Make the work lighter for this time, or record a clearance for the fracture.')}`,
    }),
  },
  'A12-redflag-spine': {
    name: 'red flags of the spine',
    about:
      'Any red flag on record, until a clearance that names this rule from that day or later answers it.',
    words: (v) => ({
      title: v.has('clearedBy')
        ? 'Red flag, by clearance'
        : `Red flag: ${terms(v.list('flags').slice(0, 1))}${v.list('flags').length > 1 ? ' and more' : ''}`,
      body: `On record, last on ${dayText(v.text('date'))}: ${terms(v.list('flags'))}. It is looked into before exercise (red flags for fracture and malignancy, Downie 2013). ${wayOut(v, 'Refer, and record what came of it as a clearance that names A12.')}`,
    }),
  },
  'A13-vf-suspect': {
    name: 'signs of a vertebral fracture without imaging',
    about:
      'Height lost, occiput to wall or ribs to pelvis beyond their limits, and no spine imaging on file.',
    words: (v) => ({
      title: 'Signs of a vertebral fracture, and no imaging on file',
      body: `Found: ${listed(SIGNS.flatMap((sign) => sign(v)))}. ${v.text('imaging') === 'no' ? 'The spine was not imaged' : 'Nobody has recorded whether the spine was imaged'}. Ask for imaging before loaded forward bending or impact.`,
    }),
  },
} satisfies Partial<FamilyText<'A'>>;
