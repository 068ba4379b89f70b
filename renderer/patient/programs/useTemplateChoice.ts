import { useMemo, useState } from 'react';
import { useTemplates } from '../../api/templates';
import { BLANK } from './TemplateChooser';
import { firstChoice, standingsFor } from './templateGroups';
import type { Person, Standing } from './templateStanding';

export type TemplateChoice = {
  readonly standings: readonly Standing[];
  /** The id of a template, `BLANK`, or null while nothing fits and nothing is chosen. */
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  /** Null for a blank program, and while nothing is chosen. */
  readonly standing: Standing | null;
};

/** The templates as they stand to a patient, and which is chosen; at first the one that fits. */
export function useTemplateChoice({ patient, clinic, today }: Person): TemplateChoice {
  const { all } = useTemplates();
  const person = useMemo(() => ({ patient, clinic, today }), [patient, clinic, today]);
  const standings = useMemo(() => standingsFor(all, person), [all, person]);
  const [own, setOwn] = useState<string | null>(null);
  const chosen = own ?? (standings.length === 0 ? BLANK : firstChoice(standings, person));
  const standing = standings.find(({ template }) => template.id === chosen) ?? null;
  return { standings, chosen, choose: setOwn, standing };
}
