import { useContext, useMemo, useRef } from 'react';
import type { Report } from '../../../shared/check/finding';
import { type Exercises, useExercises } from '../../api/exercises';
import { type Templates, useTemplates } from '../../api/templates';
import { useAnnounce } from '../../design/LiveRegion';
import { type Navigate, useNavigate } from '../../navigation';
import { BuilderContext, type BuilderStore } from '../builderStore';
import { type Case, useCase, useReport } from '../caseContext';
import { useHeldAgainst } from '../check/useHeldAgainst';
import { useMoves } from '../board/useMoves';
import type { PhaseMoves } from '../ruler/phaseMoves';
import { usePhaseMoves } from '../ruler/usePhaseMoves';
import { useUndo } from '../useUndo';
import { type BuilderDialog, useDialogs } from './dialogs';
import type { Visited } from './nextFinding';

/** Everything a command may look at or lay hands on. */
export type Desk = {
  readonly store: BuilderStore;
  readonly about: Case;
  readonly report: Report;
  readonly exercises: Pick<Exercises, 'find'>;
  readonly templates: Pick<Templates, 'all' | 'policy'>;
  readonly moves: Pick<
    ReturnType<typeof useMoves>,
    | 'addToTarget'
    | 'nudge'
    | 'moveToSession'
    | 'copyToSession'
    | 'duplicate'
    | 'remove'
    | 'joinPrevious'
    | 'leave'
  >;
  readonly phases: PhaseMoves;
  readonly undo: ReturnType<typeof useUndo>;
  readonly holdAgainst: (template: string | null) => void;
  readonly navigate: Navigate;
  readonly say: (message: string) => void;
  readonly show: (dialog: BuilderDialog) => void;
  /** The finding that was last gone to. */
  readonly visited: { current: Visited | null };
};

export function useDesk(): Desk {
  const store = useContext(BuilderContext);
  if (!store) throw new Error('BuilderContext is missing');
  const about = useCase();
  const report = useReport();
  const exercises = useExercises();
  const templates = useTemplates();
  const moves = useMoves();
  const phases = usePhaseMoves();
  const undo = useUndo();
  const { holdAgainst } = useHeldAgainst();
  const navigate = useNavigate();
  const say = useAnnounce();
  const show = useDialogs((dialogs) => dialogs.show);
  const visited = useRef<Visited | null>(null);
  return useMemo(
    () => ({
      store,
      about,
      report,
      exercises,
      templates,
      moves,
      phases,
      undo,
      holdAgainst,
      navigate,
      say,
      show,
      visited,
    }),
    [store, about, report, exercises, templates, moves, phases, undo, holdAgainst, navigate, say, show],
  );
}
