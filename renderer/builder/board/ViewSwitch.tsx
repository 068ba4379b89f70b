import { Segments } from '../../design/Segments';
import { useBuilder } from '../builderStore';

const VIEWS = [
  { value: 'board', label: 'Board' },
  { value: 'weeks', label: 'Weeks' },
] as const;

/** The sessions of one week, or every exercise in every week. */
export function ViewSwitch() {
  const view = useBuilder((state) => state.view);
  const showView = useBuilder((state) => state.showView);
  return <Segments label="View" value={view} choices={VIEWS} onChoose={showView} />;
}
