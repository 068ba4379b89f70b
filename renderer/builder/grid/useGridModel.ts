import { useMemo } from 'react';
import { phaseSpans } from '../../../shared/program/calendar';
import { weekCellText } from '../../../shared/program/weekCells';
import { useExercises } from '../../api/exercises';
import { useProgram } from '../builderStore';
import { gridRows } from './gridRows';
import type { GridSize, Spot } from './gridSelection';

/** The program as rows and weeks, and what stands in a cell. */
export function useGridModel() {
  const program = useProgram();
  const { find: library } = useExercises();
  const sections = useMemo(() => gridRows(program, library), [program, library]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const spans = useMemo(() => phaseSpans(program), [program]);
  const phaseEnds = spans.map(({ lastWeek }) => lastWeek);
  const size: GridSize = { rows: rows.length, weeks: phaseEnds.at(-1) ?? 0, phaseEnds };
  const textAt = ({ row, column }: Spot): string => {
    const cell = rows[row]?.cells[column - 1] ?? null;
    const exercise = cell && library(cell.item.exerciseId);
    return exercise ? weekCellText(cell, exercise) : '';
  };
  return { sections, rows, spans, size, library, textAt };
}
