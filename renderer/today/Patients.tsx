import { lazy, Suspense, useState } from 'react';
import type { Output } from '../../shared/api/contract';
import type { Clinic } from '../../shared/clinic/schema';
import { SetAsideNotice } from '../design/SetAsideNotice';
import { FirstRun } from './FirstRun';
import { PatientSearch } from './PatientSearch';

const AddPatientDialog = lazy(async () => ({
  default: (await import('./AddPatientDialog')).AddPatientDialog,
}));

type Props = {
  readonly info: Output<'app.info'>;
  readonly clinic: Clinic;
  readonly list: Output<'patient.list'>;
  readonly onAdded: () => void;
};

/** Everything on file: the search and its list, or what to do when there is nothing yet. */
export function Patients({ info, clinic, list, onAdded }: Props) {
  const [adding, setAdding] = useState(false);
  const add = () => setAdding(true);
  return (
    <>
      <SetAsideNotice files={list.setAside} />
      {list.patients.length === 0 ? (
        <FirstRun dataFolder={info.dataFolder} onAdd={add} onAdded={onAdded} />
      ) : (
        <PatientSearch patients={list.patients} today={info.today} onAdd={add} />
      )}
      {adding ? (
        <Suspense>
          <AddPatientDialog clinic={clinic} today={info.today} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
