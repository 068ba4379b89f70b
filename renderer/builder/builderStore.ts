import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ExerciseLookup } from '../../shared/exercise/schema';
import type { ItemId, PhaseId, SessionId } from '../../shared/id';
import { phaseOfWeek, phaseSpans } from '../../shared/program/calendar';
import { applyEditWithPatches, type EditRefusal, type ProgramEdit } from '../../shared/program/edit';
import type { Program, ProgramItem } from '../../shared/program/schema';
import type { UndoSteps } from '../../shared/program/undoSteps';
import { type BoardState, emptyBoard, keepBoard, type Landing } from './board/boardState';
import type { Dragged } from './board/dropPlace';
import { endGroup, type History, record, redo, startHistory, undo } from './history';
import { type Selection, selectOne } from './board/selection';

export type InspectorTab = 'dose' | 'check' | 'evidence';
/** The middle of the builder: the sessions of one week, or every exercise in every week. */
export type MiddleView = 'board' | 'weeks';

export type BuilderState = BoardState & {
  readonly history: History<Program>;
  /** The week of the program the board shows, from 1; its phase is the one being worked on. */
  readonly week: number;
  /** Where "Add" in the library puts an exercise. */
  readonly targetSession: SessionId | null;
  readonly tab: InspectorTab;
  readonly view: MiddleView;
  /** Why the last edit was refused, in words; null when it was not. */
  readonly refusal: EditRefusal | null;

  /** Applies edits as one undoable step; nothing changes when one of them is refused. */
  readonly apply: (edits: readonly ProgramEdit[], label: string, group?: string) => EditRefusal | null;
  readonly endTyping: () => void;
  /** The name of the step taken back; null when there is none, or while something is dragged. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  /** Takes a burst of typing back for good: what was half typed is not offered again as a redo. */
  readonly takeBack: (group: string) => void;
  readonly showWeek: (week: number) => void;
  readonly showPhase: (phase: PhaseId) => void;
  /** Chooses one item, for the inspector too. */
  readonly selectItem: (item: ItemId | null) => void;
  /** Chooses several; the inspector stays on the tab it shows. */
  readonly selectItems: (selection: Selection) => void;
  readonly stopTabAt: (item: ItemId) => void;
  readonly focus: (on: NonNullable<BoardState['focusOn']>) => void;
  readonly dragOver: (dragged: Dragged, landing: Landing | null) => void;
  readonly endDrag: () => void;
  readonly keepCopied: (items: readonly ProgramItem[]) => void;
  readonly targetAt: (session: SessionId) => void;
  readonly openTab: (tab: InspectorTab) => void;
  readonly showView: (view: MiddleView) => void;
  readonly dismissRefusal: () => void;
  /** From now on edits are held against these exercises. */
  readonly knowExercises: (find: ExerciseLookup) => void;
};

export type BuilderStore = StoreApi<BuilderState>;

/** The state of one open program. Made anew for each program: nothing is shared between windows or tests. */
export function createBuilderStore(
  program: Program,
  onChange: (history: History<Program>) => void,
  exercises: ExerciseLookup,
  { startWeek = 1, steps = null }: { readonly startWeek?: number; readonly steps?: UndoSteps | null } = {},
): BuilderStore {
  let findExercise = exercises;
  return createStore<BuilderState>((set, get) => {
    const move = (history: History<Program>) => {
      const before = get().history.present;
      if (history === get().history) return;
      const { week: shown, targetSession: target } = get();
      const week = Math.min(shown, phaseSpans(history.present).at(-1)?.lastWeek ?? 1);
      const sessions = phaseOfWeek(history.present, week)?.phase.sessions ?? [];
      set((state) => ({
        ...keepBoard(state, history.present, week),
        history,
        refusal: null,
        week,
        targetSession: keepTarget(sessions, target),
      }));
      if (history.present !== before) onChange(history);
    };
    return {
      ...emptyBoard(program, startWeek),
      history: startHistory(program, steps),
      week: startWeek,
      targetSession: phaseOfWeek(program, startWeek)?.phase.sessions[0]?.id ?? null,
      tab: 'check',
      view: 'board',
      refusal: null,

      apply(edits, label, group) {
        let { present } = get().history;
        const redoPatches = [];
        const undoPatches = [];
        for (const edit of edits) {
          const applied = applyEditWithPatches(present, edit, findExercise);
          if (!applied.ok) {
            // A field that is being typed in says so itself.
            set({ refusal: group === undefined ? applied.error : null });
            return applied.error;
          }
          present = applied.value.program;
          redoPatches.push(...applied.value.redo);
          undoPatches.unshift(...applied.value.undo);
        }
        move(
          record(get().history, present, {
            label,
            redo: redoPatches,
            undo: undoPatches,
            group: group ?? null,
          }),
        );
        set({ refusal: null });
        return null;
      },
      endTyping: () => set((state) => ({ history: endGroup(state.history) })),
      undo() {
        if (get().drag) return null;
        const label = get().history.past.at(-1)?.label ?? null;
        move(undo(get().history));
        return label;
      },
      redo() {
        if (get().drag) return null;
        const label = get().history.future[0]?.label ?? null;
        move(redo(get().history));
        return label;
      },
      takeBack(group) {
        const { history } = get();
        if (history.past.at(-1)?.group === group) move({ ...undo(history), future: [] });
      },
      showWeek(week) {
        const span = phaseOfWeek(get().history.present, week);
        if (span)
          set((state) => ({
            ...keepBoard(state, state.history.present, week),
            week,
            targetSession: keepTarget(span.phase.sessions, state.targetSession),
          }));
      },
      showPhase(phase) {
        const span = phaseSpans(get().history.present).find((candidate) => candidate.phase.id === phase);
        if (span) get().showWeek(span.firstWeek);
      },
      selectItem: (item) => set({ ...selectOne(item), ...(item === null ? {} : { tab: 'dose' }) }),
      selectItems: ({ selection, selectedItem }) => set({ selection, selectedItem }),
      stopTabAt: (tabStop) => set({ tabStop }),
      focus: (focusOn) => set({ focusOn }),
      dragOver: (dragged, landing) => set({ drag: { dragged, landing } }),
      endDrag: () => set({ drag: null }),
      keepCopied: (clipboard) => set({ clipboard }),
      targetAt: (targetSession) => set({ targetSession }),
      openTab: (tab) => set({ tab }),
      showView: (view) => set({ view }),
      dismissRefusal: () => set({ refusal: null }),
      knowExercises(find) {
        findExercise = find;
      },
    };
  });
}

const keepTarget = (sessions: readonly { readonly id: SessionId }[], target: SessionId | null) =>
  sessions.some((session) => session.id === target) ? target : (sessions[0]?.id ?? null);

export const BuilderContext = createContext<BuilderStore | null>(null);

/** The store itself, for what is read only when something happens. */
export function useBuilderStore(): BuilderStore {
  const store = useContext(BuilderContext);
  if (!store) throw new Error('BuilderContext is missing');
  return store;
}

/** Reads one part of the builder's state; the component redraws only when that part changes. */
export function useBuilder<T>(select: (state: BuilderState) => T): T {
  const store = useBuilderStore();
  return useStore(store, select);
}

export const useProgram = (): Program => useBuilder((state) => state.history.present);
