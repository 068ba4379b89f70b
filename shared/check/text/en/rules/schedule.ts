import type { FamilyText, FixText } from '../../ruleText';
import { heavy } from '../heavyDays';
import { dayText } from '../day';
import {
  count,
  dayName,
  listed,
  number,
  percent,
  type Reader,
  weeksText,
  type Words,
  words,
} from '../values';

/** Group C in English. */

export const SCHEDULE: FamilyText<'C'> = {
  'C01-rt-min': {
    name: 'resistance sessions a week',
    about: 'Fewer than 2 resistance sessions a week in a phase. One meta-analysis found fewer no worse.',
    words: (v) => ({
      title: `${v.text('phase')}: ${count(v.num('perWeek'), 'resistance session')} a week`,
      body: `${v.text('phase')} has ${count(v.num('perWeek'), 'resistance session')} a week; the guidelines use ${v.num('limit')} to 3 (UK consensus, Too Fit to Fracture, NSCA). One meta-analysis found fewer no worse (Shojaa 2020).`,
    }),
  },
  'C02-rt-max': {
    name: 'days a week for one movement',
    about: 'One movement pattern trained on more than 3 days of an average week.',
    words: (v) => ({
      title: `${v.text('phase')}: ${words(v.text('pattern'))} on ${number(v.num('days'))} days a week`,
      body: `${v.text('phase')} trains ${words(v.text('pattern'))} on ${number(v.num('days'))} days of an average week; no bone template here goes above ${v.num('limit')} (NSCA, Korean position statement).`,
    }),
  },
  'C03-rt-extreme': {
    name: 'heavy days a week for one lift',
    about: 'One lift at 80 % of 1RM or more on more than 3 days of an average week.',
    words: (v) => ({
      title: `${v.text('exercise')}: heavy on ${number(v.num('days'))} days a week`,
      body: `${v.text('exercise')} (${v.text('phase')}) reaches ${percent(v.num('percent'))} of 1RM and is at 80\u00a0% or more on ${number(v.num('days'))} days of an average week in ${weeksText(v.list('weeks'))}; no bone program here goes above ${v.num('limit')} (Korean position statement).`,
    }),
  },
  'C04-heavy-consecutive': {
    name: 'heavy days too close together',
    about: 'Two sessions of one lift at 80 % of 1RM or more on the same day or on days in a row.',
    words: (v) => heavy(v),
  },
  'C05-liftmor-freq': {
    name: 'LIFTMOR sessions a week',
    about: 'LIFTMOR was done twice a week.',
    words: (v) => ({
      title: `${v.text('phase')}: ${number(v.num('perWeek'))} LIFTMOR ${v.num('perWeek') === 1 ? 'session' : 'sessions'} a week`,
      body: `${v.text('phase')} has ${count(v.num('perWeek'), 'session')} a week with a LIFTMOR lift; the trial used ${v.num('limit')} (LIFTMOR abstract).`,
    }),
  },
  'C06-impact-min': {
    name: 'days a week with impact',
    about:
      'Impact on fewer than 3 days a week in a phase of full work, outside high-intensity programs. Silent after a vertebral fracture or several low-trauma ones.',
    words: (v) => ({
      title: `${v.text('phase')}: impact on ${count(v.num('days'), 'day')} a week`,
      body: `${v.text('phase')} has impact on ${count(v.num('days'), 'day')} of an average week; guidance asks for most days, and for ${v.num('limit')} at the least (UK consensus, Royal Osteoporosis Society, Korean position statement).`,
    }),
  },
  'C07-impact-max-first': {
    name: 'daily impact at the start',
    about: 'Impact on every day of weeks 1 and 2 by somebody new to training.',
    words: (v) => ({
      title: `${v.text('phase')}: impact every day from the start`,
      body: `${v.text('phase')} has impact on ${v.num('days')} days a week in ${weeksText(v.list('weeks'))}, and the patient is new to training; days are best built up over weeks, as the Hip Hop trial built up its hops (Osteon judgement).`,
    }),
  },
  'C08-balance-min': {
    name: 'days a week with balance work',
    about: 'From 65 years, or with a fall risk: balance work on fewer than 2 days a week in any phase.',
    words: (v) => fewDays(v, 'balance work', 'Royal Osteoporosis Society, Osteoporosis Canada'),
  },
  'C09-exercise-hours': {
    name: 'hours of exercise a week with a fall risk',
    about:
      'With a fall risk, less than 3 hours of exercise a week in a phase of full work: minutes as planned, else as estimated.',
    words: (v) => ({
      title: `${v.text('phase')}: ${count(v.num('minutes'), 'minute')} of exercise a week`,
      body: `${v.text('phase')} adds up to ${count(v.num('minutes'), 'minute')} a week in ${weeksText(v.list('weeks'))}, and there is a fall risk; programs above ${v.num('hours')} hours a week with balance work prevented more falls (Sherrington 2017).`,
    }),
  },
  'C10-extensor-min': {
    name: 'days a week with back-extensor work',
    about: 'Work of the back extensors on fewer than 2 days a week in a phase of full work.',
    words: (v) =>
      fewDays(
        v,
        'back-extensor work',
        '2 to 3 days in the Royal Osteoporosis Society guide, 5 to 10 minutes daily in Too Fit to Fracture',
      ),
  },
  'C11-duration': {
    name: 'length of the plan',
    about: 'A plan below 24 weeks with bone density among its goals.',
    words: (v) => ({
      title: `${count(v.num('weeks'), 'week')} for a goal of bone density`,
      body: `The plan has ${count(v.num('weeks'), 'week')}; trials of bone density ran 6 to 12 months, at least ${v.num('limit')} weeks, so a bone scan is not expected to change sooner (LIFTMOR abstract, Kast 2022).`,
    }),
  },
  'C12-review': {
    name: 'the review date',
    about:
      'No review date, one that has passed, or one later than 6 weeks after the start or, once the program runs, after today.',
    words: review,
  },
  'C13-deload': {
    name: 'rising load without an easier week',
    about: 'A lift whose load rises over more than 12 weeks with no easier week between.',
    words: (v) => ({
      title: `${v.num('length')} weeks of rising load without an easier one`,
      body: `${listed(v.list('exercises'))}: the load rises for ${v.num('length')} weeks (${weeksText(v.list('weeks'))}) without an easier one; Osteo-cise drops back about every ${v.num('limit')} weeks (Osteo-cise protocol).`,
    }),
  },
  'C14-detraining': {
    name: 'a phase to maintain',
    about: 'A plan that does not end with a phase to maintain what was gained.',
    words: (v) => ({
      title: 'The plan ends without a phase to maintain',
      body: `The plan ends with ${v.text('phase')}, and 0 phases maintain what it gained; gains fade when training stops, and after three years those who had stopped lagged behind those who went on (LIFTMOR follow-up, ACSM).`,
    }),
  },
};

