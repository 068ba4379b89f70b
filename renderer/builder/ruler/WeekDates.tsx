import { addDays } from '../../../shared/localDate';
import { weekStart } from '../../../shared/program/calendar';
import { type Program, programWeeks } from '../../../shared/program/schema';
import { formatDay } from '../../design/formatDate';
import { useProgram } from '../builderStore';

/** "Week 9: 25 Jan 2027 to 31 Jan 2027". */
export const weekDates = (program: Program, week: number): string => {
  const start = weekStart(program, week);
  return `Week ${week}: ${formatDay(start)} to ${formatDay(addDays(start, 6))}`;
};

/** Which week it is, and its dates: the week shown, or the one pointed at. */
export function WeekDates({ week }: { readonly week: number }) {
  const program = useProgram();
  return <p className="strip__dates">{weekDates(program, Math.min(week, programWeeks(program)))}</p>;
}
