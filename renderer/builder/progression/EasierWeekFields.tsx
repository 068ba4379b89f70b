import { parseRange } from '../../../shared/program/doseGrammar/numbers';
import type { Progression } from '../../../shared/program/dose';
import { DraftInput } from '../../design/DraftInput';
import { Field } from '../../design/Field';
import { useBuilder } from '../builderStore';

type Deload = Progression['deload'];

type Props = {
  readonly deload: Deload;
  readonly onChange: (deload: Deload, field?: string) => string | null;
};

const EVERY = [2, 3, 4, 5, 6, 8, 10, 12] as const;
const USUAL_FACTOR = 0.8;

/** Every how many weeks an easier one comes, and how much of the work is left in it. */
export function EasierWeekFields({ deload, onChange }: Props) {
  const endTyping = useBuilder((state) => state.endTyping);
  const every = [...new Set([...EVERY, ...(deload ? [deload.everyWeeks] : [])])].sort((a, b) => a - b);
  return (
    <>
      <Field label="Easier week">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={deload?.everyWeeks ?? 0}
            onChange={(event) => {
              const everyWeeks = Number(event.target.value);
              onChange(everyWeeks === 0 ? null : { everyWeeks, factor: deload?.factor ?? USUAL_FACTOR });
            }}
          >
            <option value={0}>None</option>
            {every.map((weeks) => (
              <option key={weeks} value={weeks}>
                Every {weeks} weeks
              </option>
            ))}
          </select>
        )}
      </Field>
      {deload ? (
        <DraftInput
          label="Easier week, % of the work"
          sayFault="leaving"
          value={String(Math.round(deload.factor * 100))}
          onLeave={endTyping}
          input={{ inputMode: 'numeric' }}
          onType={(text) => {
            const range = parseRange(text.replace('%', ''));
            if (!range || range.low !== range.high || range.low < 30 || range.low > 95)
              return 'Easier week: 30 to 95 % of the work.';
            return onChange({ ...deload, factor: range.low / 100 }, 'factor');
          }}
        />
      ) : null}
    </>
  );
}
