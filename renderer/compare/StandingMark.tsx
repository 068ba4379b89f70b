import { SIGNS, type SideWords, type Standing, standingWord } from './diffWords';

type Props = { readonly standing: Standing; readonly words: SideWords; readonly note?: string };

/** How a place stands to the other version: a sign, a word and a colour. */
export const StandingMark = ({ standing, words, note }: Props) => (
  <span className={`standing standing--${standing}`}>
    <span className="standing__sign" aria-hidden="true">
      {SIGNS[standing]}
    </span>{' '}
    {standingWord(standing, words)}
    {note === undefined ? null : ` ${note}`}
  </span>
);
