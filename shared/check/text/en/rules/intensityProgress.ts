import type { FamilyText } from '../../ruleText';
import { at } from '../dose';
import { count, listed, number, percent, type Reader, weeksText, type Words } from '../values';

/** Group D in English: how fast things rise, or that they do not. */

/** What `weeks` adds where there are more than the one week named. */
const more = (v: Reader): string => {
  const [first, ...others] = v.list('weeks');
  return others.length > 0 || first?.includes('-') ? ` It is so in ${weeksText(v.list('weeks'))}.` : '';
};

const inWeek = (v: Reader): string => `in week ${v.num('week')}`;

const before = (v: Reader): string =>
  v.text('measure') === 'percent'
    ? `${percent(v.num('before'))} of 1RM${v.has('other') ? ` of ${v.text('other')}` : ''}`
    : `${number(v.num('before'))}\u00a0${v.text('beforeUnit')}`;

const after = (v: Reader): string =>
  v.text('measure') === 'percent'
    ? `${percent(v.num('after'))} of 1RM`
    : `${number(v.num('after'))}\u00a0${v.text('unit')}`;

function loadStep(v: Reader): Words {
  const large =
    v.num('limit') > 10 ? `, and above ${percent(v.num('limit'))} it is a large one (Osteon judgement)` : '';
  return {
    title: `${v.text('exercise')}: ${percent(v.num('rise'))} heavier in one step`,
    body: `${at(v)} goes from ${before(v)} to ${after(v)} ${inWeek(v)}, ${percent(v.num('rise'))} more. The usual step is 2–10\u00a0% (ACSM 2009)${large}.${more(v)}`,
  };
}

const manyChanges = (v: Reader): Words => ({
  title: `${v.text('exercise')}: load, sets and days rise together`,
  body: `${at(v)} gets heavier, goes from ${count(v.num('setsBefore'), 'set')} to ${v.num('sets')} a session and from ${number(v.num('perWeekBefore'))} to ${count(v.num('perWeek'), 'session')} a week in ${weeksText(v.list('weeks'))}. One change at a time shows what the patient tolerates (Osteon judgement).`,
});

function volumeJump(v: Reader): Words {
  const rise = percent(v.num('rise'));
  const limit = `The line is ${percent(v.num('limit'))} above the fullest of the four weeks before (Osteon judgement; no source about bone was found).`;
  switch (v.text('measure')) {
    case 'contacts':
      return {
        title: `${v.text('phase')}: ${rise} more impact in a week`,
        body: `Contacts go from ${number(v.num('before'))} to ${number(v.num('after'))} a week ${inWeek(v)} (${v.text('phase')}), ${rise} more. ${limit}${more(v)}`,
      };
    case 'kilograms':
      return {
        title: `${v.text('phase')}: ${rise} more lifted in a week`,
        body: `Sets times repetitions times load go from ${number(v.num('before'))} to ${number(v.num('after'))}\u00a0kg a week ${inWeek(v)} (${v.text('phase')}), ${rise} more. ${limit}${more(v)}`,
      };
    default:
      return {
        title: `${v.text('phase')}: ${rise} more lifted in a week`,
        body: `Sets times repetitions times % of 1RM, over the lifts with a % in both weeks, are ${rise} more ${inWeek(v)} (${v.text('phase')}). ${limit}${more(v)}`,
      };
  }
}

function impactJump(v: Reader): Words {
  if (v.text('cause') === 'contacts')
    return {
      title: `${v.text('phase')}: ${number(v.num('after') - v.num('before'))} contacts more in a session`,
      body: `Contacts go from ${number(v.num('before'))} to ${number(v.num('after'))} a session ${inWeek(v)} (${v.text('phase')}); up to ${v.num('limit')} more than in the four weeks before is the line (Osteon judgement; Osteo-cise went up a stage about every 12 weeks).${more(v)}`,
    };
  const from = v.text('from') === 'low' ? 'only low impact' : 'no impact';
  return {
    title: `${v.text('exercise')}: high impact without the rung before it`,
    body: `${at(v)} is high impact, and ${from} comes before it in the program. A phase of moderate impact in between makes a ladder (Osteo-cise went up a stage about every 12 weeks; the rungs are Osteon judgement).`,
  };
}

function noProgression(v: Reader): Words {
  const { length } = v.list('exercises');
  const which = `${listed(v.list('exercises').slice(0, 4))}${length > 4 ? ` and ${length - 4} more` : ''}`;
  const weeks = count(v.num('count'), 'week');
  return {
    title: `${v.text('phase')}: no progression for ${weeks}`,
    body: `${which} (from ${v.text('phase')} on) ${length === 1 ? 'has' : 'have'} the same sets, repetitions and load for up to ${weeks} (${weeksText(v.list('weeks'))}). After ${v.num('limit')} a step up, or a word on why not, is due (progressive overload, Osteoporosis Canada 2023; the number of weeks is Osteon judgement).`,
  };
}

export const PROGRESS = {
  'D07-load-step': {
    name: 'size of load steps',
    about:
      'A lift whose load or % of 1RM rises by more than 10 % above the four weeks before, over phase borders too; above 20 % it says so. Planned easier weeks do not count.',
    words: loadStep,
  },
  'D09-multi-change': {
    name: 'several changes at once',
    about: 'A lift that gets heavier, with more sets and on more days of the week, all in the same week.',
    words: manyChanges,
  },
  'D10-volume-jump': {
    name: 'jumps of weekly volume',
    about:
      'A week with more than 25 % more lifted, or more contacts, than the fullest of the four weeks before it; above 15 % it is advice. Up to 10 contacts more on a day are a small step.',
    words: volumeJump,
  },
  'D11-impact-jump': {
    name: 'steps of the impact ladder',
    about:
      'High impact with nothing but low impact before it, or with none for somebody new or returning; and over 20 contacts a session more than in the four weeks before.',
    words: impactJump,
  },
  'D17-no-progression': {
    name: 'long stretches without progression',
    about:
      'A lift with the same sets, repetitions and load in more than 6 weeks running, outside easier weeks and maintenance.',
    words: noProgression,
  },
} satisfies Partial<FamilyText<'D'>>;
