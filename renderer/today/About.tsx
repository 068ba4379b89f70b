import { EVIDENCE_VERSION, LIBRARY_VERSION } from '../../shared/versions';

/** What Osteon is and is not, and which knowledge it holds. */
export function About({ version }: { readonly version: string }) {
  return (
    <footer className="today__about">
      Osteon {version}, evidence {EVIDENCE_VERSION}, exercise library {LIBRARY_VERSION}; not yet signed off by
      a clinical owner. A writing and checking aid for licensed therapists. Not a medical device: it decides
      nothing and replaces no examination.
    </footer>
  );
}
