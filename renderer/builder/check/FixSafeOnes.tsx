import './fixSafeOnes.css';
import { useEffect, useRef, useState } from 'react';
import type { SafeFixes } from '../../../shared/check/safeFixes';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import type { Program } from '../../../shared/program/schema';
import { useAnnounce } from '../../design/LiveRegion';
import { applySafeFixes } from './applySafeFixes';
import { useBuilderStore, useProgram } from '../builderStore';
import { useReport } from '../caseContext';
import { leftBecause } from './leftBecause';
import { useSafeFixes } from './useSafeFixes';
import { useUndo } from '../useUndo';

type Done = { readonly lines: readonly string[]; readonly from: Program };

/** One press for every fix that only takes away, what it did, and a way back. Nothing where there is none. */
export function FixSafeOnes() {
  const program = useProgram();
  const report = useReport();
  const safe = useSafeFixes();
  const store = useBuilderStore();
  const announce = useAnnounce();
  const [done, setDone] = useState<(Done & { readonly to: Program | null }) | null>(null);
  const [last, setLast] = useState<SafeFixes | null>(null);
  if (safe && safe !== last) setLast(safe);
  // While they are worked out their room is kept: the list below must not jump under the pointer.
  const shown = safe ?? (done ? null : last);
  const count = shown?.fixed.length ?? 0;

  const run = (fixes: SafeFixes) => {
    const lines = applySafeFixes(store, fixes, report, announce);
    if (lines) setDone({ lines, from: program, to: null });
  };

  // The first program after the fixes is what the line speaks of; any other takes it away.
  if (done && done.to === null && program !== done.from) setDone({ ...done, to: program });
  if (done && done.to !== null && program !== done.to) setDone(null);
  return (
    <div className="fixsafe">
      {done && done.to === program ? <DoneLine lines={done.lines} /> : null}
      {shown === null && !done && report.findings.length > 0 ? (
        <p className="muted fixsafe__looking">Looking for safe fixes…</p>
      ) : null}
      {shown && count > 0 ? (
        <button
          type="button"
          className="button button--small button--fix"
          aria-disabled={safe === null}
          onClick={() => (safe ? run(safe) : undefined)}
        >
          {count === 1 ? 'Fix 1 safe one' : `Fix ${count} safe ones`}
        </button>
      ) : null}
      {shown && count > 0 ? <Plan safe={shown} /> : null}
    </div>
  );
}

/** What was done, by name, with the focus on the way back: the button that did it is gone. */
function DoneLine({ lines }: { readonly lines: readonly string[] }) {
  const { undo } = useUndo();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="fixsafe__done">
      Fixed {lines.length}: {lines.join('; ')}.{' '}
      <button ref={button} type="button" className="link" onClick={undo}>
        Undo
      </button>
    </p>
  );
}

/** What the button will do, and what it leaves and why, before it is pressed. */
function Plan({ safe: { fixed, left } }: { readonly safe: SafeFixes }) {
  const kept = leftByReason(left);
  return (
    <details className="fold">
      <summary className="fold__summary">What it does</summary>
      <div className="fixsafe__plan">
        <p className="muted fixsafe__means">
          Safe means less, never more: no load, set, repetition or minute goes up in any week.
        </p>
        <ul className="fixsafe__list">
          {fixed.map(({ finding, fix }, index) => (
            <li key={index}>
              {sentence(finding).title}: {lower(fixLabel(fix))}
            </li>
          ))}
        </ul>
        {kept.size > 0 ? <p className="fixsafe__title">Left for you</p> : null}
        <ul className="fixsafe__list">
          {[...kept].map(([why, titles]) => (
            <li key={why}>
              {upper(why)}: {[...new Set(titles)].join('; ')}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The findings whose fix was left, by why. */
function leftByReason(left: SafeFixes['left']): ReadonlyMap<string, readonly string[]> {
  const byReason = new Map<string, readonly string[]>();
  for (const { finding, because } of left) {
    const why = leftBecause(because);
    if (why !== null) byReason.set(why, [...(byReason.get(why) ?? []), sentence(finding).title]);
  }
  return byReason;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
