import { useEffect, useRef, useState } from 'react';
import type { ApiError, Output } from '../../shared/api/contract';
import type { HandoutOptions } from '../../shared/handout/options';
import type { PatientId, ProgramId } from '../../shared/id';
import { useServices } from '../api/services';
import { createLatest, type Latest } from './latestOnly';
import { type OpenPdf, openPdf, warmPdf } from './pdfPages';

export type Preview =
  | { readonly state: 'drawing' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | {
      readonly state: 'ready';
      readonly pdf: OpenPdf;
      readonly made: Output<'handout.preview'>;
      /** What it was made of: while other options are on their way, it is not what they would print. */
      readonly options: HandoutOptions;
    };

/**
 * The real PDF for these options, made anew when they change or `again` is called; the last good one stays until the next
 * is there.
 */
export function usePreview(
  patientId: PatientId,
  programId: ProgramId,
  options: HandoutOptions,
): { readonly preview: Preview; readonly again: () => void } {
  const { client } = useServices();
  const [preview, setPreview] = useState<Preview>({ state: 'drawing' });
  const latest = useRef<Latest<HandoutOptions> | null>(null);
  const [round, setRound] = useState(0);
  const order = JSON.stringify([options, round]);
  useEffect(warmPdf, []);
  useEffect(() => {
    const line = createLatest<HandoutOptions, Preview>({
      ask: async (wanted) => {
        const made = await client('handout.preview', { patientId, programId, options: wanted });
        if (!made.ok) return { state: 'failed', error: made.error };
        const pdf = await openPdf(made.value.pdfBase64);
        return { state: 'ready', pdf, made: made.value, options: wanted };
      },
      tell: setPreview,
      drop: closePdf,
    });
    latest.current = line;
    return line.close;
  }, [client, patientId, programId]);
  useEffect(() => latest.current?.ask((JSON.parse(order) as [HandoutOptions])[0]), [order]);
  useEffect(() => () => closePdf(preview), [preview]);
  return { preview, again: () => setRound((before) => before + 1) };
}

const closePdf = (preview: Preview): void => {
  if (preview.state === 'ready') void preview.pdf.close();
};
