import type { Course, Dose, ProgressVariable } from '../../shared/program/dose';
import { parseRange } from '../../shared/program/doseGrammar/numbers';
import type { ProgramItem } from '../../shared/program/schema';
import { DraftInput } from '../design/DraftInput';
import { Field } from '../design/Field';
import { useBuilder } from './builderStore';
import { useDoseEdit } from './useDoseEdit';

type Props = { readonly item: ProgramItem; readonly weeks: number };

/** What can rise in this dose, and where it stands now. */
function variables(dose: Dose): readonly {
  readonly name: ProgressVariable;
  readonly label: string;
  readonly now: number;
  readonly top: number;
}[] {
  const work = dose.kind === 'resistance' ? dose.groups.find((group) => group.role === 'work') : undefined;
  const load = work?.load ?? (dose.kind === 'carry' ? dose.load : null);
  return [
    ...(work?.percent1RM
      ? [
          {
            name: 'percent1RM' as const,
            label: '% of 1RM',
            now: work.percent1RM.low,
            top: work.percent1RM.high,
          },
        ]
      : []),
    ...(load?.kind === 'mass'
      ? [
          {
            name: 'load' as const,
            label: `weight (${load.mass.unit})`,
            now: load.mass.value,
            top: load.mass.value,
          },
        ]
      : []),
    ...(work ? [{ name: 'reps' as const, label: 'reps', now: work.reps.low, top: work.reps.high }] : []),
    ...(dose.kind === 'repetition'
      ? [{ name: 'reps' as const, label: 'reps', now: dose.reps.low, top: dose.reps.high }]
      : []),
    ...('amount' in dose
      ? [{ name: 'amount' as const, label: 'amount', now: dose.amount.low, top: dose.amount.high }]
      : []),
  ];
}

/** How the dose changes over the weeks of the phase. */
export function ProgressionFields({ item, weeks }: Props) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  const { course, deload } = dose.progression;
  const options = variables(dose);
  const [first] = options;
  const setCourse = (next: Course) =>
    edit.set({ ...dose, progression: { ...dose.progression, course: next } }, 'progression');
  const start = (kind: string) => {
    if (kind === 'constant') return setCourse({ kind });
    if (!first) return null;
    if (kind === 'ramp') return setCourse({ kind, variable: first.name, from: first.now, to: first.top });
    if (kind === 'step') return setCourse({ kind, variable: first.name, by: 1, everyWeeks: 1, limit: null });
    return setCourse({ kind: 'double', everyWeeks: 1, loadStep: 1 });
  };
  const hasLoad = options.some((option) => option.name === 'load');
  return (
    <fieldset className="dose__progression">
      <legend>
        Over {weeks} {weeks === 1 ? 'week' : 'weeks'}
      </legend>
      <div className="dose__grid">
        <Field label="Progression">
          {({ id }) => (
            <select
              id={id}
              className="input"
              value={course.kind}
              onChange={(event) => start(event.target.value)}
            >
              <option value="constant">Stays the same</option>
              {first ? <option value="ramp">Rises in a straight line</option> : null}
              {first ? <option value="step">Goes up in steps</option> : null}
              {hasLoad ? <option value="double">Reps first, then weight</option> : null}
            </select>
          )}
        </Field>
        <CourseFields dose={dose} course={course} options={options} onChange={setCourse} />
        <Field label="Easier week">
          {({ id }) => (
            <select
              id={id}
              className="input"
              value={deload?.everyWeeks ?? 0}
              onChange={(event) => {
                const everyWeeks = Number(event.target.value);
                edit.set(
                  {
                    ...dose,
                    progression: {
                      ...dose.progression,
                      deload: everyWeeks === 0 ? null : { everyWeeks, factor: deload?.factor ?? 0.8 },
                    },
                  },
                  'easier weeks',
                );
              }}
            >
              <option value={0}>None</option>
              {[3, 4, 6, 8, 12].map((every) => (
                <option key={every} value={every}>
                  Every {every} weeks, 80 %
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </fieldset>
  );
}

type CourseProps = {
  readonly dose: Dose;
  readonly course: Course;
  readonly options: ReturnType<typeof variables>;
  readonly onChange: (course: Course) => string | null | undefined;
};

function CourseFields({ course, options, onChange }: CourseProps) {
  const endTyping = useBuilder((state) => state.endTyping);
  const number = (label: string, value: number, put: (value: number) => Course) => (
    <DraftInput
      label={label}
      value={String(value)}
      onLeave={endTyping}
      input={{ inputMode: 'decimal' }}
      onType={(text) => {
        const range = parseRange(text);
        return range && range.low === range.high
          ? (onChange(put(range.low)) ?? null)
          : `${label}: a number above 0.`;
      }}
    />
  );
  switch (course.kind) {
    case 'constant':
      return null;
    case 'double':
      return (
        <>
          {number('Weight step', course.loadStep, (loadStep) => ({ ...course, loadStep }))}
          {number('Weeks a step', course.everyWeeks, (everyWeeks) => ({ ...course, everyWeeks }))}
        </>
      );
    case 'ramp':
    case 'step':
      return (
        <>
          <Field label="Of">
            {({ id }) => (
              <select
                id={id}
                className="input"
                value={course.variable}
                onChange={(event) => {
                  const option = options.find(({ name }) => name === event.target.value);
                  if (option)
                    onChange(
                      course.kind === 'ramp'
                        ? { ...course, variable: option.name, from: option.now, to: option.top }
                        : { ...course, variable: option.name },
                    );
                }}
              >
                {options.map(({ name, label }) => (
                  <option key={name} value={name}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {course.kind === 'ramp' ? (
            <>
              {number('First week', course.from, (from) => ({ ...course, from }))}
              {number('Last week', course.to, (to) => ({ ...course, to }))}
            </>
          ) : (
            <>
              {number('Step', course.by, (by) => ({ ...course, by }))}
              {number('Weeks a step', course.everyWeeks, (everyWeeks) => ({ ...course, everyWeeks }))}
            </>
          )}
        </>
      );
  }
}
