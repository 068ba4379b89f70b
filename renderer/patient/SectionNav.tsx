import { type RefObject, useEffect, useState } from 'react';
import type { Patient } from '../../shared/patient/schema';
import { SECTIONS, type SectionId } from './Section';
import { unansweredIn } from './unanswered';

type Props = { readonly patient: Patient; readonly column: RefObject<HTMLElement | null> };

/** The sections of the record, how much of each is still unasked, and which one is in view. */
export function SectionNav({ patient, column }: Props) {
  const current = useSectionInView(column);
  const goTo = (id: SectionId) => {
    const heading = document.getElementById(`section-${id}`);
    heading?.closest('section')?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav className="record__nav" aria-label="Sections">
      <ul>
        {SECTIONS.map(({ id, title }) => {
          const open = unansweredIn(patient, id);
          return (
            <li key={id}>
              <button
                type="button"
                className="record__link"
                aria-current={current === id ? 'true' : undefined}
                onClick={() => goTo(id)}
              >
                <span>{title}</span>
                {open === 0 ? null : <span className="record__open">{open} not asked</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The section whose top was last passed; at the very end of the column, the last one. */
function useSectionInView(column: RefObject<HTMLElement | null>): SectionId {
  const [current, setCurrent] = useState<SectionId>('programs');
  useEffect(() => {
    const root = column.current;
    if (!root) return undefined;
    const look = () => {
      const top = root.getBoundingClientRect().top + 96;
      const passed = [...root.querySelectorAll<HTMLElement>('[data-section]')].filter(
        (section) => section.getBoundingClientRect().top <= top,
      );
      const atEnd = root.scrollTop > 0 && root.scrollTop + root.clientHeight >= root.scrollHeight - 2;
      const id = atEnd ? SECTIONS.at(-1)?.id : passed.at(-1)?.dataset['section'];
      const found = SECTIONS.find((section) => section.id === id);
      if (found) setCurrent(found.id);
    };
    root.addEventListener('scroll', look, { passive: true });
    return () => root.removeEventListener('scroll', look);
  }, [column]);
  return current;
}
