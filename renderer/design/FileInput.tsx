import type { Ref } from 'react';

type Props = {
  readonly ref: Ref<HTMLInputElement>;
  /** The media types and endings that the window of the system offers. */
  readonly accept: string;
  readonly label: string;
  readonly onPick: (file: File) => void;
};

/** A file field that is not seen: the button beside it clicks it. */
export const FileInput = ({ ref, accept, label, onPick }: Props) => (
  <input
    ref={ref}
    type="file"
    accept={accept}
    hidden
    aria-label={label}
    onChange={(event) => {
      const [file] = event.target.files ?? [];
      event.target.value = ''; // the same file may be picked again once it is mended
      if (file) onPick(file);
    }}
  />
);
