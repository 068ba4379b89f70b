import './dosePanel.css';
import { exerciseName } from '../../shared/exercise/own';
import { BAND_LEVELS, type BandLevel } from '../../shared/patient/equipment';
import type { Dose, Load, Side } from '../../shared/program/dose';
import { latestOneRm } from '../../shared/patient/strength/oneRm';
import { prescribeLoad } from '../../shared/program/prescription';
import type { ProgramItem } from '../../shared/program/schema';
import { useExercises } from '../api/exercises';
import { DraftInput } from '../design/DraftInput';
import { Field } from '../design/Field';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import { DoseLineField } from './DoseLineField';
import { doseTerms } from './doseTerms';
import { NoOneRm } from './NoOneRm';
import { Term } from '../design/Term';
import { ExplainedTerms } from '../design/ExplainedTerms';
import { typeset } from '../library/sourceLine';
import { doseFields, hasSeveralGroups } from './doseFields';
import { massText, prescribedText, rangeText } from './doseText';
import { formatDay } from '../design/formatDate';
import { ProgressionFields } from './ProgressionFields';
import { useDoseEdit } from './useDoseEdit';

/** The whole dose of the chosen exercise, its iron, its progression and a note. */
export function DosePanel() {
  const program = useProgram();
  const { find } = useExercises();
  const selected = useBuilder((state) => state.selectedItem);
  const place = program.phases
    .flatMap((phase) =>
      phase.sessions.flatMap((session) => session.items.map((item) => ({ item, session, phase }))),
    )
    .find(({ item }) => item.id === selected);
  if (!place)
    return (
      <p className="inspector__hint muted">Choose an exercise on the board to see and change its dose.</p>
    );
  const exercise = find(place.item.exerciseId);
  return (
    <div className="dose" key={place.item.id}>
      <h2>{exerciseName(exercise, place.item.exerciseId)}</h2>
      <p className="muted">
        {place.phase.name} · {place.session.name}
        {exercise ? ` · typical ${typeset(exercise.loading.typicalDose)}` : ''}
      </p>
      {exercise ? <DoseLineField item={place.item} exercise={exercise} label="shown" /> : null}
      <ExplainedTerms terms={doseTerms(place.item.dose)} />
      <Numbers item={place.item} />
      <Choices item={place.item} />
      <OneRmLine item={place.item} setting={place.session.setting} />
      <ProgressionFields item={place.item} weeks={place.phase.weeks} />
      <WarmUp item={place.item} />
      <NoteField item={place.item} />
    </div>
  );
}

function Numbers({ item }: { readonly item: ProgramItem }) {
  const { clinic } = useCase();
  const edit = useDoseEdit(item);
  const endTyping = useBuilder((state) => state.endTyping);
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  if (!exercise) return null;
  return (
    <div className="dose__grid">
      {doseFields(item.dose, exercise, clinic.equipment.unit).map((field) => (
        <DraftInput
          key={field.key}
          label={field.label}
          value={field.value}
          onType={(text) => edit.type(field, text)}
          onLeave={endTyping}
        />
      ))}
      {hasSeveralGroups(item.dose) ? (
        <p className="muted">Several groups of sets: change them in the dose line.</p>
      ) : null}
    </div>
  );
}

const SIDES: Record<Side, string> = {
  both: 'Both together',
  each: 'Each side',
  left: 'Left',
  right: 'Right',
  alternating: 'Alternating',
};

function Choices({ item }: { readonly item: ProgramItem }) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  return (
    <div className="dose__grid">
      <Field label="Side">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={dose.side}
            onChange={(event) => edit.set({ ...dose, side: event.target.value as Side }, 'side')}
          >
            {Object.entries(SIDES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Speed">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={dose.intent}
            onChange={(event) => edit.set({ ...dose, intent: event.target.value as Dose['intent'] }, 'speed')}
          >
            <option value="controlled">Controlled</option>
            <option value="fast">Fast up</option>
          </select>
        )}
      </Field>
      <Field label="Hand support">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={dose.handSupport}
            onChange={(event) =>
              edit.set({ ...dose, handSupport: event.target.value as Dose['handSupport'] }, 'hand support')
            }
          >
            <option value="none">None</option>
            <option value="light">Fingers on support</option>
            <option value="full">Holding on</option>
          </select>
        )}
      </Field>
      <LoadKind item={item} />
    </div>
  );
}

