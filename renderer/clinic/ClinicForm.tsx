import type { Output } from '../../shared/api/contract';
import { useServices } from '../api/services';
import { Brand } from '../design/Brand';
import { SaveLine } from '../design/SaveLine';
import { UnsavedContext } from '../design/unsaved';
import { useAutosaved } from '../design/useAutosaved';
import { OwnExercisesSection } from '../library/own/OwnExercisesSection';
import { EquipmentFields } from '../patient/equipment/EquipmentFields';
import { TemplatesSection } from '../templates/TemplatesSection';
import { LookFields } from './LookFields';
import { PracticeFields } from './PracticeFields';
import { TherapistList } from './TherapistList';

type Props = { readonly opened: Output<'clinic.load'>; readonly onReload: () => void };

/** The clinic's own data, saved as it is typed. */
export function ClinicForm({ opened, onReload }: Props) {
  const { client } = useServices();
  const {
    document: clinic,
    change,
    saveState,
    retry,
    unsaved,
  } = useAutosaved({
    document: opened.clinic,
    revision: opened.revision,
    save: (newest, revision) => client('clinic.save', { clinic: newest, revision }),
  });
  return (
    <UnsavedContext value={unsaved.report}>
      <div className="screen">
        <header className="topbar">
          <Brand />
          <span className="topbar__spacer" />
          <SaveLine state={saveState} unsaved={unsaved} onRetry={retry} onReload={onReload} />
        </header>
        <main className="screen__body">
          <div className="page clinic">
            <h1>Clinic</h1>
            <section className="panel clinic__panel" aria-labelledby="practice">
              <h2 id="practice">Practice</h2>
              <p className="muted clinic__intro">
                The name, phone and emergency number print on every handout.
              </p>
              <PracticeFields clinic={clinic} change={change} />
            </section>
            <section className="panel clinic__panel" aria-labelledby="look">
              <h2 id="look">Look of the handout</h2>
              <p className="muted clinic__intro">
                A logo at the head of page 1, and one colour for headings and boxes. All else stays black.
              </p>
              <LookFields clinic={clinic} change={change} />
            </section>
            <section className="panel clinic__panel" aria-labelledby="therapists">
              <h2 id="therapists">Therapists</h2>
              <p className="muted clinic__intro">The one chosen here signs overrides and handouts.</p>
              <TherapistList clinic={clinic} change={change} />
            </section>
            <section className="panel clinic__panel" aria-labelledby="clinic-equipment">
              <h2 id="clinic-equipment">Equipment in the clinic</h2>
              <p className="muted clinic__intro">
                Loads for clinic sessions are made of these weights and nothing else.
              </p>
              <EquipmentFields kit={clinic.equipment} onChange={(equipment) => change({ equipment })} />
            </section>
            <OwnExercisesSection />
            <TemplatesSection clinic={clinic} />
          </div>
        </main>
      </div>
    </UnsavedContext>
  );
}
