import type { ReactNode } from 'react';

export const SECTIONS = [
  { id: 'programs', title: 'Programs' },
  { id: 'profile', title: 'Profile' },
  { id: 'bone', title: 'Bone' },
  { id: 'health', title: 'Health' },
  { id: 'strength', title: 'Strength' },
  { id: 'equipment', title: 'Home equipment' },
  { id: 'notes', title: 'Notes' },
] as const;
export type SectionId = (typeof SECTIONS)[number]['id'];

type Props = {
  readonly id: SectionId;
  readonly intro?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** One panel of the record. Its heading takes the focus when the section list leads here. */
export function Section({ id, intro, action, children }: Props) {
  const title = SECTIONS.find((section) => section.id === id)?.title ?? id;
  return (
    <section className="panel record__section" data-section={id} aria-labelledby={`section-${id}`}>
      <div className="record__heading">
        <h2 id={`section-${id}`} tabIndex={-1}>
          {title}
        </h2>
        {action}
      </div>
      {intro ? <p className="muted record__intro">{intro}</p> : null}
      {children}
    </section>
  );
}
