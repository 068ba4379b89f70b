import type { FamilyText } from '../../ruleText';
import { dayText } from '../day';
import { isByEffort } from '../dose';
import { exercises, partialDayText, score, wayOut } from '../screeningTerms';
import { count, listed, number, percent, type Reader, type Words } from '../values';

/** Group A in English: pregnancy, medicines, cognition and hernia. */

function pregnant(v: Reader): Words {
  const bones = v.has('tScore') ? `T-score ${score(v.num('tScore'))}` : 'osteoporosis as a diagnosis';
  const names = v.list('exercises').length > 0 ? [`has ${exercises(v)}`] : [];
  const work = [...(v.has('template') ? [`follows ${v.text('template')}`] : []), ...names];
  const effort = isByEffort(v) ? `, whose effort implies about ${percent(v.num('percent'))} of 1RM` : '';
  return {
    title: v.has('clearedBy')
      ? 'Pregnancy or the months after birth, by clearance'
      : 'Pregnancy or the months after birth with osteoporosis',
    body: `Pregnancy, or birth or breastfeeding within 6 months, was recorded on ${dayText(v.text('date'))}, with ${bones}, and the program ${work.join(' and ')}${effort}. Bone trials left pregnancy out (Bassey 1998; Osteon judgement). ${wayOut(v, 'Agree an individual plan with the maternity team and record it as a clearance that names A15.')}`,
  };
}

function steroid(v: Reader): Words {
  const since = v.has('since') ? ` since ${partialDayText(v.text('since'))}` : ', start not recorded';
  const dose = v.has('dose') ? `${number(v.num('dose'))} mg a day` : 'dose not recorded';
  const unknown =
    v.text('reason') === 'unknown' ? ' What is not recorded counts as if it reached a limit.' : '';
  return {
    title: `${v.text('medicine')}: a glucocorticoid`,
    body: `${v.text('medicine')}${since}, ${dose}. From ${v.num('months')} months or ${number(v.num('mg'))} mg of prednisolone equivalent a day on, it raises the risk of fracture at any T-score (recalled): treat as one band higher (Osteon judgement).${unknown}`,
  };
}

export const SCREENING_CARE = {
  'A15-pregnant': {
    name: 'pregnancy and the months after birth',
    about:
      'Pregnancy, or birth or breastfeeding within 6 months, with osteoporosis and heavy work or impact. A clearance answers it.',
    words: pregnant,
  },
  'A16-meds-falls': {
    name: 'medicines that may raise the risk of falls',
    about: 'Four or more medicines, or sedatives or opioids, with balance work or impact.',
    words: (v) => ({
      title: 'Medicines that may raise the risk of falls',
      body: `${count(v.num('count'), 'medicine')} on record${v.list('sedating').length > 0 ? `, ${listed(v.list('sedating'))} sedating` : ''}; from ${v.num('limit')} on, or with a sedative or opioid, falls may be likelier (Osteon judgement). Plan who stands by at ${exercises(v)}.`,
    }),
  },
  'A17-cognition': {
    name: 'loading alone with cognitive impairment',
    about:
      'Cognitive impairment that keeps cues from being followed, with loads from 60 % of 1RM or impact alone at home. A clearance answers it.',
    words: (v) => ({
      title: v.has('clearedBy')
        ? 'Loading alone at home, by clearance'
        : 'Loading alone at home with cognitive impairment',
      body: `Cognitive impairment that keeps cues from being followed is on record, and ${exercises(v)} ${v.list('exercises').length === 1 ? 'is' : 'are'} done alone at home: loads from ${percent(v.num('limit'))} of 1RM on, or impact. Trials left such patients out (recalled; severe dementia by the Diabetes Care table). ${wayOut(v, 'Move the session to the clinic or a class, or record a clearance that names A17.')}`,
    }),
  },
  'A18-hernia': {
    name: 'straining lifts with a hernia',
    about:
      'A hernia with symptoms and a lift that invites a held breath. A clearance that names this rule answers it.',
    words: (v) => ({
      title: v.has('clearedBy')
        ? 'Straining lifts with a hernia, by clearance'
        : 'Straining lifts with a hernia',
      body: `A hernia with symptoms is on record, and ${exercises(v)} invite${v.list('exercises').length === 1 ? 's' : ''} a held breath. Refer before heavy lifting (Diabetes Care table of contraindications). ${wayOut(v, 'Take these lifts out, or record a clearance that names A18.')}`,
    }),
  },
  'A19-steroid': {
    name: 'glucocorticoids',
    about: 'A glucocorticoid for 3 months or more, or from 7.5 mg of prednisolone equivalent a day on.',
    words: steroid,
  },
} satisfies Partial<FamilyText<'A'>>;
