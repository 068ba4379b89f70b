import type { ConformityRow } from '../../../shared/check/finding';
import { conformityText } from '../../../shared/check/text/en/index';
import { Confidence } from '../../../shared/evidence/confidence';

export type GroupedRow = {
  readonly key: string;
  readonly name: string;
  readonly research: string;
  readonly here: string;
  readonly status: ConformityRow['status'];
  readonly sources: readonly string[];
  /** Null where a row names a mark that is none. */
  readonly confidence: Confidence | null;
};

export type ConformityGroup = { readonly title: string; readonly rows: readonly GroupedRow[] };

type Part = 'whole' | 'families' | 'learn' | 'target' | 'phase';

const TITLES: readonly (readonly [Part, string])[] = [
  ['families', 'Exercises'],
  ['target', 'Target phase'],
  ['learn', 'Learning phase'],
  // A clinic's template without a target phase: its last phase stands for it.
  ['phase', 'Main phase'],
  ['whole', 'The whole program'],
];

function partOf({ parameter }: ConformityRow): Part {
  if (parameter.startsWith('family:')) return 'families';
  if (parameter.startsWith('dose:learn:') || parameter === 'learning-weeks') return 'learn';
  if (parameter.startsWith('dose:target:') || parameter === 'warm-up') return 'target';
  return parameter.startsWith('dose:') ? 'phase' : 'whole';
}

/** Under the heading of its phase a row need not name the phase again. */
function nameIn(part: Part, name: string): string {
  if (part === 'whole' || part === 'families') return name;
  const cut = name.lastIndexOf(', ');
  return cut < 0 ? name : name.slice(0, cut);
}

function groupedRow(row: ConformityRow, part: Part): GroupedRow {
  const { parameter, research, here } = conformityText(row);
  const mark = Confidence.safeParse(row.confidence);
  return {
    key: row.parameter,
    name: nameIn(part, parameter),
    research,
    here,
    status: row.status,
    sources: row.sources,
    confidence: mark.success ? mark.data : null,
  };
}

/** The rows of the table against the research under a heading each: exercises, the phases, the whole. */
export const groupConformity = (rows: readonly ConformityRow[]): readonly ConformityGroup[] =>
  TITLES.map(([part, title]) => ({
    title,
    rows: rows.filter((row) => partOf(row) === part).map((row) => groupedRow(row, part)),
  })).filter((group) => group.rows.length > 0);

/** "14 of 17 as in the research, 2 differ, 1 open". */
export function conformitySummary(rows: readonly ConformityRow[]): string {
  const count = (status: ConformityRow['status']) => rows.filter((row) => row.status === status).length;
  const departs = count('departs');
  const open = count('cannot-check');
  return [
    `${count('meets')} of ${rows.length} met`,
    departs === 0 ? null : `${departs} ${departs === 1 ? 'differs' : 'differ'}`,
    open === 0 ? null : `${open} cannot be checked`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
