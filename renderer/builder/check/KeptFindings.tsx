import type { Finding } from '../../../shared/check/finding';
import { excuses } from '../../../shared/check/overrides';
import { sentence } from '../../../shared/check/text/en/index';
import { formatDay } from '../../design/formatDate';
import { useBuilder, useProgram } from '../builderStore';
import { findingId } from './findingId';

/** Findings the therapist keeps, with the reason, who signed it and when. */
export function KeptFindings({ kept }: { readonly kept: readonly Finding[] }) {
  const program = useProgram();
  const apply = useBuilder((state) => state.apply);
  return (
    <section aria-label="Kept with a reason" className="findings__group">
      <h2 className="findings__title">
        Kept with a reason <span className="muted">{kept.length}</span>
      </h2>
      <ul className="findings__list">
        {kept.map((finding) => {
          const override = program.overrides.find((candidate) => excuses(candidate, finding));
          if (!override) return null;
          return (
            <li key={findingId(finding)} className="finding">
              <h3 className="finding__title">{sentence(finding).title}</h3>
              <p className="finding__body">“{override.reason}”</p>
              <p className="finding__source">
                {override.therapistName}, {formatDay(override.date)}
              </p>
              <button
                type="button"
                className="button button--small"
                onClick={() =>
                  apply(
                    [
                      {
                        kind: 'remove-override',
                        ruleId: override.ruleId,
                        path: override.path,
                        values: override.values,
                      },
                    ],
                    'drop a reason',
                  )
                }
              >
                Take back
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
