import type { ReactNode } from 'react';
import { mainWork, type Template } from '../../../shared/template/schema';

type Props = {
  readonly chosen: boolean;
  readonly value: string;
  readonly name: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

/** A card that is a radio button. */
export function ChoiceCard({ chosen, value, name, onChoose, children }: Props) {
  return (
    <label className="choice-card" data-chosen={chosen}>
      <input
        type="radio"
        name="template"
        value={value}
        checked={chosen}
        aria-label={name}
        aria-describedby={`about-${value}`}
        onChange={onChoose}
      />
      <span className="choice-card__text" id={`about-${value}`}>
        {children}
      </span>
    </label>
  );
}

const span = ({ low, high }: { readonly low: number; readonly high: number }) =>
  low === high ? String(low) : `${low}–${high}`;

/** What a template asks of the patient, in two lines. */
export function TemplateFacts({ template }: { readonly template: Template }) {
  const { sessionsPerWeek, sessionMinutes, lengthWeeks, supervised, population } = template;
  const last = template.phases.find(({ purpose }) => purpose === 'target')?.doses[mainWork(template)];
  const sets = last?.sets && last.amount ? `${span(last.sets.value)} × ${span(last.amount.value)}` : null;
  const percent = last?.percent1RM ? ` at ${span(last.percent1RM.value)} % of 1RM` : '';
  const dose = [
    `${span(sessionsPerWeek.value)} times a week`,
    sessionMinutes ? `${span(sessionMinutes.value)} min` : null,
    sets === null ? null : `${sets}${percent}`,
    lengthWeeks ? `${lengthWeeks.value} weeks` : 'ongoing',
  ];
  return (
    <>
      <strong>{template.title}</strong>
      <span>{dose.filter(Boolean).join(' · ')}</span>
      <span className="muted">{population.value}</span>
      <span className="muted">
        {supervised === null
          ? 'Supervision is not laid down.'
          : supervised.value
            ? 'Supervised.'
            : 'Done without supervision.'}
      </span>
    </>
  );
}
