import { parseRange } from '../../../shared/program/doseGrammar/numbers';
import type { Course } from '../../../shared/program/dose';
import { DraftInput } from '../../design/DraftInput';
import { Field } from '../../design/Field';
import { useBuilder } from '../builderStore';
import type { Rising } from './progressVariables';

type Props = {
  readonly course: Course;
  readonly options: readonly Rising[];
  /** Takes another course; gives the fault in words, or null. `field` names the field it was typed in. */
  readonly onChange: (course: Course, field?: string) => string | null;
};

/** The numbers of a course: what rises, from where to where, by how much and how often. */
export function CourseFields({ course, options, onChange }: Props) {
  const number = (label: string, value: number, put: (value: number) => Course) => (
    <NumberField label={label} value={value} onChange={(typed) => onChange(put(typed), label)} />
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
      return (
        <>
          <VariableChoice
            options={options.filter(({ name, inLine }) => inLine || name === course.variable)}
            value={course.variable}
            onChoose={({ name, now, top }) => onChange({ ...course, variable: name, from: now, to: top })}
          />
          {number('First week', course.from, (from) => ({ ...course, from }))}
          {number('Last week', course.to, (to) => ({ ...course, to }))}
        </>
      );
    case 'step':
      return (
        <>
          <VariableChoice
            options={options}
            value={course.variable}
            onChoose={({ name }) => onChange({ ...course, variable: name, limit: null })}
          />
          {number('Step', course.by, (by) => ({ ...course, by }))}
          {number('Weeks a step', course.everyWeeks, (everyWeeks) => ({ ...course, everyWeeks }))}
          <LimitField course={course} onChange={onChange} />
        </>
      );
  }
}

type NumberProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => string | null;
};

function NumberField({ label, value, onChange }: NumberProps) {
  const endTyping = useBuilder((state) => state.endTyping);
  return (
    <DraftInput
      label={label}
      value={String(value)}
      onLeave={endTyping}
      input={{ inputMode: 'decimal' }}
      onType={(text) => {
        const typed = numberIn(text);
        return typed === null ? `${label}: a number above 0.` : onChange(typed);
      }}
    />
  );
}

type LimitProps = {
  readonly course: Extract<Course, { kind: 'step' }>;
  readonly onChange: Props['onChange'];
};

/** Where the steps stop; empty lets them go on to the end of the phase. */
function LimitField({ course, onChange }: LimitProps) {
  const endTyping = useBuilder((state) => state.endTyping);
  const label = 'Never above';
  return (
    <DraftInput
      label={label}
      value={course.limit === null ? '' : String(course.limit)}
      onLeave={endTyping}
      input={{ inputMode: 'decimal', placeholder: 'no limit' }}
      onType={(text) => {
        if (text.trim() === '') return onChange({ ...course, limit: null }, label);
        const limit = numberIn(text);
        return limit === null
          ? `${label}: a number, or empty for no limit.`
          : onChange({ ...course, limit }, label);
      }}
    />
  );
}

const numberIn = (text: string): number | null => {
  const range = parseRange(text);
  return range && range.low === range.high && range.low > 0 ? range.low : null;
};

type ChoiceProps = {
  readonly options: readonly Rising[];
  readonly value: Rising['name'];
  readonly onChoose: (option: Rising) => void;
};

function VariableChoice({ options, value, onChoose }: ChoiceProps) {
  return (
    <Field label="Of">
      {({ id }) => (
        <select
          id={id}
          className="input"
          value={value}
          onChange={(event) => {
            const option = options.find(({ name }) => name === event.target.value);
            if (option) onChoose(option);
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
  );
}
