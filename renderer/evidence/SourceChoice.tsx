import { isSourceId, SOURCE_IDS, sourceOf } from '../../shared/evidence/sources';
import { ChoiceField } from '../design/ChoiceField';
import { useEvidence } from './evidenceContext';
import { filterBySource } from './evidenceView';

const ALL = '';
const LENGTH = 60;

const shortCite = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

const CHOICES = [
  { value: ALL, label: 'Any source' },
  ...SOURCE_IDS.map((id) => ({ value: id as string, label: `${id}  ${shortCite(sourceOf(id).cite)}` })),
];

/** The one source whose values, rules and statements are shown, in every tab. */
export function SourceChoice() {
  const { view, change } = useEvidence();
  return (
    <ChoiceField
      label="Source"
      value={view.source ?? ALL}
      choices={CHOICES}
      onChoose={(id) => change((before) => filterBySource(before, isSourceId(id) ? id : null))}
    />
  );
}