const fewDays = (v: Reader, work: string, source: string): Words => ({
  title: `${work.charAt(0).toUpperCase()}${work.slice(1)} on ${count(v.num('days'), 'day')} a week`,
  body: `${listed(v.list('phases'))}: ${work} on as few as ${count(v.num('days'), 'day')} of an average week; at least ${v.num('limit')} are asked for (${source}).`,
});

function review(v: Reader): Words {
  const after = v.text('since') === 'start' ? 'the start' : 'today';
  const limit = `at most ${v.num('limit')} weeks after ${after} (Osteon judgement)`;
  switch (v.text('cause')) {
    case 'none':
      return { title: 'No review date', body: `No review date is set; one is looked for ${limit}.` };
    case 'over':
      return {
        title: 'The review date has passed',
        body: `The review was due on ${dayText(v.text('reviewOn'))}; the next one is looked for ${limit}.`,
      };
    default:
      return {
        title: 'The review is far ahead',
        body: `The review is set for ${dayText(v.text('reviewOn'))}; it is looked for ${limit}.`,
      };
  }
}

export const SCHEDULE_FIXES: FixText = {
  'move-session': (v) => `Move ${v.text('session')} to ${listed(v.list('days').map(dayName))}`,
  'name-days': (v) => {
    const days = v.list('days').map((codes) => listed(codes.split(' ').map(dayName)));
    return `Put ${listed(v.list('sessions').map((name, index) => `${name} on ${days[index] ?? ''}`))}`;
  },
  'add-rest-day': (v) => `Ask for a rest day between ${v.text('session')} sessions`,
  'fewer-days': (v) =>
    v.list('days').length > 0
      ? `Do ${v.text('session')} on ${listed(v.list('days').map(dayName))} only`
      : `Do ${v.text('session')} ${v.num('times')} times a week`,
  'take-out-of': (v) => `Take ${listed(v.list('exercises'))} out of ${listed(v.list('sessions'))}`,
  'every-other-day': (v) => `Do ${v.text('session')} every other day`,
  'set-review': (v) => `Set the review to ${dayText(v.text('date'))}`,
  'once-a-day': (v) => `Do ${v.text('exercise')} once a day`,
};
