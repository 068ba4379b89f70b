import type { HandoutKind, HandoutOptions } from '../../shared/handout/options';
import { LocalDate, TimeOfDay } from '../../shared/localDate';
import { phaseSpans, type PhaseSpan } from '../../shared/program/calendar';
import type { Program } from '../../shared/program/schema';
import { ChoiceField } from '../design/ChoiceField';
import { Field } from '../design/Field';
import { DocumentList } from './DocumentList';
import { type DocumentOrder, documentsIn } from './documentOrder';
import { LayoutChoice, OptionCheck, PaperChoice } from './OptionChoices';

type Props = {
  readonly program: Program;
  readonly options: HandoutOptions;
  readonly order: DocumentOrder;
  /** Whether the patient reads another language than English. */
  readonly readsOther: boolean;
  /** Whether a handout was issued before, so that there is something to have changed since. */
  readonly hasEarlier: boolean;
  readonly onChange: (options: HandoutOptions) => void;
  readonly onOrder: (order: DocumentOrder, options: HandoutOptions) => void;
};

/** What is printed, in which order, on what, how large, for which weeks, and when the patient comes next. */
export function OptionsForm(props: Props) {
  const { program, options, order, readsOther, hasEarlier, onChange, onOrder } = props;
  const choose = (chosen: readonly HandoutKind[]) =>
    onChange({ ...options, documents: documentsIn(order, chosen) });
  return (
    <form className="options" aria-label="Handout options" onSubmit={(event) => event.preventDefault()}>
      <DocumentList
        order={order}
        chosen={options.documents}
        onChoose={choose}
        onOrder={(next) => onOrder(next, { ...options, documents: documentsIn(next, options.documents) })}
      />
      <LayoutChoice value={options.layout} onChange={(layout) => onChange({ ...options, layout })} />
      <PaperChoice value={options.paper} onChange={(paper) => onChange({ ...options, paper })} />
      <WeekFields program={program} options={options} onChange={onChange} />
      <VisitFields options={options} onChange={onChange} />
      <div className="options__choice">
        <OptionCheck
          label="Binding margin, 20 mm on the left"
          checked={options.binding}
          onChange={(binding) => onChange({ ...options, binding })}
        />
        <OptionCheck
          label="Room to write by hand on each card"
          checked={options.notes}
          onChange={(notes) => onChange({ ...options, notes })}
        />
        {readsOther ? (
          <OptionCheck
            label="In English, page for page the same"
            checked={options.inEnglish}
            onChange={(inEnglish) => onChange({ ...options, inEnglish })}
          />
        ) : null}
        {hasEarlier ? (
          <OptionCheck
            label="Say on page 1 what changed"
            checked={options.showChanges}
            onChange={(showChanges) => onChange({ ...options, showChanges })}
          />
        ) : null}
      </div>
    </form>
  );
}

type PartProps = {
  readonly options: HandoutOptions;
  readonly onChange: (options: HandoutOptions) => void;
};

/** The phase, and from which of its weeks on. */
function WeekFields({ program, options, onChange }: PartProps & { readonly program: Program }) {
  const spans = phaseSpans(program);
  const span = spans.find(({ firstWeek, lastWeek }) => options.week >= firstWeek && options.week <= lastWeek);
  if (!span) return null;
  const choose = (value: string) => onChange({ ...options, week: Number(value) });
  return (
    <div className="options__pair options__pair--weeks">
      <ChoiceField
        label="For which weeks"
        value={String(span.firstWeek)}
        choices={spans.map((each) => ({ value: String(each.firstWeek), label: spanName(each) }))}
        onChoose={choose}
      />
      <ChoiceField
        label="From week"
        value={String(options.week)}
        choices={Array.from({ length: span.lastWeek - span.firstWeek + 1 }, (_, index) => {
          const week = String(span.firstWeek + index);
          return { value: week, label: week };
        })}
        onChoose={choose}
      />
    </div>
  );
}

const spanName = ({ phase, firstWeek, lastWeek }: PhaseSpan): string =>
  firstWeek === lastWeek
    ? `${phase.name}, week ${firstWeek}`
    : `${phase.name}, weeks ${firstWeek}–${lastWeek}`;

/** Day and time of the next visit; without a day, page 1 has a line to write on. */
function VisitFields({ options, onChange }: PartProps) {
  const { nextVisit } = options;
  const setVisit = (date: string, time: string) => {
    const day = LocalDate.safeParse(date);
    const hour = TimeOfDay.safeParse(time);
    onChange({
      ...options,
      nextVisit: day.success ? { date: day.data, time: hour.success ? hour.data : null } : null,
    });
  };
  return (
    <div className="options__pair">
      <Field label="Next visit">
        {({ id }) => (
          <input
            id={id}
            type="date"
            className="input"
            value={nextVisit?.date ?? ''}
            onChange={(event) => setVisit(event.target.value, nextVisit?.time ?? '')}
          />
        )}
      </Field>
      <Field label="Time" hint={nextVisit ? undefined : 'Set the day first.'}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="time"
            className="input"
            disabled={!nextVisit}
            aria-describedby={describedBy}
            value={nextVisit?.time ?? ''}
            onChange={(event) => setVisit(nextVisit?.date ?? '', event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
