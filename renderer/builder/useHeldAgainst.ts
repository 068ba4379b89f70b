import { useState } from 'react';
import { check } from '../../shared/check/check';
import type { Finding } from '../../shared/check/finding';
import { isOverridden } from '../../shared/check/overrides';
import type { Program } from '../../shared/program/schema';
import { useExercises } from '../api/exercises';
import { useTemplates } from '../api/templates';
import { useAnnounce } from '../design/LiveRegion';
import { useBuilder, useProgram } from './builderStore';
import { useCase, useReport } from './caseContext';
import { whatChanged } from './whatChanged';

type Switched = { readonly to: string | null; readonly line: string };

/** Holds the program against another research template, and says what that changed. */
export function useHeldAgainst() {
  const program = useProgram();
  const { patient, clinic, today } = useCase();
  const report = useReport();
  const { find, policy } = useTemplates();
  const { find: library } = useExercises();
  const apply = useBuilder((state) => state.apply);
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
    const refusal = apply(
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
    const line = whatChanged(open(report.findings, program), open(after.findings, next));
    setSwitched({ to: id, line });
    announce(`Held against ${template?.name ?? 'no template'}. ${line}`);
  };
  // An undo takes the program elsewhere: the line no longer speaks of what is shown.
  return { current, holdAgainst, line: switched?.to === current ? switched.line : null };
}
