import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type Clinic } from '../../../shared/clinic/schema';
import { withOwnPart } from '../../../shared/exercise/editOwn';
import { findExercise, library } from '../../../shared/exercise/library';
import { exerciseName, type OwnExercise } from '../../../shared/exercise/own';
import { ownExerciseFaults } from '../../../shared/exercise/ownFault';
import type { ExerciseText } from '../../../shared/exercise/schema';
import type { LocalDate } from '../../../shared/localDate';
import { useExercises } from '../../api/exercises';
import { useServices } from '../../api/services';
import { Brand } from '../../design/Brand';
import { DraftStatus } from '../../design/DraftStatus';
import { formatDay } from '../../design/formatDate';
import { UnsavedContext } from '../../design/unsaved';
import { useDraft } from '../../design/useDraft';
import { type Place, useNavigate } from '../../navigation';
import { signerName } from '../../templates/signed';
import { FaultsContext, focusFault } from './faults';
import { KindFields } from './KindFields';
import { LadderFields } from './LadderFields';
import { LoadingFields } from './LoadingFields';
import { NeedsFields } from './NeedsFields';
import { PictureFields } from './PictureFields';
import { SafetyFields } from './SafetyFields';
import { WordsFields } from './WordsFields';

/** Words that are still to be written are no fault before somebody tries to save. */
function isToWrite({ text: { en, es } }: OwnExercise, path: string): boolean {
  const blank = (language: 'en' | 'es', words: ExerciseText | null) =>
    WORDS.some((part) => path === `text.${language}.${part}` && words?.[part].length === 0);
  return blank('en', en) || blank('es', es);
}
const WORDS = ['name', 'steps', 'cues', 'stopIf'] as const;

type Props = {
  readonly exercise: OwnExercise;
  /** 0 for one that was never saved. */
  readonly revision: number;
  readonly clinic: Clinic;
  readonly today: LocalDate;
  readonly back: Place;
  /** Shown until something is changed: what a new one starts from. */
  readonly startChoice: ReactNode;
};

/** Everything of an own exercise that can be changed. It is kept when the therapist saves it. */
export function OwnExerciseForm({ exercise, revision, clinic, today, back, startChoice }: Props) {
  const navigate = useNavigate();
  const { client } = useServices();
  const { own, reload } = useExercises();
  const form = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const signer = signerName(clinic);
  const { draft, change, state, unsaved, save, discard, round } = useDraft({
    document: exercise,
    revision,
    save: (next, at) =>
      client('exercise.save', {
        exercise: withOwnPart(next, { savedBy: signer, savedOn: today }),
        revision: at,
      }),
    onAnswer: reload,
  });
  const faults = useMemo(
    () =>
      ownExerciseFaults(draft, {
        findBuiltIn: findExercise,
        all: [...library.values(), ...own.map((entry) => entry.exercise)],
      }),
    [draft, own],
  );
  const shown = tried ? faults : faults.filter(({ path }) => !isToWrite(draft, path));
  const submit = () => {
    setTried(true);
    const [fault] = faults;
    if (fault && unsaved.ids.length === 0) {
      if (form.current) focusFault(fault, form.current);
    } else save();
  };
  const editing = { exercise: draft, change };
  const isNew = revision === 0;
  const { basedOn, savedBy, savedOn, retired } = draft.own;
  return (
    <UnsavedContext value={unsaved.report}>
      <FaultsContext value={shown}>
        <div className="screen">
          <header className="topbar">
            <Brand />
            <button type="button" className="link" onClick={() => navigate(back)}>
              {isNew && state.kind === 'untouched' ? 'Cancel' : `Back to the ${back.screen}`}
            </button>
            <span className="topbar__spacer" />
            {isNew && state.kind === 'untouched' ? (
              <span className="muted">Not saved yet</span>
            ) : (
              <DraftStatus state={state} unsaved={unsaved} onDiscard={discard} />
            )}
            <button
              type="button"
              className="button button--primary"
              aria-disabled={state.kind === 'saving'}
              onClick={submit}
            >
              {isNew ? 'Save exercise' : 'Save changes'}
            </button>
          </header>
          <main className="screen__body" key={round}>
            <div className="page own-form" ref={form}>
              <div className="own-form__title">
                <h1>
                  {isNew ? 'New exercise' : exercise.text.en.name}
                  {retired ? <span className="chip">Retired</span> : null}
                </h1>
                <p className="muted">
                  {basedOn === null
                    ? 'Not made from the library'
                    : `Made from ${exerciseName(findExercise(basedOn), basedOn)}`}
                  {isNew ? '' : ` · saved ${formatDay(savedOn)}${savedBy === '' ? '' : ` by ${savedBy}`}`}
                  {isNew ? '' : ' · programs in use print it as it stands here'}
                </p>
                {isNew && state.kind === 'untouched' ? startChoice : null}
              </div>
              {state.kind === 'refused' ? (
                <p className="notice notice--stop" role="alert">
                  {state.message}
                </p>
              ) : null}
              <WordsFields {...editing} />
              <PictureFields {...editing} signer={signer} today={today} />
              <KindFields {...editing} />
              <LoadingFields {...editing} />
              <NeedsFields {...editing} />
              <SafetyFields {...editing} />
              <LadderFields {...editing} />
            </div>
          </main>
        </div>
      </FaultsContext>
    </UnsavedContext>
  );
}
