import './emptyProgram.css';
import { useState } from 'react';
import { StartSheet } from './StartSheet';

/** An empty program offers a way to begin: a research template, or the library. */
export function EmptyProgram() {
  const [choosing, setChoosing] = useState(false);
  return (
    <section className="empty panel" aria-label="Begin">
      <h2>Begin with research, or with an exercise</h2>
      <p className="muted">
        A template lays out phases, sessions and doses. Or drag an exercise from the library into a session
        below.
      </p>
      <div className="empty__choices">
        <button type="button" className="button button--strong" onClick={() => setChoosing(true)}>
          Choose a template
        </button>
      </div>
      {choosing ? <StartSheet onClose={() => setChoosing(false)} /> : null}
    </section>
  );
}
