import type { Range } from '../../../shared/range';
import type { Template } from '../../../shared/template/schema';
import { sayWeeks } from './weekRuns';

type Banded = { readonly week: number; readonly band: Range | null };

/** "weeks 1–8, 27–35": the weeks that have a band; empty without any. */
export const bandWeeks = (weeks: readonly Banded[]): string =>
  sayWeeks(weeks.filter(({ band }) => band !== null).map(({ week }) => week));

/** What the key of a chart says of the template's band for `what`; null without a template. */
export function bandWords(
  template: Pick<Template, 'name'> | null,
  weeks: readonly Banded[],
  what: string,
): string | null {
  if (template === null) return null;
  const spoken = bandWeeks(weeks);
  if (spoken === '') return `${template.name} gives no ${what} for these phases`;
  return weeks.every(({ band }) => band !== null)
    ? `${template.name} band`
    : `${template.name} band, ${spoken}`;
}
