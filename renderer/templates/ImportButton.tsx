import { useRef } from 'react';
import { type Template } from '../../shared/template/schema';
import { TEMPLATE_FILE_LIMIT } from '../../shared/template/templateFile';
import { useExercises } from '../api/exercises';
import { FileInput } from '../design/FileInput';
import { importedTemplate } from './importTemplate';
import { newId } from '../newId';

type Props = {
  readonly taken: readonly Template[];
  readonly onRead: (template: Template) => void;
  readonly onFault: (message: string) => void;
};

/** Picks a template file and reads it here: nothing is saved before all of it is sound. */
export function ImportButton({ taken, onRead, onFault }: Props) {
  const { find } = useExercises();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    if (file.size > TEMPLATE_FILE_LIMIT)
      return onFault(`${file.name}: the file is larger than ${TEMPLATE_FILE_LIMIT / 1e6} MB.`);
    const template = importedTemplate(await file.text(), taken, find, newId);
    if (template.ok) onRead(template.value);
    else onFault(`${file.name} was not imported. ${template.error}`);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        Import…
      </button>
      <FileInput
        ref={input}
        accept=".json,application/json"
        label="Template file"
        onPick={(file) => void read(file)}
      />
    </>
  );
}
