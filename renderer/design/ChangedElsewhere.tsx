type Props = { readonly onReload: () => void };

/** Another window saved first: said wherever something is saved, with the way out. */
export const ChangedElsewhere = ({ onReload }: Props) => (
  <span className="chip chip--stop" role="alert">
    Changed elsewhere; nothing was overwritten.{' '}
    <button type="button" className="link" onClick={onReload}>
      Open the newer one
    </button>
  </span>
);
