import './progress.css';
import Dialog from '@mui/material/Dialog';
import { useId, useMemo, useRef, useState } from 'react';
import { currentWeek } from '../../../../shared/program/calendar';
import { ProgramId } from '../../../../shared/id';
import { progressProgram } from '../../../../shared/program/progressProgram';
import { type ProgressionRuleId, progressionRules } from '../../../../shared/program/progressionRules';
import { type Program, programWeeks } from '../../../../shared/program/schema';
import { useExercises } from '../../../api/exercises';
import { useTemplates } from '../../../api/templates';
import { useCreateProgram } from '../useCreateProgram';
import { plainNames } from '../plainNames';
import type { Person } from '../templateStanding';
import { nextTitle } from '../versionTitle';
import { ProgressPreview } from './ProgressPreview';
import { weekLine } from './progressWords';
import { RuleChoice } from './RuleChoice';
import { templateLimits } from './templateLimits';
import { newId } from '../../../newId';

type Props = Person & {
  readonly program: Program;
  /** Titles that are taken already. */
  readonly titles: readonly string[];
  readonly onClose: () => void;
};

/** Makes the next version of a program: rule and week are chosen already, so that Enter is enough. */
export function ProgressDialog({ program, titles, patient, clinic, today, onClose }: Props) {
  const title = useId();
  const create = useRef<HTMLButtonElement>(null);
  const current = currentWeek(program, today);
  const [choice, setChoice] = useState<Choice>({ rule: 'acsm', fromWeek: current, repsInstead: true });
  const next = useNextVersion({ program, patient, clinic, today, ...choice });
  const { refusal, submit } = useCreateProgram();
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={title}
      maxWidth="md"
      fullWidth
      slotProps={{ transition: { onEntered: () => create.current?.focus() } }}
    >
      <form
        className="progress"
        onSubmit={(event) => {
          event.preventDefault();
          if (next.ok) submit({ ...next.value.program, title: nextTitle(program.title, titles) });
        }}
      >
        <h2 id={title}>Next version of {program.title}</h2>
        <div className="progress__columns">
          <Choices {...{ program, current, choice }} onChoose={setChoice} />
          {next.ok ? (
            <ProgressPreview {...next.value} />
          ) : (
            <p className="notice notice--stop">{next.error}</p>
          )}
        </div>
        {refusal === null ? null : (
          <p className="notice notice--stop" role="alert">
            {refusal}
          </p>
        )}
        <div className="progress__actions">
          <p className="muted progress__note">The present version stays as it is.</p>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button ref={create} type="submit" className="button button--primary" aria-disabled={!next.ok}>
            Create next version
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type Choice = {
  readonly rule: ProgressionRuleId;
  readonly fromWeek: number;
  readonly repsInstead: boolean;
};

type ChoicesProps = {
  readonly program: Program;
  readonly current: number;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
};

const Choices = ({ program, current, choice, onChoose }: ChoicesProps) => (
  <div className="progress__choices">
    <RuleChoice chosen={choice.rule} onChoose={(rule) => onChoose({ ...choice, rule })} />
    <label className="check">
      <input
        type="checkbox"
        checked={choice.repsInstead}
        onChange={() => onChoose({ ...choice, repsInstead: !choice.repsInstead })}
      />
      Where the next weight is too large a step, one repetition more
    </label>
    <WeekField
      {...{ program, current }}
      fromWeek={choice.fromWeek}
      onChoose={(fromWeek) => onChoose({ ...choice, fromWeek })}
    />
  </div>
);

type Wish = Person & Choice & { readonly program: Program };

function useNextVersion({ program, patient, clinic, today, rule, fromWeek, repsInstead }: Wish) {
  const { all, find } = useTemplates();
  const { find: findExercise } = useExercises();
  const template = program.template ? (find(program.template.id) ?? null) : null;
  return useMemo(
    () =>
      progressProgram({
        program,
        patient,
        clinic,
        today,
        rule: progressionRules[rule],
        repsInstead,
        fromWeek,
        limitsOf: templateLimits(program, template, patient),
        findExercise,
        id: ProgramId.parse(newId()),
        newId,
        names: plainNames(all, program),
      }),
    [program, patient, clinic, today, rule, fromWeek, repsInstead, template, findExercise, all],
  );
}

type WeekProps = {
  readonly program: Program;
  readonly current: number;
  readonly fromWeek: number;
  readonly onChoose: (week: number) => void;
};

function WeekField({ program, current, fromWeek, onChoose }: WeekProps) {
  return (
    <label className="field">
      <span className="field__label">The patient is in</span>
      <select className="input" value={fromWeek} onChange={(event) => onChoose(Number(event.target.value))}>
        {Array.from({ length: programWeeks(program) }, (_, index) => index + 1).map((week) => (
          <option key={week} value={week}>
            {weekLine(program, week, current)}
          </option>
        ))}
      </select>
    </label>
  );
}
