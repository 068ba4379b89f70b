import { findExercise } from '../../shared/exercise/library';
import { generateProgram } from '../../shared/template/generate';
import type { Template } from '../../shared/template/schema';
import { useTemplates } from '../api/templates';
import { useAnnounce } from '../design/LiveRegion';
import { useBuilder } from './builderStore';
import { useCase } from './caseContext';

/** An empty program offers a way to begin: a research template, or the library. */
export function EmptyProgram() {
  const { patient, clinic } = useCase();
  const { all } = useTemplates();
  const apply = useBuilder((state) => state.apply);
  const announce = useAnnounce();
  const start = (template: Template) => {
    const generated = generateProgram({
      template,
      patient,
      clinic,
      findExercise,
      newId: () => crypto.randomUUID(),
      weeks: null,
    });
    if (!generated.ok) return announce(generated.error);
    const refusal = apply([{ kind: 'start-from-template', from: generated.value }], `start ${template.name}`);
    announce(refusal ? refusal.message : `${template.name} program laid out`);
  };
  return (
    <section className="empty panel" aria-label="Begin">
      <h2>Begin with research, or with an exercise</h2>
      <p className="muted">
        A template lays out phases, sessions and doses. Or drag an exercise from the library into a session
        below.
      </p>
      <div className="empty__choices">
        {all.map((template) => (
          <button key={template.id} type="button" className="button" onClick={() => start(template)}>
            Start {template.name}
          </button>
        ))}
      </div>
    </section>
  );
}
