import type { Exercise, ExerciseLookup } from '../../../shared/exercise/schema';
import { SESSION_ITEMS } from '../../../shared/program/editItemPlace';
import { itemsOf } from '../../../shared/program/items';
import type { Program, Session } from '../../../shared/program/schema';
import { reasonAgainst } from '../../library/avoidReason';
import type { Landing } from './boardState';
import type { Case } from '../caseContext';
import { type Dragged, dropPlace, type DropTarget, sessionsOf, sessionWith } from './dropPlace';

type About = Pick<Case, 'patient' | 'clinic'> & { readonly find: ExerciseLookup };

/** What is to be said of a drop at a place before it happens; null where it would land nowhere. */
export function landingOf(
  program: Program,
  dragged: Dragged,
  target: DropTarget,
  copy: boolean,
  about: About,
): Landing | null {
  const place = dropPlace(program, dragged, target, copy);
  const session = place && sessionsOf(program).find(({ id }) => id === place.session);
  if (!place || !session) return null;
  const adding = dragged.kind === 'exercise' || copy;
  if (isTooFull(program, dragged, session, adding))
    return {
      target,
      copy,
      tone: 'refused',
      words: `No room: a session has at most ${SESSION_ITEMS} exercises`,
    };
  const reason = reasonOf(program, dragged, session, about);
  const what = place.joins === null ? (copy && dragged.kind === 'items' ? 'Copy' : null) : 'Superset';
  return {
    target,
    copy,
    tone: reason === null ? 'plain' : 'against',
    words: [what, reason].filter((part) => part !== null).join(' · '),
  };
}

function isTooFull(program: Program, dragged: Dragged, session: Session, adding: boolean): boolean {
  const arriving =
    dragged.kind === 'exercise'
      ? 1
      : dragged.items.filter((id) => adding || sessionWith(program, id)?.id !== session.id).length;
  return session.items.length + arriving > SESSION_ITEMS;
}

/** What speaks against the exercises there; one that comes from a session of the same setting brings nothing new. */
function reasonOf(program: Program, dragged: Dragged, session: Session, about: About): string | null {
  const { find, patient, clinic } = about;
  const exercises: readonly (Exercise | undefined)[] =
    dragged.kind === 'exercise'
      ? [find(dragged.exerciseId)]
      : itemsOf(program)
          .filter(
            ({ id }) => dragged.items.includes(id) && sessionWith(program, id)?.setting !== session.setting,
          )
          .map(({ exerciseId }) => find(exerciseId));
  const known = [...new Set(exercises)].filter((exercise) => exercise !== undefined);
  const against = known.flatMap((exercise) => {
    const reason = reasonAgainst(exercise, { find, patient, clinic, setting: session.setting });
    return reason === null ? [] : [{ name: exercise.text.en.name, reason }];
  });
  const [first] = against;
  if (!first) return null;
  if (dragged.kind === 'exercise' || dragged.items.length === 1) return first.reason;
  const more = against.length - 1;
  return `${first.name}: ${first.reason}${more > 0 ? `, and ${more} more` : ''}`;
}
