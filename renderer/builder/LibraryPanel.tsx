import { useMemo, useState } from 'react';
import { isOwnId } from '../../shared/exercise/own';
import type { Exercise, ExerciseCategory } from '../../shared/exercise/schema';
import { useExercises } from '../api/exercises';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import { avoidReason, searchLibrary } from './librarySearch';
import { useExerciseDrag } from './useDrag';
import { useMoves } from './useMoves';
import { CATEGORY_NAMES, patternName, SITE_NAMES } from './words';

const SHOWN: readonly ExerciseCategory[] = [
  'hip-dominant',
  'knee-dominant',
  'push',
  'pull',
  'carry',
  'impact',
  'balance',
  'spine-extensor',
  'wrist-forearm',
  'mobility-warm-up',
];

/** The exercise library: search, filters, and cards to drag or to add with the keyboard. */
export function LibraryPanel() {
  const [words, setWords] = useState('');
  const [category, setCategory] = useState<ExerciseCategory | null>(null);
  const [atHome, setAtHome] = useState(false);
  const { offered } = useExercises();
  const found = useMemo(
    () => searchLibrary(offered, { words, category, atHome }),
    [offered, words, category, atHome],
  );
  return (
    <aside className="library" aria-label="Exercise library">
      <div className="library__search">
        <input
          type="search"
          className="input"
          aria-label="Search exercises"
          placeholder="Search exercises"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className="library__filters" role="group" aria-label="Filter exercises">
          {SHOWN.map((name) => (
            <button
              key={name}
              type="button"
              className={category === name ? 'filter filter--on' : 'filter'}
              aria-pressed={category === name}
              onClick={() => setCategory(category === name ? null : name)}
            >
              {CATEGORY_NAMES[name]}
            </button>
          ))}
          <button
            type="button"
            className={atHome ? 'filter filter--on' : 'filter'}
            aria-pressed={atHome}
            onClick={() => setAtHome(!atHome)}
          >
            At home
          </button>
        </div>
        <TargetLine count={found.length} />
      </div>
      <ul className="library__list">
        {found.map((exercise) => (
          <LibraryCard key={exercise.id} exercise={exercise} />
        ))}
        {found.length === 0 ? (
          <li className="library__none muted">Nothing found. Try fewer words or filters.</li>
        ) : null}
      </ul>
    </aside>
  );
}

/** Says how many were found, and where "Add" puts an exercise. */
function TargetLine({ count }: { readonly count: number }) {
  const program = useProgram();
  const target = useBuilder((state) => state.targetSession);
  const session = program.phases
    .flatMap((phase) => phase.sessions)
    .find((candidate) => candidate.id === target);
  return (
    <p className="library__target muted" aria-live="polite">
      {count} {count === 1 ? 'exercise' : 'exercises'}
      {session ? (
        <>
          {' '}
          · Add puts it in <strong>{session.name}</strong>
        </>
      ) : null}
    </p>
  );
}

function LibraryCard({ exercise }: { readonly exercise: Exercise }) {
  const card = useExerciseDrag(exercise.id);
  const { patient } = useCase();
  const moves = useMoves();
  const program = useProgram();
  const target = useBuilder((state) => state.targetSession);
  const reason = avoidReason(exercise, patient);
  const session = program.phases
    .flatMap((phase) => phase.sessions)
    .find((candidate) => candidate.id === target);
  const sites = [...new Set(exercise.targetBoneSites.map((site) => SITE_NAMES[site]))];
  const { name } = exercise.text.en;
  return (
    <li
      ref={card}
      className={reason ? 'librarycard librarycard--avoid' : 'librarycard'}
      data-exercise={exercise.id}
    >
      <div className="librarycard__text">
        <span className="librarycard__name">
          {name}
          {isOwnId(exercise.id) ? <span className="chip">Own</span> : null}
        </span>
        <span className="librarycard__meta">
          {patternName(exercise.movementPattern)}
          {exercise.equipment.length > 0 ? ` · ${exercise.equipment.map(([first]) => first).join(', ')}` : ''}
        </span>
        {sites.length > 0 ? <span className="librarycard__sites">{sites.join(' · ')}</span> : null}
        {exercise.supervisedOnly ? <span className="librarycard__meta">supervised only</span> : null}
        {reason ? <span className="librarycard__avoid">{reason}</span> : null}
      </div>
      <button
        type="button"
        className="button button--small librarycard__add"
        aria-label={`Add ${name}`}
        aria-disabled={!session}
        onClick={() =>
          session && moves.addExercise(exercise.id, { session: session.id, index: session.items.length })
        }
      >
        Add
      </button>
    </li>
  );
}
