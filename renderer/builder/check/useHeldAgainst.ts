import { useContext, useState } from 'react';
import { check } from '../../../shared/check/check';
import type { Finding } from '../../../shared/check/finding';
import { isOverridden } from '../../../shared/check/overrides';
import type { Program } from '../../../shared/program/schema';
import { useExercises } from '../../api/exercises';
import { useTemplates } from '../../api/templates';
import { useAnnounce } from '../../design/LiveRegion';
import { BuilderContext, useProgram } from '../builderStore';
import { useCase, useReport } from '../caseContext';
import { whatChanged, without } from './whatChanged';

/** What a switch did to the open findings. */
export type Switched = {
  /** The program it speaks of: once that changes, by an edit or an undo, it no longer holds. */
  readonly of: Program;
  readonly line: string;
  readonly fresh: readonly Finding[];
  readonly gone: readonly Finding[];
};

/** Holds the program against another research template, and says what that changed. */
export function useHeldAgainst() {
  const program = useProgram();
  const { patient, clinic, today } = useCase();
  const report = useReport();
  const { find, policy } = useTemplates();
  const { find: library } = useExercises();
  const store = useContext(BuilderContext);
  if (!store) throw new Error('BuilderContext is missing');
  const announce = useAnnounce();
  const [switched, setSwitched] = useState<Switched | null>(null);
  const current = program.template?.id ?? null;
  const open = (findings: readonly Finding[], of: Program) =>
    findings.filter((finding) => !isOverridden(finding, of));

  const holdAgainst = (id: string | null) => {
    const template = id === null ? null : (find(id) ?? null);
    if (id === current || (id !== null && template === null)) return;
    const next: Program = {
      ...program,
      template: template && { id: template.id, version: template.version },
    };
    const refusal = store
      .getState()
      .apply(
        [{ kind: 'set-template', template: next.template }],
        template ? `hold it against ${template.name}` : 'hold it against no template',
      );
    if (refusal) return announce(refusal.message);
    const after = check({
      program: next,
      patient,
      template,
      library,
      clinic,
      handoutOptions: null,
      policy,
      today,
    });
    const [was, is] = [open(report.findings, program), open(after.findings, next)];
    const line = whatChanged(was, is);
    setSwitched({
      of: store.getState().history.present,
      line,
      fresh: without(is, was),
      gone: without(was, is),
    });
    announce(`Held against ${template?.name ?? 'no template'}. ${line}`);
  };
  return { current, holdAgainst, switched: switched?.of === program ? switched : null };
}
