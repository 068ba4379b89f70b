import type { RefObject } from 'react';
import { type AtHand, type ExerciseFilter, type FilterCase, kitAtHand } from '../../shared/exercise/filter';
import type { Exercise } from '../../shared/exercise/schema';
import { ChoiceField } from '../design/ChoiceField';
import { FilterChips } from './FilterChip';
import { countIn, isNarrowed, type LibraryView, type Section, WHOLE_LIBRARY } from './libraryView';
import { MovementField } from './MovementField';
import { useShelf } from './shelf';
import { LEVEL_NAMES, POSITION_NAMES, SITE_LABELS } from './words';

type Props = {
  readonly view: LibraryView;
  readonly onChange: (view: LibraryView) => void;
  readonly about: FilterCase;
  /** How many the view shows. */
  readonly count: number;
  readonly all: readonly Exercise[];
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** The down key in the search field: on to the exercises found. */
  readonly onDown: () => void;
};

const SECTIONS: readonly { readonly section: Section; readonly name: string }[] = [
  { section: 'all', name: 'All' },
  { section: 'favourites', name: 'Favourites' },
  { section: 'recents', name: 'Recent' },
];

const SETTINGS = { home: 'At home', clinic: 'Clinic only' } as const;

/** What is looked for: words, a part of the library, and filters. */
export function LibraryRail({ view, onChange, about, count, all, searchField, onDown }: Props) {
  const { shelf } = useShelf();
  const { filter } = view;
  const set = (patch: Partial<ExerciseFilter>) => onChange({ ...view, filter: { ...filter, ...patch } });
  return (
    <div className="exlib__rail" role="search" aria-label="Exercises">
      <input
        ref={searchField}
        type="search"
        className="input"
        aria-label="Search exercises"
        aria-keyshortcuts="/"
        placeholder="Search exercises ( / )"
        value={view.words}
        onChange={(event) => onChange({ ...view, words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <div className="exlib__count">
        <p role="status">
          {count === all.length ? `${count} exercises` : `${count} of ${all.length} exercises`}
        </p>
        {isNarrowed(view) ? (
          <button type="button" className="link" onClick={() => onChange(WHOLE_LIBRARY)}>
            Clear
          </button>
        ) : null}
      </div>
      <div className="segments" role="group" aria-label="Part of the library">
        {SECTIONS.map(({ section, name }) => (
          <button
            key={section}
            type="button"
            className={view.section === section ? 'segments__one segments__one--on' : 'segments__one'}
            aria-pressed={view.section === section}
            onClick={() => onChange({ ...view, section })}
          >
            {name}{' '}
            {section === 'all' ? null : (
              <span className="segments__count">{countIn(section, all, shelf)}</span>
            )}
          </button>
        ))}
      </div>
      {about.patient ? (
        <label className="check">
          <input
            type="checkbox"
            checked={filter.suited}
            onChange={(event) => set({ suited: event.target.checked })}
          />
          Suitable for {about.patient.given}
        </label>
      ) : null}
      <MovementField filter={filter} onChange={set} />
      <FilterChips
        label="Bone site"
        showsLabel
        names={SITE_LABELS}
        chosen={filter.site}
        onChoose={(site) => set({ site })}
      />
      <FilterChips
        label="Level"
        showsLabel
        names={LEVEL_NAMES}
        chosen={filter.level}
        onChoose={(level) => set({ level })}
      />
      <FilterChips
        label="Setting"
        showsLabel
        names={SETTINGS}
        chosen={filter.setting}
        onChoose={(setting) => set({ setting })}
      />
      <FilterChips
        label="Position"
        showsLabel
        names={POSITION_NAMES}
        chosen={filter.position}
        onChoose={(position) => set({ position })}
      />
      <AtHandField filter={filter} about={about} onChange={set} />
    </div>
  );
}

type FieldProps = {
  readonly filter: ExerciseFilter;
  readonly about: FilterCase;
  readonly onChange: (patch: Partial<ExerciseFilter>) => void;
};

const ANY = 'any';

/** Whose things an exercise must be done with. Nobody has said what an unasked patient has, so that is not offered. */
function AtHandField({ filter, about, onChange }: FieldProps) {
  const { patient } = about;
  const choices: readonly { readonly value: AtHand | typeof ANY; readonly label: string }[] = [
    { value: ANY, label: 'Any equipment' },
    { value: 'household', label: 'What nearly every home has' },
    ...(patient && kitAtHand('home', about)
      ? [{ value: 'home' as const, label: `What ${patient.given} has at home` }]
      : []),
    ...(about.clinic ? [{ value: 'clinic' as const, label: 'What the clinic has' }] : []),
  ];
  return (
    <ChoiceField
      label="Equipment at hand"
      value={filter.atHand ?? ANY}
      choices={choices}
      onChoose={(atHand) => onChange({ atHand: atHand === ANY ? null : atHand })}
    />
  );
}
