/** A citation's DOI. The only address that the app hands to the computer's browser, and only when it is pressed. */
export function DoiLink({ doi }: { readonly doi: string }) {
  return (
    <a className="doi" href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
      doi {doi}
      <span className="visually-hidden"> (opens in your browser)</span>
    </a>
  );
}
