import type { Clinic } from '../../shared/clinic/schema';
import { BLACK } from './colors';

/** A heading and two boxes of the week as the handout prints them. On paper in the dark theme too. */
export function LookSample({ clinic: { name, color } }: { readonly clinic: Clinic }) {
  const ink = color ?? BLACK;
  return (
    <figure className="look__sample">
      <figcaption className="field__label">How it prints</figcaption>
      <div className="look__paper">
        <p className="look__name" style={{ borderColor: ink }}>
          {name || 'Your clinic'}
        </p>
        <p className="look__heading" style={{ color: ink }}>
          Your week
        </p>
        <div className="look__days">
          <div className="look__day" style={{ borderColor: ink }}>
            <span className="look__day-name">Mon</span>
            <span className="look__day-rest">Rest</span>
          </div>
          <div className="look__day" style={{ borderColor: ink }}>
            <span className="look__day-name">Tue</span>
            <span className="look__day-home" style={{ background: ink }}>
              Home
            </span>
          </div>
        </div>
      </div>
    </figure>
  );
}
