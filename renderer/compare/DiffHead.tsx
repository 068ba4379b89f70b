import type { SideWords } from './diffWords';

/** The head of a table of two versions side by side. */
export const DiffHead = ({ words }: { readonly words: SideWords }) => (
  <thead>
    <tr>
      <th scope="col" className="difftable__mark">
        Change
      </th>
      <th scope="col">{words.before}</th>
      <th scope="col">{words.after}</th>
    </tr>
  </thead>
);
