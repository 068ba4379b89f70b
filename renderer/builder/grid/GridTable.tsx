import { type RefObject, useEffect, useRef } from 'react';
import { type PhaseSpan, weekOfDate } from '../../../shared/program/calendar';
import { useBuilder, useProgram } from '../builderStore';
import { useCase } from '../caseContext';
import { GridHead } from './GridHead';
import { GridRowView } from './GridRowView';
import type { GridSection } from './gridRows';
import { blockOf, type Selection } from './gridSelection';
import type { GridActions } from './gridContext';
import { useGridKeys } from './useGridKeys';
import { useGridPointer } from './useGridPointer';
import type { OpenCell } from './useCellEditor';

type Props = GridActions & {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly sections: readonly GridSection[];
  readonly spans: readonly PhaseSpan[];
  readonly selection: Selection;
  readonly open: OpenCell | null;
  readonly ids: { readonly detail: string; readonly help: string };
};

/** Fixed widths in pixels: the browser then lays out a changed row without measuring thousands of cells. */
const NAME_WIDTH = 160;
const WEEK_WIDTH = 92;

/** The table itself: keys and pointer are heard here once, not in each of its thousands of cells. */
export function GridTable(props: Props) {
  const { table, sections, spans, ids } = props;
  const program = useProgram();
  const { today } = useCase();
  const shown = useBuilder((state) => state.week);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => showWeek(scroll.current, shown), [shown]);
  const weeks = spans.at(-1)?.lastWeek ?? 0;
  const week = weekOfDate(program, today);
  const keys = useGridKeys(props, weeks);
  const pointer = useGridPointer(props);
  return (
    <div ref={scroll} className="grid__scroll">
      <table
        ref={table}
        role="grid"
        className="grid__table"
        style={{ width: NAME_WIDTH + weeks * WEEK_WIDTH }}
        aria-label="Dose of each exercise in each week"
        aria-multiselectable="true"
        aria-describedby={ids.help}
        {...keys}
        {...pointer}
      >
        <Columns spans={spans} shown={shown} />
        <GridHead spans={spans} shown={shown} now={week >= 1 && week <= weeks ? week : null} />
        {sections.map((section, index) => (
          <Section
            key={section.name}
            {...props}
            section={section}
            start={sections.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0)}
          />
        ))}
      </table>
    </div>
  );
}

/** A column for the name and one for each week; that of the week shown is coloured. */
function Columns({ spans, shown }: { readonly spans: readonly PhaseSpan[]; readonly shown: number }) {
  return (
    <>
      <colgroup>
        <col style={{ width: NAME_WIDTH }} />
      </colgroup>
      {spans.map(({ phase, firstWeek }) => (
        <colgroup key={phase.id}>
          {Array.from({ length: phase.weeks }, (_, index) => (
            <col key={index} className={firstWeek + index === shown ? 'grid__col--shown' : undefined} />
          ))}
        </colgroup>
      ))}
    </>
  );
}

type SectionProps = Pick<Props, 'spans' | 'selection' | 'open' | 'ids'> & {
  readonly section: GridSection;
  /** The first row of the section in the grid. */
  readonly start: number;
};

/** The rows of one session below its name. */
function Section({ section, start, spans, selection, open, ids }: SectionProps) {
  const phaseStarts = spans.map(({ firstWeek }) => firstWeek).join(' ');
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={(spans.at(-1)?.lastWeek ?? 0) + 1} className="grid__section">
          <span className="grid__sectionname">{section.name}</span>
        </th>
      </tr>
      {section.rows.map((row, index) => (
        <GridRowView
          key={row.key}
          row={row}
          index={start + index}
          phaseStarts={phaseStarts}
          detailId={ids.detail}
          {...marksOf(start + index, selection, open)}
        />
      ))}
    </tbody>
  );
}

/** What the selection and the open editor mean for one row, as plain values: most rows get the same as before. */
function marksOf(row: number, selection: Selection, open: OpenCell | null) {
  const block = blockOf(selection);
  const isIn = block !== null && row >= block.top && row <= block.bottom;
  const isOpen = open !== null && open.spot.row === row;
  return {
    focused: selection.at.row === row ? selection.at.column : null,
    from: isIn ? block.left : 0,
    to: isIn ? block.right : 0,
    editing: isOpen ? open.spot.column : null,
    text: isOpen ? open.text : '',
    round: isOpen ? open.round : 0,
  };
}

/** The week shown is brought into sight, without moving the page. */
function showWeek(scroll: HTMLDivElement | null, week: number) {
  const head = scroll?.querySelector<HTMLElement>(`[data-week="${week}"]`);
  if (!scroll || !head) return;
  const [from, to] = [head.offsetLeft, head.offsetLeft + head.offsetWidth];
  const fixed = scroll.querySelector<HTMLElement>('.grid__corner')?.offsetWidth ?? 0;
  if (from - fixed >= scroll.scrollLeft && to <= scroll.scrollLeft + scroll.clientWidth) return;
  scroll.scrollLeft = from - fixed - (scroll.clientWidth - fixed - head.offsetWidth) / 3;
}
