import type { QualityLine } from '../../shared/api/contract';

const RANK: Readonly<Record<QualityLine['level'], number>> = { stop: 0, warning: 1, advice: 2, good: 3 };

/** The lines that ask for a look, the gravest first, and those that are fine. */
export function sortQuality(lines: readonly QualityLine[]): {
  readonly open: readonly QualityLine[];
  readonly good: readonly QualityLine[];
} {
  const open = lines.filter(({ level }) => level !== 'good');
  return {
    open: open.toSorted((a, b) => RANK[a.level] - RANK[b.level]),
    good: lines.filter(({ level }) => level === 'good'),
  };
}

/** What a line speaks of and where it is changed; null where nothing on the screens would change it. */
export function changedWhere({ id, level }: QualityLine): 'check' | 'program' | 'options' | null {
  if (level === 'good') return null;
  if (id === 'stops') return 'check';
  if (id === 'pages') return 'options';
  return /^(exercises|minutes)(:|$)/.test(id) ? 'program' : null;
}
