type Props = {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
};

/** A box to search in as one types. */
export function SearchField({ label, words, onWords }: Props) {
  return (
    <input
      type="search"
      className="input"
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  );
}
