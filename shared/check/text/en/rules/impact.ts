import type { FamilyText, FixText } from '../../ruleText';
import { conditionName } from '../conditions';
import { at, riskFound } from '../dose';
import { fractures, UK } from '../hirit';
import { count, listed, number, weeksText, words } from '../values';

/** Group F in English. */

const levelName = (level: string): string => (level === 'low-moderate' ? 'low to moderate' : level);

/** What kind of explosive work it is. */
const KINDS: Readonly<Record<string, string>> = {
  twisting: 'twisting',
  abdominal: 'dynamic abdominal work',
  impact: 'high impact',
  fast: 'fast lifting',
};

export const IMPACT: FamilyText<'F'> = {
  'F01-impact-vf': {
    name: 'impact after fractures',
    about:
      'Impact after a vertebral fracture or several low-trauma fractures: moderate or high stops, low drills other than walking warn.',
    words: (v) => ({
      title: `${v.text('exercise')}: impact after these fractures`,
      body: `${at(v)} is ${levelName(v.text('level'))} impact, and ${fractures(v)}. ${UK} (Royal Osteoporosis Society).`,
    }),
  },
  'F02-impact-fallers': {
    name: 'jumps with a high fall risk',
    about:
      'A jump or hop without a hand on anything, with two falls in 12 months or a timed up and go of 13.5 s and more.',
    words: (v) => ({
      title: `${v.text('exercise')}: a jump with a high fall risk`,
      body: `${at(v)} is done without hand support, and the fall risk is high: ${riskFound(v)}. Strength and balance come first (UK consensus, TUG meta-analysis).`,
    }),
  },
  'F03-impact-dose-high': {
    name: 'contacts a session',
    about: 'More than 100 contacts in a session; above 200 it says so.',
    words: (v) => ({
      title: `${v.text('session')}: ${number(v.num('contacts'))} contacts`,
      body: `${v.text('session')} (${v.text('phase')}) has up to ${number(v.num('contacts'))} contacts a day in ${weeksText(v.list('weeks'))}, above ${number(v.num('limit'))}. Guidance goes to about 50 (Royal Osteoporosis Society), and up to 100 by recall (ESSA).`,
    }),
  },
  'F04-impact-dose-low': {
    name: 'very few contacts',
    about: 'Fewer than 10 contacts a session in a target phase.',
    words: (v) => ({
      title: `${v.text('session')}: few contacts`,
      body: `${v.text('session')} (${v.text('phase')}) has ${count(v.num('contacts'), 'contact')} a day; ${number(v.num('limit'))} jumps worked in premenopausal women (Tucker 2015).`,
    }),
  },
  'F05-impact-magnitude': {
    name: 'heel drops alone after menopause',
    about: 'Heel drops with no resistance work, after menopause.',
    words: (v) => ({
      title: 'Heel drops alone',
      body: `The only loading is ${listed(v.list('exercises'))}. 50 heel drops a day did not change bone density after menopause; pair them with at least 2 resistance sessions a week (Bassey and Ramsdale 1995).`,
    }),
  },
  'F06-impact-pm': {
    name: 'jumps alone after menopause',
    about: 'Jumps with no resistance work, after menopause.',
    words: (v) => ({
      title: 'Jumps alone',
      body: `The only loading is ${listed(v.list('exercises'))}. 50 jumps on 6 days a week had no effect on bone density after menopause; combine them with resistance work (Bassey 1998).`,
    }),
  },
  'F07-hop-osteoporosis': {
    name: 'hopping with osteoporosis',
    about: 'Hops on one leg at home, with a T-score of -2.5 or below.',
    words: (v) => ({
      title: `${v.text('exercise')}: hopping with osteoporosis`,
      body: `${at(v)} is done at home with a T-score of ${number(v.num('tScore'))}. From -2.5 down, the researchers of the hopping trial do not recommend it (Hip Hop study page).`,
    }),
  },
  'F08-hop-osteopenia': {
    name: 'hopping with low bone mass',
    about: 'Hops on one leg at home, with a T-score from -1.0 down to above -2.5.',
    words: (v) => ({
      title: `${v.text('exercise')}: hopping with low bone mass`,
      body: `${at(v)} is done at home with a T-score of ${number(v.num('tScore'))}. Below -1.0 there is one small pilot: screen first and build up from 10 (home hopping pilot 2020).`,
    }),
  },
  'F09-oa': {
    name: 'impact with osteoarthritis',
    about: 'Impact above low with osteoarthritis of knee or hip: moderate or severe warns, mild advises.',
    words: (v) => ({
      title: `${v.text('exercise')}: impact with osteoarthritis`,
      body: `${at(v)} is ${levelName(v.text('level'))} impact, above low, and ${listed(v.list('conditions').map(conditionName))} is on record. Mild knee osteoarthritis took a year of rising impact 3 times a week, supervised (Multanen 2014); more was not tested.`,
    }),
  },
  'F10-arthroplasty': {
    name: 'impact on a replaced joint',
    about:
      'Impact above low with a replaced hip or knee: jumps and high impact stop, other impact warns. A clearance of the surgeon that names this rule answers it.',
    words: (v) => ({
      title: `${v.text('exercise')}: impact on a replaced joint`,
      body: `${at(v)} is ${levelName(v.text('level'))} impact, above low, after a ${listed(v.list('joints').map((joint) => words(joint).replace('arthroplasty', 'replacement')))}. High impact is generally not advised then; a note of the surgeon that names F10 answers it (arthroplasty framework 2023).`,
    }),
  },
  'F11-pelvic': {
    name: 'jumps with pelvic-floor symptoms',
    about: 'Jumps with stress leakage or prolapse symptoms on record.',
    words: (v) => ({
      title: `${v.text('exercise')}: a jump with pelvic-floor symptoms`,
      body: `${at(v)} leaves the floor, and ${listed(v.list('conditions').map(conditionName))} is on record. A low-impact form and a pelvic-floor referral fit better (Bo and Nygaard 2020; Osteon judgement).`,
    }),
  },
  'F12-surface': {
    name: 'shoes, floor and support for impact at home',
    about: 'Impact at home with no hand support and no note about shoes, floor and support.',
    words: (v) => ({
      title: `${v.text('exercise')}: no word about shoes and floor`,
      body: `${at(v)} is done alone, with no note and no hand support. A note says which shoes, which floor and what to hold (Osteon judgement).`,
    }),
  },
  'F13-drop-landing-home': {
    name: 'drop landings alone at home',
    about: 'A drop landing or a jumping chin-up in a session without supervision.',
    words: (v) => ({
      title: `${v.text('exercise')}: a drop landing alone`,
      body: `${at(v)} lands from a height and is done alone. It belongs to supervised sessions: the developers say so of the whole program (news report on MEDEX-OP).`,
    }),
  },
  'F15-severe-explosive': {
    name: 'explosive work with severe osteoporosis',
    about:
      'Explosive, high-impact, twisting or dynamic abdominal work with a T-score of -2.5 or below and a fragility fracture.',
    words: (v) => ({
      title: `${v.text('exercise')}: ${KINDS[v.text('kind')] ?? v.text('kind')} with severe osteoporosis`,
      body: `${at(v)} is ${KINDS[v.text('kind')] ?? v.text('kind')}, with a T-score of ${number(v.num('tScore'))} and a fragility fracture. From -2.5 down with such a fracture it is generally avoided (RACGP HANDI).`,
    }),
  },
  'F14-bwband': {
    name: 'claims of a fixed force',
    about: 'A note or cue that gives one fixed force in body weights.',
    words: (v) => ({
      title: `${v.text('exercise')}: one force for everybody`,
      body: `${at(v)} says “${v.text('claim')}”. Published peak forces of heel drops and stamps go from 2.5 to 4.9 body weights (force studies), so that no single number holds.`,
    }),
  },
};

export const IMPACT_FIXES: FixText = {
  'swap-for-walk': (v) =>
    `Swap ${v.text('exercise')} for ${v.text('other')}, up to ${count(v.num('minutes'), 'minute')}`,
  'fewer-contacts': (v) => `Cut ${v.text('session')} to ${number(v.num('contacts'))} contacts or fewer`,
  'note-surface': (v) => `Add a note about shoes, floor and support to ${v.text('exercise')}`,
  'slow-down': (v) => `Do ${v.text('exercise')} at a controlled speed`,
  'remove-exercise': (v) => `Take ${v.text('exercise')} out`,
};
