import Dialog from '@mui/material/Dialog';
import { useEffect, useRef } from 'react';
import type { ChartNote } from './useChartText';

type Props = {
  readonly chart: ChartNote;
  readonly words: string;
  readonly told: string | null;
  /** The clipboard refused: the text is selected, to be copied by hand. */
  readonly isByHand: boolean;
  readonly onCopy: () => void;
  readonly onClose: () => void;
};

/** The note in 80 columns, as a record system will show it, to be edited before it is copied. */
export const ChartDialog = (props: Props) => (
  <Dialog open onClose={props.onClose} aria-labelledby="chart-dialog" maxWidth={false}>
    <ChartForm {...props} />
  </Dialog>
);

function ChartForm({ chart, words, told, isByHand, onCopy, onClose }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    if (isByHand) area.current?.select();
    else area.current?.setSelectionRange(0, 0);
  }, [isByHand]);
  return (
    <div className="chart">
      <h2 id="chart-dialog">Chart text</h2>
      <p className="beside__hint">What stands in braces is yours to choose or fill in.</p>
      <textarea
        ref={area}
        className="input chart__text"
        aria-label="Chart text, 80 columns"
        rows={22}
        cols={80}
        wrap="off"
        spellCheck={false}
        value={words}
        onChange={(event) => chart.edit(event.target.value)}
      />
      <div className="form-actions">
        <button type="button" className="button button--primary" onClick={onCopy}>
          Copy
        </button>
        {chart.text?.isEdited || chart.isOld ? (
          <button type="button" className="button" onClick={() => void chart.make()}>
            Write it anew
          </button>
        ) : null}
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
        <span className="beside__hint" role={isByHand ? 'alert' : undefined}>
          {told ?? (chart.isOld ? 'Something else is chosen since this was written.' : '')}
        </span>
      </div>
    </div>
  );
}
