import './workbench.css';
import { Inspector } from './Inspector';
import { LibraryPanel } from './LibraryPanel';
import { useUndoKeys } from './useUndo';
import { WeekBoard } from './WeekBoard';

/** Library, board and inspector side by side; one below the other where there is no room, with a way to each. */
export function Workbench() {
  useUndoKeys();
  return (
    <div className="workbench">
      <WaysDown />
      <LibraryPanel />
      <WeekBoard />
      <Inspector />
    </div>
  );
}

const PARTS = [
  { name: 'Board', selector: '.board' },
  { name: 'Dose and check', selector: '.inspector' },
  { name: 'Library', selector: '.library' },
] as const;

/** Shown where the parts are stacked, as at 200 % zoom: each is one press away. */
function WaysDown() {
  const go = (selector: string) => {
    const part = document.querySelector<HTMLElement>(`.workbench > ${selector}`);
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector<HTMLElement>('button, input, select, [tabindex="0"]')?.focus({ preventScroll: true });
  };
  return (
    <nav className="workbench__ways" aria-label="Parts of the builder">
      {PARTS.map(({ name, selector }) => (
        <button key={name} type="button" className="button button--small" onClick={() => go(selector)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
