import { lazy, startTransition, Suspense, useCallback, useEffect, useState } from 'react';
import { useServices } from './api/services';
import { NavigateContext, type Navigate, type Place } from './navigation';
import { TodayScreen } from './today/TodayScreen';

const PatientScreen = lazy(async () => ({
  default: (await import('./patient/PatientScreen')).PatientScreen,
}));
const loadBuilder = async () => import('./builder/BuilderScreen');
const BuilderScreen = lazy(async () => ({ default: (await loadBuilder()).BuilderScreen }));
const HandoutScreen = lazy(async () => ({
  default: (await import('./handout/HandoutScreen')).HandoutScreen,
}));
const ClinicScreen = lazy(async () => ({ default: (await import('./clinic/ClinicScreen')).ClinicScreen }));
const EvidenceScreen = lazy(async () => ({
  default: (await import('./evidence/EvidenceScreen')).EvidenceScreen,
}));
const LibraryScreen = lazy(async () => ({
  default: (await import('./library/LibraryScreen')).LibraryScreen,
}));
const TemplateScreen = lazy(async () => ({
  default: (await import('./templates/TemplateScreen')).TemplateScreen,
}));
const OwnExerciseScreen = lazy(async () => ({
  default: (await import('./library/own/OwnExerciseScreen')).OwnExerciseScreen,
}));
const CompareScreen = lazy(async () => ({
  default: (await import('./compare/CompareScreen')).CompareScreen,
}));
const BatchScreen = lazy(async () => ({ default: (await import('./batch/BatchScreen')).BatchScreen }));
const WithExercises = lazy(async () => ({ default: (await import('./api/WithExercises')).WithExercises }));
const WithTemplates = lazy(async () => ({ default: (await import('./api/WithTemplates')).WithTemplates }));

/** The screens of one patient: what one has read serves the next until it has read it again itself. */
const OF_A_PATIENT: readonly Place['screen'][] = ['patient', 'builder', 'handout'];

/** The screens that know the clinic's exercises and templates; each reads them anew when it opens. */
const opened = (place: Place) =>
  place.screen === 'today' || place.screen === 'batch' ? (
    screenFor(place)
  ) : (
    <WithExercises key={OF_A_PATIENT.includes(place.screen) ? 'patient' : place.screen} screen={place.screen}>
      <WithTemplates screen={place.screen}>{screenFor(place)}</WithTemplates>
    </WithExercises>
  );

function screenFor(place: Place) {
  switch (place.screen) {
    case 'today':
      return <TodayScreen />;
    case 'batch':
      return <BatchScreen />;
    case 'clinic':
      return <ClinicScreen />;
    case 'evidence':
      return <EvidenceScreen place={place} />;
    case 'library':
      return <LibraryScreen key={place.exercise ?? ''} place={place} />;
    case 'template':
      return <TemplateScreen key={place.templateId} templateId={place.templateId} />;
    case 'own-exercise':
      return <OwnExerciseScreen key={place.exerciseId ?? place.copyOf} place={place} />;
    case 'patient':
      return <PatientScreen key={place.patientId} patientId={place.patientId} field={place.field} />;
    case 'builder':
      return <BuilderScreen key={place.programId} patientId={place.patientId} programId={place.programId} />;
    case 'compare':
      return <CompareScreen key={`${place.before ?? ''} ${place.after ?? ''}`} place={place} />;
    case 'handout':
      return <HandoutScreen key={place.programId} patientId={place.patientId} programId={place.programId} />;
  }
}

/** One screen at a time. Leaving one writes what is unsaved first; a failed write keeps the therapist there. */
export function App() {
  const { flushAll } = useServices();
  const [place, setPlace] = useState<Place>({ screen: 'today' });
  const navigate = useCallback<Navigate>(
    (next) => {
      void flushAll().then((written) => {
        if (written || window.confirm('Some changes could not be saved. Leave them behind?'))
          // The screen before stays until the next is there: a word in between would be shown for 300 ms at least.
          startTransition(() => setPlace(next));
      });
    },
    [flushAll],
  );
  useFlushOutside();
  useBuilderAtHand(place.screen);
  return (
    <NavigateContext value={navigate}>
      <Suspense fallback={<p className="page muted">Opening…</p>}>{opened(place)}</Suspense>
    </NavigateContext>
  );
}

/** From a patient the next step is the builder: it is fetched while the therapist reads the record. */
function useBuilderAtHand(screen: Place['screen']): void {
  useEffect(() => {
    if (screen !== 'patient') return undefined;
    const waiting = requestIdleCallback(() => void loadBuilder());
    return () => cancelIdleCallback(waiting);
  }, [screen]);
}

/** Writes what is unsaved when the window loses focus, closes, or Electron asks before quitting. */
function useFlushOutside(): void {
  const { flushAll } = useServices();
  useEffect(() => {
    const flush = () => void flushAll();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    const off = window.osteonHost?.on(
      'app.flush',
      () => void flushAll().then((written) => window.osteonHost?.flushed(written)),
    );
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      off?.();
    };
  }, [flushAll]);
}
