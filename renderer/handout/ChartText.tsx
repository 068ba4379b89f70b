import { useState } from 'react';
import { useAnnounce } from '../design/LiveRegion';
import { ChartDialog } from './ChartDialog';
import type { Handout } from './useHandout';
import { type ChartNote, useChartText } from './useChartText';

const BY_HAND = 'The text could not be copied. It is selected now: press Ctrl+C, or ⌘C on a Mac.';

/** The note for the patient's chart: copied with one press, or looked at and edited before. */
export function ChartText({ handout }: { readonly handout: Handout }) {
  const chart = useChartText(handout);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const copy = async () => {
    const written = await chart.read();
    if (written === null) return;
    try {
      await navigator.clipboard.writeText(written);
      setTold('Copied.');
      announce('The chart text is copied.');
    } catch {
      // Whatever the browser's reason, the way out is the same: the text is there to be copied by hand.
      setTold(BY_HAND);
      setOpen(true);
    }
  };
  /** One that was edited for something else than what is shown now is looked at first. */
  const copyShown = async () => {
    if (!chart.isOld || !chart.text?.isEdited) return copy();
    setTold(null);
    setOpen(true);
  };
  const show = async () => {
    setTold(null);
    if ((await chart.read()) !== null) setOpen(true);
  };
  return (
    <section className="beside" aria-labelledby="chart-text">
      <h2 id="chart-text" className="beside__title">
        Chart text
      </h2>
      <div className="form-actions">
        <button type="button" className="button button--small" onClick={() => void copyShown()}>
          Copy chart text
        </button>
        <button type="button" className="button button--quiet button--small" onClick={() => void show()}>
          Show and edit…
        </button>
      </div>
      <p className="beside__hint">{told ?? editedWords(chart)}</p>
      {isOpen && chart.text !== null ? (
        <ChartDialog
          chart={chart}
          words={chart.text.words}
          told={told}
          isByHand={told === BY_HAND}
          onCopy={() => void copy()}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}

function editedWords({ text, isOld }: ChartNote): string {
  if (!text?.isEdited) return '';
  return isOld ? 'Edited for what was shown before.' : 'Edited; copied as it stands.';
}
