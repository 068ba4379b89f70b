import './quality.css';
import type { QualityLine } from '../../shared/api/contract';
import { useNavigate } from '../navigation';
import { changedWhere, sortQuality } from './qualityView';
import type { Handout } from './useHandout';

/** What to know of the new handout before it is issued. */
export function QualityPanel({ handout: { preview, issued, facts } }: { readonly handout: Handout }) {
  const navigate = useNavigate();
  if (preview.state !== 'ready' || issued.shown !== null) return null;
  const { open, good } = sortQuality(preview.made.quality);
  const jump = (line: QualityLine) => {
    const place = changedWhere(line);
    if (place === 'options') document.querySelector<HTMLElement>('.options input')?.focus();
    else if (place !== null)
      navigate({ screen: 'builder', patientId: facts.patient.id, programId: facts.program.id });
  };
  return (
    <section className="beside" aria-labelledby="quality">
      <h2 id="quality" className="beside__title">
        Before you issue
      </h2>
      {open.length === 0 ? null : (
        <ul className="quality">
          {open.map((line) => (
            <li key={line.id} className={`quality__line quality__line--${line.level}`}>
              <span className="quality__level">{LEVELS[line.level]}</span>
              <span className="quality__words">{line.words}</span>
              {changedWhere(line) === null ? null : (
                <button type="button" className="link quality__jump" onClick={() => jump(line)}>
                  {JUMPS[changedWhere(line) ?? 'program']}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {good.length === 0 ? null : (
        <details className="quality__good" open={open.length === 0}>
          <summary>{good.length === 1 ? '1 point is fine' : `${good.length} points are fine`}</summary>
          <ul>
            {good.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const LEVELS: Readonly<Record<QualityLine['level'], string>> = {
  stop: 'Stop',
  warning: 'Warning',
  advice: 'Advice',
  good: 'Fine',
};

const JUMPS = {
  check: 'Open the check',
  program: 'Change the program',
  options: 'Choose documents',
} as const;
