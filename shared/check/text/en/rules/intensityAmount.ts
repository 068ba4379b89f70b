import type { FamilyText } from '../../ruleText';
import { at } from '../dose';
import { count, listed, percent, type Reader, weeksText, type Words, words } from '../values';

/** Group D in English: rests, sets and how much a session holds. */

const shortRest = (v: Reader): Words => ({
  title: `${v.text('session')}: ${v.num('seconds')} s of rest after heavy sets`,
  body: `${v.text('session')} (${v.text('phase')}): ${listed(v.list('exercises').slice(0, 4))}, up to ${percent(v.num('percent'))} of 1RM, with ${v.num('seconds')} s between sets; below ${v.num('limit')} s counts as short. NSCA gives 2 minutes, ACSM 3–5 for 1 to 6 repetitions; the 30 minutes of LIFTMOR leave about 1 (inferred).`,
});

function sessionVolume(v: Reader): Words {
  const found = [
    ...(v.list('tooMany').includes('sets')
      ? [`${count(v.num('sets'), 'working set')} (the line is ${v.num('limitSets')})`]
      : []),
    ...(v.list('tooMany').includes('exercises')
      ? [
          `${count(v.num('exercises'), 'exercise')} beside warm-up and mobility (the line is ${v.num('limitExercises')})`,
        ]
      : []),
  ];
  return {
    title: `${v.text('session')}: a long session`,
    body: `${v.text('session')} (${v.text('phase')}) has ${listed(found)}. NSCA names 8–10 exercises for older adults; the lines are Osteon judgement.`,
  };
}

export const AMOUNT = {
  'D13-rest-short': {
    name: 'rest between heavy sets',
    about:
      'Sets from 80 % of 1RM with less than 60 s of rest; less than 120 s is advice. An open rest is the therapist’s.',
    words: shortRest,
  },
  'D14-rest-impact': {
    name: 'long rows of landings',
    about: 'More than 20 contacts without a rest, in one set or in sets with no rest between them.',
    words: (v) => ({
      title: `${v.text('exercise')}: ${v.num('contacts')} contacts without a rest`,
      body: `${at(v)} has ${v.num('contacts')} contacts in a row in ${weeksText(v.list('weeks'))}; sets of 10 to ${v.num('limit')} with 1–2 minutes between them are advised (UK consensus).`,
    }),
  },
  'D15-volume-session': {
    name: 'length of a session in sets and exercises',
    about: 'More than 25 working sets in a session, or more than 10 exercises beside warm-up and mobility.',
    words: sessionVolume,
  },
  'D16-volume-low': {
    name: 'sets of the major patterns',
    about:
      'After week 8, fewer than 2 sets in a session of hip, knee, push or pull work that the program has.',
    words: (v) => ({
      title: `${v.text('phase')}: 1 set for ${listed(v.list('patterns').map(words))}`,
      body: `${v.text('phase')}: ${listed(v.list('patterns').map(words))} work has fewer than ${v.num('limit')} sets in each session in ${weeksText(v.list('weeks'))}. One set is a start; after week ${v.num('after')}, 2–3 as tolerated are advised (NSCA older-adult statement; which week is Osteon judgement).`,
    }),
  },
} satisfies Partial<FamilyText<'D'>>;
