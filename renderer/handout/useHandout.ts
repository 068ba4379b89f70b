import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ApiError, IssueSummary, Output } from '../../shared/api/contract';
import type { Clinic } from '../../shared/clinic/schema';
import type { HandoutOptions } from '../../shared/handout/options';
import { IssueId } from '../../shared/id';
import type { Instant, LocalDate } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';
import { currentWeek } from '../../shared/program/calendar';
import type { Program } from '../../shared/program/schema';
import type { Result } from '../../shared/result';
import { useServices } from '../api/services';
import { useLoaded } from '../api/useLoaded';
import { useAnnounce } from '../design/LiveRegion';
import { type DocumentOrder, orderFrom } from './documentOrder';
import { type OpenPdf, openPdf } from './pdfPages';
import { START_DOCUMENTS } from './startDocuments';
import { usePreview } from './usePreview';

export type HandoutFacts = {
  readonly patient: Patient;
  readonly program: Program;
  readonly clinic: Clinic;
  readonly today: LocalDate;
};

/** A handout as it was issued, shown in the place of the new one. */
export type ShownIssue = Output<'handout.reprint'> & {
  readonly pdf: OpenPdf;
  readonly issuedAt: Instant;
};

/** The handout starts with the phase the patient is in today. */
const startOptions = ({ program, clinic, today }: HandoutFacts): HandoutOptions => ({
  paper: clinic.paper,
  documents: [...START_DOCUMENTS],
  layout: 'standard',
  binding: false,
  inEnglish: false,
  notes: false,
  showChanges: false,
  week: currentWeek(program, today),
  date: today,
  nextVisit: null,
});

export type Handout = ReturnType<typeof useHandout>;

/** What is chosen, what it prints, and what was issued before. */
export function useHandout(facts: HandoutFacts) {
  const { patient, program } = facts;
  const [options, setOptions] = useState(() => startOptions(facts));
  const [order, setOrder] = useState(() => orderFrom(options.documents));
  const { preview, again } = usePreview(patient.id, program.id, options);
  const issues = useLoaded('handout.issues', { patientId: patient.id });
  // Layout and paper change nothing of what a patient is told anew.
  const told: HandoutOptions = { ...startOptions(facts), week: options.week, inEnglish: options.inEnglish };
  const changes = useLoaded('handout.changes', {
    patientId: patient.id,
    programId: program.id,
    options: told,
  });
  const reloadRecords = () => {
    issues.reload();
    changes.reload();
  };
  const refresh = useRefresh(again, (date) =>
    setOptions((before) => (before.date === date ? before : { ...before, date })),
  );
  const seen = preview.state === 'ready' ? preview.made.savedVersion : null;
  const issued = useIssued(
    facts,
    { options, seen },
    {
      onIssued: reloadRecords,
      onChanged: refresh,
    },
  );
  const change = (next: HandoutOptions, nextOrder: DocumentOrder = order) => {
    setOptions(next);
    setOrder(nextOrder);
    issued.leave();
  };
  return { facts, options, order, change, preview, seen, refresh, issues, changes, reloadRecords, issued };
}

/**
 * The screen may stand open overnight: on coming back to it the pages get the date of the day. What is returned makes
 * them anew as well, of what is saved by now.
 */
function useRefresh(again: () => void, onToday: (date: LocalDate) => void): () => void {
  const { client } = useServices();
  const askDate = async () => {
    const info = await client('app.info', {});
    if (info.ok) onToday(info.value.today);
  };
  const onFocus = useEffectEvent(() => void askDate());
  useEffect(() => {
    const run = () => onFocus();
    window.addEventListener('focus', run);
    return () => window.removeEventListener('focus', run);
  }, []);
  return () => void askDate().then(again);
}

type Issuing = {
  /** The issue on the screen; null while the new handout is. */
  readonly shown: ShownIssue | null;
  readonly issue: () => Promise<ApiError | null>;
  readonly reprint: (issue: IssueSummary) => Promise<ApiError | null>;
  readonly leave: () => void;
};

/** Issues what is chosen, and shows what was issued. */
function useIssued(
  { patient, program }: HandoutFacts,
  { options, seen }: { readonly options: HandoutOptions; readonly seen: string | null },
  { onIssued, onChanged }: { readonly onIssued: () => void; readonly onChanged: () => void },
): Issuing {
  const { client } = useServices();
  const announce = useAnnounce();
  const [shown, setShown] = useState<ShownIssue | null>(null);
  const isBusy = useRef(false);
  // One id until an answer is there: asked again after a lost answer, it is still one issue.
  const pending = useRef<{ readonly key: string; readonly id: IssueId } | null>(null);
  useEffect(() => () => void shown?.pdf.close(), [shown]);
  const show = async (made: Result<Output<'handout.reprint'>, ApiError>, issuedAt: Instant | null) => {
    if (!made.ok) return made.error;
    const pdf = await openPdf(made.value.pdfBase64);
    setShown({ ...made.value, pdf, issuedAt: issuedAt ?? (new Date().toISOString() as Instant) });
    return null;
  };
  const once = async (run: () => Promise<ApiError | null>) => {
    if (isBusy.current) return null;
    isBusy.current = true;
    try {
      return await run();
    } finally {
      isBusy.current = false;
    }
  };
  return {
    shown,
    issue: () =>
      once(async () => {
        const key = JSON.stringify(options);
        if (pending.current?.key !== key) pending.current = { key, id: IssueId.parse(crypto.randomUUID()) };
        const made = await client('handout.issue', {
          patientId: patient.id,
          programId: program.id,
          options,
          issueId: pending.current.id,
          seen,
        });
        if (!made.ok && made.error.code === 'conflict') onChanged();
        if (made.ok) {
          pending.current = null;
          onIssued();
          announce(`Issued as version ${made.value.shortId}. Print it or save it.`);
        }
        return show(made, null);
      }),
    reprint: ({ issueId, issuedAt }) =>
      once(async () => {
        const made = await client('handout.reprint', { patientId: patient.id, issueId });
        if (made.ok) announce(`Version ${made.value.shortId} is shown.`);
        return show(made, issuedAt);
      }),
    leave: () => setShown(null),
  };
}
