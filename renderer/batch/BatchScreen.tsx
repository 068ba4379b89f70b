import './batch.css';
import '../design/forms.css';
import { useEffect, useRef } from 'react';
import type { Output } from '../../shared/api/contract';
import { useLoaded } from '../api/useLoaded';
import { Brand } from '../design/Brand';
import { CannotOpen } from '../design/CannotOpen';
import { useNavigate } from '../navigation';
import { BatchChoice } from './BatchChoice';
import { BatchProgress } from './BatchProgress';
import { BatchResult } from './BatchResult';
import { useBatch } from './useBatch';

/** Handouts of many patients in one file: who, what, and then the list of which number is whom. */
export function BatchScreen() {
  const navigate = useNavigate();
  const info = useLoaded('app.info', {});
  const clinic = useLoaded('clinic.load', {});
  const list = useLoaded('patient.list', {});
  for (const part of [info, clinic, list])
    if (part.state === 'failed') return <CannotOpen what="The list of patients" error={part.error} />;
  if (info.state !== 'ready' || clinic.state !== 'ready' || list.state !== 'ready')
    return <p className="page muted">Opening…</p>;
  return (
    <div className="screen">
      <header className="topbar">
        <Brand />
        <button type="button" className="link" onClick={() => navigate({ screen: 'today' })}>
          Back to today
        </button>
        <h1 className="topbar__title">Handouts of many patients</h1>
      </header>
      <main className="screen__body">
        <Batch list={list.value} clinic={clinic.value.clinic} today={info.value.today} />
      </main>
    </div>
  );
}

type Props = {
  readonly list: Output<'patient.list'>;
  readonly clinic: Output<'clinic.load'>['clinic'];
  readonly today: Output<'app.info'>['today'];
};

function Batch({ list, clinic, today }: Props) {
  const { state, start, save, cancel, again } = useBatch();
  const choice = useRef<HTMLDivElement>(null);
  const isChoosing = state.step === 'choosing';
  const wasChoosing = useRef(true);
  useEffect(() => {
    if (isChoosing && !wasChoosing.current)
      choice.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);
  return (
    <div className="page batch">
      {/* What was chosen is kept behind the steps after it. */}
      <div ref={choice} hidden={!isChoosing}>
        <BatchChoice
          patients={list.patients}
          clinic={clinic}
          today={today}
          error={state.step === 'choosing' ? state.error : null}
          onStart={(order) => void start(order)}
        />
      </div>
      {state.step === 'running' ? <BatchProgress {...state} onCancel={cancel} /> : null}
      {state.step === 'unsaved' || state.step === 'saving' || state.step === 'saved' ? (
        <BatchResult
          key={state.step} // each step is told anew: its title takes the focus
          state={state}
          onSave={() => void save(state.made)}
          onCancel={cancel}
          onAgain={again}
        />
      ) : null}
    </div>
  );
}
