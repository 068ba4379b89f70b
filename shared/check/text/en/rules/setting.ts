import type { FamilyText, FixText } from '../../ruleText';
import { at, riskFound } from '../dose';
import { hiritHome } from '../hirit';
import { count, listed, number, percent, weeksText, words } from '../values';

/** Group G in English. */

export const SETTING: FamilyText<'G'> = {
  'G01-hirit-home': {
    name: 'high intensity alone at home',
    about: 'A free weight at 80 % of 1RM or more, or a jumping chin-up, in a session without supervision.',
    words: hiritHome,
  },
  'G02-heavy-home-other': {
    name: 'demanding free weights alone at home',
    about: 'A free weight at 70 to 79 % of 1RM alone at home, with a T-score of -2.5 or below.',
    words: (v) => ({
      title: `${v.text('exercise')}: demanding, alone at home`,
      body: `${at(v)} is a free weight at ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))}, done alone, with a T-score of ${number(v.num('tScore'))}. From ${percent(v.num('limit'))} on, bands, dumbbells by effort or a visit now and then are worth a thought (Osteon judgement).`,
    }),
  },
  'G03-supervised-first': {
    name: 'a technique session before training alone',
    about: 'A program done only at home, with no supervised technique session on record.',
    words: (v) => ({
      title: 'Nobody has taught the technique yet',
      body: `The record says 0 supervised technique sessions, and the program is done only at home with ${listed(v.list('exercises').slice(0, 4))}. At least 1 comes first: the UK consensus asks for guidance to learn technique (BJSM blog by its authors).`,
    }),
  },
  'G04-class-size': {
    name: 'how many people one supervisor has',
    about: 'High-intensity training in a class of more than 6 (advice) or more than 8 (warning).',
    words: (v) => ({
      title: `${v.text('session')}: a class of ${number(v.num('size'))}`,
      body: `${v.text('session')} (${v.text('phase')}) is high-intensity training in a class of ${number(v.num('size'))}. LIFTMOR groups had up to 6 by the registry and up to 8 by the paper (the latter recalled); here ${number(v.num('limit'))} is passed.`,
    }),
  },
  'G05-staff': {
    name: 'who supervises high-intensity training',
    about:
      'High-intensity training whose supervisor is neither a physical therapist nor an exercise physiologist nor trained for it.',
    words: (v) => ({
      title: `${v.text('session')}: no qualified supervisor on record`,
      body: `${v.text('session')} (${v.text('phase')}) is high-intensity training, and ${v.text('supervisor') === 'nobody' ? 'nobody is named' : 'somebody else'} as supervisor. The trials had a physical therapist or another exercise professional (LIFTMOR registry, provider page of MEDEX-OP).`,
    }),
  },
  'G06-home-contact': {
    name: 'contact during a home program',
    about: 'A program done only at home, with no visits or calls planned.',
    words: (v) => ({
      title: 'No contact planned',
      body: `The program is done only at home, and 0 visits and calls are planned. The B3E trial after vertebral fractures had ${count(v.num('visits'), 'home visit')} and ${count(v.num('calls'), 'call')} a month.`,
    }),
  },
  'G07-home-equipment': {
    name: 'equipment at home',
    about: 'An exercise at home that needs what the patient does not have.',
    words: (v) => ({
      title: `${v.text('exercise')}: not in the home equipment`,
      body: `${at(v)} needs ${v.list('needs').map(words).join(' or ')}, and 0 of these are in the equipment at home on record (Osteon judgement).`,
    }),
  },
  'G08-home-falls': {
    name: 'balance work alone with a high fall risk',
    about: 'Balance work without hand support, alone at home, with a high fall risk.',
    words: (v) => ({
      title: `${v.text('exercise')}: balance alone with a high fall risk`,
      body: `${at(v)} is done alone with no hand support, and the fall risk is high: ${riskFound(v)}. Add a hand on something firm, or supervision (Osteon judgement).`,
    }),
  },
  'G09-sup-only': {
    name: 'supervised exercises alone at home',
    about: 'An exercise that the library gives to supervised sessions only, done alone.',
    words: (v) => ({
      title: `${v.text('exercise')}: for supervised sessions`,
      body: `${at(v)} is done alone at home; the library gives this exercise to supervised sessions only (Osteon judgement).`,
    }),
  },
};

export const SETTING_FIXES: FixText = {
  'to-clinic': (v) => `Do ${v.text('session')} in the clinic`,
  'add-hand-support': (v) => `Do ${v.text('exercise')} with a hand on something firm`,
  'plan-contact': (v) =>
    `Plan ${count(v.num('visits'), 'visit')} and ${count(v.num('calls'), 'call')} a month`,
  'therapist-supervises': (v) => `Name a physical therapist as supervisor of ${v.text('session')}`,
};
