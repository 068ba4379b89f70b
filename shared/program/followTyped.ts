import { fromKilograms, toKilograms } from '../mass';
import { movesLoad } from './bareDose';
import { CONSTANT, type Course, type Dose } from './dose';
import { isSame } from './editRefusal';
import { typedUnit } from './typedLoad';
import { isShared, variableRange } from './variableRange';

/**
 * A dose after something was typed into it, its course following: a ramp names its own values, and would go on with the
 * old ones whatever is typed. A single value is where it starts, a range what it runs over; its end stays, so that a
 * number half typed leaves nothing behind. Over groups of sets that differ there is no ramp: it would level them. Steps of a weight typed in the other unit are converted. (A ramp of % of 1RM
 * follows its band: `followingBand`.)
 */
export function followTyped(before: Dose, after: Dose): Dose {
  const course = rampFrom(before, after, inUnitOf(before, after, after.progression.course));
  return course === after.progression.course
    ? after
    : { ...after, progression: { ...after.progression, course } };
}

function rampFrom(before: Dose, after: Dose, course: Course): Course {
  if (course.kind !== 'ramp' || course.variable === 'percent1RM') return course;
  if (isShared(before, course.variable) && !isShared(after, course.variable)) return CONSTANT.course;
  const [was, is] = [variableRange(before, course.variable), variableRange(after, course.variable)];
  const isUnchanged = isSame(was, is) && isSame(typedUnit(before), typedUnit(after));
  if (is === null || isUnchanged) return course;
  return is.low < is.high ? { ...course, from: is.low, to: is.high } : { ...course, from: is.low };
}

function inUnitOf(before: Dose, after: Dose, course: Course): Course {
  const [from, to] = [typedUnit(before), typedUnit(after)];
  if (!movesLoad(course) || from === null || to === null || from === to) return course;
  const converted = (value: number) =>
    Math.max(0.01, Number(fromKilograms(toKilograms({ value, unit: from }), to).toFixed(2)));
  switch (course.kind) {
    case 'constant':
      return course;
    case 'ramp':
      return { ...course, from: converted(course.from), to: converted(course.to) };
    case 'step':
      return { ...course, by: converted(course.by), limit: course.limit && converted(course.limit) };
    case 'double':
      return { ...course, loadStep: converted(course.loadStep) };
  }
}
