import './own.css';
import { useRef, useState } from 'react';
import { OWN_FILE_LIMIT } from '../../../shared/exercise/ownFileLimits';
import { useExercises } from '../../api/exercises';
import { useServices } from '../../api/services';
import { FileInput } from '../../design/FileInput';
import { type Place, useNavigate } from '../../navigation';
import { importedWords } from './importedWords';
import { useExportExercises } from './useExportExercises';
import { useTold } from './useTold';

const CLINIC: Place = { screen: 'clinic' };

type Props = {
  /** Where the editor leads back to; the Clinic screen unless told. */
  readonly back?: Place;
};

/** What can be done with the clinic's exercises as a whole: start one, bring some in, hand all on. */
export function OwnLibraryActions({ back = CLINIC }: Props) {
  const navigate = useNavigate();
  const { client } = useServices();
  const { own, reload } = useExercises();
  const telling = useTold();
  const exportExercises = useExportExercises(telling);
  const input = useRef<HTMLInputElement>(null);
  const importButton = useRef<HTMLButtonElement>(null);
  /** A file whose exercises are here already, until the therapist says what to do. */
  const [waiting, setWaiting] = useState<string | null>(null);
  const answer = (replace: boolean) => {
    if (waiting !== null && replace) void bringIn(waiting, true);
    else telling.clear();
    setWaiting(null);
    importButton.current?.focus();
  };
  const bringIn = async (text: string, replace: boolean) => {
    const result = await client('exercise.import', { text, replace });
    reload();
    if (result.ok) return telling.tell(importedWords(result.value));
    telling.refuse(result.error.message);
    if (result.error.code === 'conflict' && !replace) setWaiting(text);
  };
  const read = async (file: File) => {
    setWaiting(null);
    if (file.size > OWN_FILE_LIMIT)
      return telling.refuse(
        `${file.name}: the file is larger than ${OWN_FILE_LIMIT / 1e6} MB. Nothing was imported.`,
      );
    await bringIn(await file.text(), false);
  };
  return (
    <div className="own-actions">
      <div className="form-actions">
        <button
          type="button"
          className="button button--strong"
          onClick={() => navigate({ screen: 'own-exercise', back })}
        >
          New exercise
        </button>
        <button ref={importButton} type="button" className="button" onClick={() => input.current?.click()}>
          Import…<span className="visually-hidden"> exercises</span>
        </button>
        {own.length > 0 ? (
          <button
            type="button"
            className="button"
            onClick={() => void exportExercises(own.map(({ exercise }) => exercise.id))}
          >
            Export all<span className="visually-hidden"> own exercises</span>
          </button>
        ) : null}
      </div>
      {telling.line}
      {waiting === null ? null : (
        <div className="form-actions">
          <button type="button" className="button" onClick={() => answer(true)}>
            Replace what is here
          </button>
          <button type="button" className="button button--quiet" onClick={() => answer(false)}>
            Keep what is here
          </button>
        </div>
      )}
      <FileInput
        ref={input}
        accept=".json,application/json"
        label="File of exercises"
        onPick={(file) => void read(file)}
      />
    </div>
  );
}
