import type { LocalDate } from '../../../shared/localDate';
import { NOT_ASKED, type ValueFact, type YesNoFact } from '../../../shared/patient/fact';
import { err, ok, type Result } from '../../../shared/result';
import { ChoiceField, type Choice, UNANSWERED } from '../../design/ChoiceField';
import { DraftField } from '../../design/DraftField';
import { formatDay } from '../../design/formatDate';
import type { Patient } from '../../../shared/patient/schema';

type Common = {
  /** The key in the patient: where a finding jumps to. */
  readonly field: keyof Patient;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly today: LocalDate;
};

const note = (askedOn: LocalDate | null, hint: string | undefined) =>
  [hint, askedOn === null ? undefined : `Asked ${formatDay(askedOn)}`].filter(Boolean).join('. ') ||
  undefined;

const askedOn = (fact: { readonly answer: string; readonly askedOn?: LocalDate }) => fact.askedOn ?? null;

type TextProps<T> = Common & {
  readonly fact: ValueFact<T>;
  readonly show: (value: T) => string;
  readonly read: (text: string) => Result<T, string>;
  readonly onAnswer: (
    fact: { answer: 'not-asked' } | { answer: 'value'; askedOn: LocalDate; value: T },
  ) => void;
};

/** A fact that is typed. Answering stamps today; emptying it sets it back to not asked. */
export function FactText<T>({ field, fact, show, read, onAnswer, label, hint, today }: TextProps<T>) {
  return (
    <div data-field={field}>
      <DraftField
        label={label}
        hint={note(askedOn(fact), hint)}
        placeholder="Not asked"
        value={fact.answer === 'value' ? show(fact.value) : ''}
        read={(text) => {
          if (text.trim() === '') return ok(NOT_ASKED);
          const value = read(text);
          return value.ok
            ? ok({ answer: 'value' as const, askedOn: today, value: value.value })
            : err(value.error);
        }}
        onCommit={onAnswer}
      />
    </div>
  );
}

type ChoiceProps<V extends string> = Common & {
  readonly fact: ValueFact<V>;
  readonly choices: readonly Choice<V>[];
  readonly onAnswer: (
    fact: { answer: 'not-asked' } | { answer: 'value'; askedOn: LocalDate; value: V },
  ) => void;
};

/** A fact that is one of a few values. */
export function FactChoice<V extends string>({
  field,
  fact,
  choices,
  onAnswer,
  label,
  hint,
  today,
}: ChoiceProps<V>) {
  return (
    <div data-field={field}>
      <ChoiceField<V | typeof UNANSWERED>
        label={label}
        hint={note(askedOn(fact), hint)}
        value={fact.answer === 'value' ? fact.value : UNANSWERED}
        choices={[{ value: UNANSWERED, label: 'Not asked' }, ...choices]}
        onChoose={(value) =>
          onAnswer(value === UNANSWERED ? NOT_ASKED : { answer: 'value', askedOn: today, value })
        }
      />
    </div>
  );
}

const YES_NO: readonly Choice<YesNoFact['answer']>[] = [
  { value: 'not-asked', label: 'Not asked' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

type YesNoProps = Common & { readonly fact: YesNoFact; readonly onAnswer: (fact: YesNoFact) => void };

/** A question with yes or no. */
export function FactYesNo({ field, fact, onAnswer, label, hint, today }: YesNoProps) {
  return (
    <div data-field={field}>
      <ChoiceField
        label={label}
        hint={note(askedOn(fact), hint)}
        value={fact.answer}
        choices={YES_NO}
        onChoose={(answer) => onAnswer(answer === 'not-asked' ? NOT_ASKED : { answer, askedOn: today })}
      />
    </div>
  );
}
