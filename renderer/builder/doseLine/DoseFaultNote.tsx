import type { DoseFault } from '../../../shared/program/doseGrammar/fault';

type Props = {
  readonly id: string;
  readonly fault: DoseFault;
  readonly onUse: (line: string) => void;
};

/** What is wrong with a dose line, and the line put right where one is plausible. */
export function DoseFaultNote({ id, fault: { message, suggestion }, onUse }: Props) {
  return (
    <>
      <p id={id} className="field__error">
        {message}
      </p>
      {suggestion === null ? null : (
        <button
          type="button"
          className="button button--small doseline__use"
          onClick={() => onUse(suggestion)}
        >
          Use {suggestion}
        </button>
      )}
    </>
  );
}
