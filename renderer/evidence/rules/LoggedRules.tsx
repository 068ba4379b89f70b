import type { LoggedRuleId } from '../../../shared/check/loggedRules';
import { LOGGED_WORDS } from './ruleWords';

/** The rules about returned exercise logs: part of the evidence, with nothing to look at until a log is there. */
export function LoggedRules({ ids }: { readonly ids: readonly LoggedRuleId[] }) {
  if (ids.length === 0) return null;
  return (
    <section className="evidence-section" aria-labelledby="logged-rules">
      <h2 id="logged-rules">
        Rules about returned logs <span className="muted evidence-section__count">{ids.length}</span>
      </h2>
      <ul className="panel logged">
        {ids.map((id) => {
          const { name, about } = LOGGED_WORDS[id];
          return (
            <li key={id} className="logged__rule">
              <div>
                <span className="rules__name">{name.charAt(0).toUpperCase() + name.slice(1)}</span>
                <span className="rules__id">{id}</span>
                <span className="rules__about">{about}</span>
              </div>
              <span className="chip">Waits for returned logs</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
