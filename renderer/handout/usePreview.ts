import { useEffect, useState } from 'react';
import type { ApiError, Output } from '../../shared/api/contract';
import type { HandoutOptions } from '../../shared/handout/options';
import type { PatientId, ProgramId } from '../../shared/id';
import { useServices } from '../api/services';
import { type OpenPdf, openPdf } from './pdfPages';

export type Preview =
  | { readonly state: 'drawing' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | { readonly state: 'ready'; readonly pdf: OpenPdf; readonly made: Output<'handout.preview'> };

/** The real PDF for these options, made anew when they change; the last good one stays until the next is there. */
export function usePreview(patientId: PatientId, programId: ProgramId, options: HandoutOptions): Preview {
  const { client } = useServices();
  const [preview, setPreview] = useState<Preview>({ state: 'drawing' });
  const key = JSON.stringify(options);
  useEffect(() => {
    let live = true;
    let opened: OpenPdf | null = null;
    void (async () => {
      const made = await client('handout.preview', {
        patientId,
        programId,
        options: JSON.parse(key) as HandoutOptions,
      });
      if (!live) return;
      if (!made.ok) return setPreview({ state: 'failed', error: made.error });
      opened = await openPdf(made.value.pdfBase64);
      if (live) setPreview({ state: 'ready', pdf: opened, made: made.value });
      else await opened.close();
    })();
    return () => {
      live = false;
      void opened?.close();
    };
  }, [client, patientId, programId, key]);
  return preview;
}
