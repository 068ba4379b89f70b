import './icon.css';

/** Outlines on a grid of 20, drawn with a pen of 1.8. */
const OUTLINES = {
  undo: 'M7.5 4 3.5 8l4 4M4 8h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'M12.5 4l4 4-4 4M16 8H8.5a4.5 4.5 0 0 0 0 9H12',
  swap: 'M13 3l3.5 3.5L13 10M16 6.5H4M7 10l-3.5 3.5L7 17M4 13.5h12',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
} as const;

/** A small drawing beside a name, or in a button that has one for screen readers: no font needs to hold it. */
export const Icon = ({ name }: { readonly name: keyof typeof OUTLINES }) => (
  <svg className={`icon icon--${name}`} viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    <path d={OUTLINES[name]} />
  </svg>
);
