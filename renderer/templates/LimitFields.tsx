import * as z from 'zod';
import { type Limit, LIMIT_IDS, limitFault, type LimitId, LIMITS } from '../../shared/evidence/limits';
import { err, type Result } from '../../shared/result';
import { withLimit } from '../../shared/template/editOwn';
import { DraftField } from '../design/DraftField';
import { formatNumber } from '../design/formatNumber';
import { readNumberOrNone } from './readRange';
import type { TemplateEditing } from './WholeFields';

const valueText = ({ unit }: Limit, value: number): string =>
  unit === 'T-score' ? `T-score ${formatNumber(value)}` : `${formatNumber(value)} ${unit}`;

/** "Evidence: 180 mm Hg; may go down to 120." */
function hintOf(limit: Limit): string {
  const end =
    limit.stricter === 'lower' ? `down to ${formatNumber(limit.min)}` : `up to ${formatNumber(limit.max)}`;
  return `Evidence: ${valueText(limit, limit.value)}; may go ${end}`;
}

const ANY = z.number();

/** A stricter value, or nothing for the evidence's own; a refusal says what would be loosened. */
export function readLimit(id: LimitId, text: string): Result<number | null, string> {
  const { what } = LIMITS[id];
  const read = readNumberOrNone(ANY, text, what);
  if (!read.ok || read.value === null) return read;
  const fault = limitFault(id, read.value);
  return fault === null ? read : err(fault);
}

/** The thresholds of the safety gates, which the clinic may tighten. */
export function LimitFields({ template, change }: TemplateEditing) {
  const limits = template.own?.limits ?? {};
  return (
    <section className="panel clinic__panel" aria-labelledby="template-limits">
      <h2 id="template-limits">Safety limits</h2>
      <p className="muted clinic__intro">
        Blank keeps the limit of the evidence. A limit of your own must be stricter.
      </p>
      <div className="template-limits">
        {LIMIT_IDS.map((id) => {
          const limit = LIMITS[id];
          const own = limits[id];
          return (
            <DraftField
              key={id}
              label={limit.unit === 'T-score' ? limit.what : `${limit.what}, ${limit.unit}`}
              hint={hintOf(limit)}
              value={own === undefined ? '' : formatNumber(own)}
              read={(text) => readLimit(id, text)}
              onCommit={(value) => change(withLimit(template, id, value))}
              inputMode="decimal"
            />
          );
        })}
      </div>
    </section>
  );
}
