import { useState } from 'react';
import { useServices } from '../api/services';
import { useTell } from './told';
import type { Handout } from './useHandout';

type Kept = {
  /** What it was made for. */
  readonly key: string;
  readonly words: string;
  readonly isEdited: boolean;
};

export type ChartNote = ReturnType<typeof useChartText>;

/** The chart text of what is shown: made when it is asked for, kept once it is edited. */
export function useChartText({ facts, options, issued }: Handout) {
  const { client } = useServices();
  const tell = useTell();
  const [kept, setKept] = useState<Kept | null>(null);
  const request = {
    patientId: facts.patient.id,
    programId: facts.program.id,
    options,
    issueId: issued.shown?.issueId ?? null,
  };
  const key = JSON.stringify(request);
  const make = async (): Promise<string | null> => {
    const made = await client('handout.chart', request);
    if (!made.ok) {
      tell.fault(made.error.message);
      return null;
    }
    setKept({ key, words: made.value.text, isEdited: false });
    return made.value.text;
  };
  return {
    text: kept,
    /** Whether it was made of other options than those that stand now. */
    isOld: kept !== null && kept.key !== key,
    /** As it was edited, else made anew, for what is saved or issued may have changed; null when that fails. */
    read: async (): Promise<string | null> => (kept?.isEdited ? kept.words : make()),
    edit: (words: string) => setKept((before) => before && { ...before, words, isEdited: true }),
    make,
  };
}
