import type { Template } from '../../../shared/template/schema';
import { type CellValue, citedCell, originOf, type RowGroup, rowOf } from './cellValue';

const SITES: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'lumbar-spine', label: 'Lumbar spine' },
  { id: 'femoral-neck', label: 'Femoral neck' },
  { id: 'total-hip', label: 'Total hip' },
  { id: 'trochanter', label: 'Trochanter' },
  { id: 'other', label: 'Other outcomes' },
];

/** The two sites a program is written for: an empty row of theirs says that nobody measured it. */
const ALWAYS: readonly string[] = ['results-lumbar-spine', 'results-femoral-neck'];

/** A minus sign where a hyphen stands for one. */
const signed = (text: string): string => text.replace(/(^|[\s(])-(?=\d)/g, '$1−');

const pText = (p: string): string => (p === 'ns' ? 'not significant' : /^\d/.test(p) ? `p = ${p}` : `p ${p}`);

/** "Trained +2.9 % · Control −1.2 % · p < 0.001"; an outcome that is no comparison of arms stands alone. */
function armsText({ intervention, control, p }: Template['results'][number]['value']): string {
  const alone = control === '';
  const arms = [
    alone ? intervention : `Trained ${intervention}`,
    ...(alone ? [] : [control === 'no control group' ? control : `Control ${control}`]),
    ...(p === null ? [] : [pText(p)]),
  ];
  return signed(arms.join(' · '));
}

/** What came of the trial at one site, with both arms side by side. */
const resultsAt =
  (site: string) =>
  ({ results }: Template): readonly CellValue[] =>
    results
      .filter(({ value }) => value.site === site)
      .map((result) => {
        const { outcome } = result.value;
        return { lead: outcome, lines: [armsText(result.value)], origin: originOf(result) };
      });

/** What came of each trial, site by site, with both arms; and what went wrong. */
export const resultGroup = (templates: readonly Template[]): RowGroup => ({
  id: 'results',
  title: 'What came of it',
  rows: [
    ...SITES.map(({ id, label }) => rowOf(templates, `results-${id}`, label, resultsAt(id))).filter(
      ({ id, cells }) => ALWAYS.includes(id) || cells.some((values) => values.length > 0),
    ),
    rowOf(templates, 'adverse', 'Adverse events', ({ adverseEvents }) =>
      citedCell(adverseEvents, (text) => text),
    ),
  ],
});
