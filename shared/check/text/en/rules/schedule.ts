import type { FamilyText, FixText } from '../../ruleText';
import { heavy } from '../heavyDays';
import { count, dayName, listed, number, words } from '../values';

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
};

export const SCHEDULE_FIXES: FixText = {
  'move-session': (v) => `Move ${v.text('session')} to ${listed(v.list('days').map(dayName))}`,
  'name-days': (v) => {
    const days = v.list('days').map((codes) => listed(codes.split(' ').map(dayName)));
    return `Put ${listed(v.list('sessions').map((name, index) => `${name} on ${days[index] ?? ''}`))}`;
  },
  'add-rest-day': (v) => `Ask for a rest day between ${v.text('session')} sessions`,
  'once-a-day': (v) => `Do ${v.text('exercise')} once a day`,
};
