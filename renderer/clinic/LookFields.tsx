import { ColorField } from './ColorField';
import { LogoField } from './LogoField';
import { LookSample } from './LookSample';
import type { ClinicEditing } from './PracticeFields';

/** The clinic's own look: its logo, its colour, and what the two make of a page. */
export function LookFields({ clinic, change }: ClinicEditing) {
  return (
    <div className="look">
      <div className="look__fields">
        <LogoField logo={clinic.logo} onChange={(logo) => change({ logo })} />
        <ColorField color={clinic.color} onChange={(color) => change({ color })} />
      </div>
      <LookSample clinic={clinic} />
    </div>
  );
}