/** What is lifted where it is not a typed weight: worked out, a band, or left to the therapist. */
function LoadKind({ item }: { readonly item: ProgramItem }) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  if (dose.kind !== 'resistance') return null;
  const load = dose.groups.find((group) => group.role === 'work')?.load ?? null;
  const set = (next: Load | null) =>
    edit.set(
      {
        ...dose,
        groups: dose.groups.map((group) =>
          group.role === 'work' || next?.kind === 'therapist-sets' ? { ...group, load: next } : group,
        ),
      },
      'load',
    );
  const value = load === null ? 'auto' : load.kind === 'band' ? `band:${load.level}` : load.kind;
  const onChange = (text: string) => {
    if (text === 'auto') return set(null);
    if (text === 'therapist-sets' || text === 'body-weight') return set({ kind: text });
    return text.startsWith('band:') ? set({ kind: 'band', level: text.slice(5) as BandLevel }) : null;
  };
  return (
    <Field label="Load from">
      {({ id }) => (
        <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="auto">% of 1RM or effort</option>
          {load?.kind === 'mass' ? <option value="mass">Weight typed above</option> : null}
          <option value="therapist-sets">I set it in the room</option>
          <option value="body-weight">Body weight</option>
          {BAND_LEVELS.map((level) => (
            <option key={level} value={`band:${level}`}>
              Band, {level}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const toTenth = (value: number) => Math.round(value * 10) / 10;

/** Where the kilograms come from. */
function OneRmLine({
  item,
  setting,
}: {
  readonly item: ProgramItem;
  readonly setting: 'clinic' | 'class' | 'home';
}) {
  const context = useCase();
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  const work =
    item.dose.kind === 'resistance' ? item.dose.groups.find((group) => group.role === 'work') : undefined;
  if (!exercise || !work?.percent1RM) return null;
  const oneRm = latestOneRm(context.patient, item.exerciseId);
  const text = prescribedText(prescribeLoad(exercise, work, { ...context, setting }));
  return (
    <p className="dose__onerm">
      {oneRm ? <Term term="1rm" /> : null}
      {oneRm ? (
        ` ${rangeText({ low: toTenth(oneRm.low), high: toTenth(oneRm.high) })} kg from ${oneRm.test.reps} reps with ${massText(oneRm.test.load.value, oneRm.test.load.unit)} on ${formatDay(oneRm.test.date)}; loads use the lower.`
      ) : (
        <NoOneRm />
      )}
      {text === null ? null : (
        <>
          {' '}
          Middle of the band: <strong>{text}</strong>.
        </>
      )}
    </p>
  );
}

function WarmUp({ item }: { readonly item: ProgramItem }) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  if (dose.kind !== 'resistance') return null;
  const has = dose.groups.some((group) => group.role === 'warm-up');
  const work = dose.groups.find((group) => group.role === 'work');
  if (!work) return null;
  const toggle = () => {
    const groups = dose.groups.filter((group) => group.role !== 'warm-up');
    const percent1RM = work.percent1RM ? { low: 50, high: 70 } : null;
    const warmUp = {
      role: 'warm-up' as const,
      sets: 2,
      reps: { low: 5, high: 5 },
      percent1RM,
      effort: null,
      load:
        percent1RM === null || work.load?.kind === 'therapist-sets'
          ? ({ kind: 'therapist-sets' } as const)
          : null,
    };
    edit.set({ ...dose, groups: has ? groups : [warmUp, ...groups] }, has ? 'no warm-up' : 'warm-up');
  };
  return (
    <label className="check">
      <input type="checkbox" checked={has} onChange={toggle} />
      {work.percent1RM
        ? 'Two warm-up sets at 50–70 % before the work sets'
        : 'Two lighter warm-up sets before the work sets'}
    </label>
  );
}

function NoteField({ item }: { readonly item: ProgramItem }) {
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);
  return (
    <Field label="Note for the handout">
      {({ id }) => (
        <textarea
          id={id}
          className="input"
          maxLength={1000}
          value={item.note}
          onChange={(event) =>
            apply(
              [{ kind: 'set-item-text', item: item.id, cues: item.cues, note: event.target.value }],
              'note',
              `note:${item.id}`,
            )
          }
          onBlur={endTyping}
        />
      )}
    </Field>
  );
}
