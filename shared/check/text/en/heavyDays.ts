import { at, implied, isByEffort } from './dose';
import { dayName, listed, type Reader, weeksText, type Words } from './values';

/** Rule C04 in words. */

const SOURCE = 'ACSM asks for 48 to 72 hours between heavy sessions';

/** A session after its day, unless it is called like the day. */
const called = (day: string, sessions: readonly string[]): string => {
  const names = [...new Set(sessions)].filter((name) => name.toLowerCase() !== dayName(day).toLowerCase());
  return `${dayName(day)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
};

function when(v: Reader): string {
  const [day, otherDay] = [v.text('day'), v.text('otherDay')];
  return v.num('daysApart') === 0
    ? `twice on ${called(day, [v.text('otherSession'), v.text('session')])}`
    : `on ${called(otherDay, [v.text('otherSession')])} and on ${called(day, [v.text('session')])}`;
}

/** "is at 80 % or more", or what the effort implies. */
const howHeavy = (v: Reader): string =>
  isByEffort(v) ? `is done with an effort that ${implied(v)},` : 'is at 80\u00a0% of 1RM or more';

const floating = (v: Reader): Words => ({
  title: `${v.text('exercise')}: heavy sessions without named days`,
  body: `${v.text('exercise')} is heavy in ${listed(v.list('sessions'))} in ${weeksText(v.list('weeks'))}, and nothing keeps these sessions a day apart: name the days. ${SOURCE}.`,
});

export function heavy(v: Reader): Words {
  if (v.has('cause')) return floating(v);
  const title = `${v.text('exercise')}: heavy ${v.num('daysApart') === 0 ? 'twice on one day' : 'on days in a row'}`;
  const weeks = weeksText(v.list('weeks'));
  if (v.num('timesPerDay') > 1)
    return {
      title,
      body: `${at(v)} ${howHeavy(v)} ${v.num('timesPerDay')} times on one day in ${weeks}; ${SOURCE}.`,
    };
  return { title, body: `${v.text('exercise')} ${howHeavy(v)} ${when(v)} in ${weeks}; ${SOURCE}.` };
}
