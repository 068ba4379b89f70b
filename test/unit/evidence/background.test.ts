import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../../shared/check/ruleIds';
import { DISAGREEMENTS } from '../../../shared/evidence/disagreements';
import { EVIDENCE_FINDINGS, EVIDENCE_TOPICS } from '../../../shared/evidence/findings';
import { Confidence } from '../../../shared/evidence/confidence';
import { isSourceId, sourceOf } from '../../../shared/evidence/sources';
import type { SourceId } from '../../../shared/evidence/sources';

/** The templates of the evidence table. A disagreement may name one before it is built. */
const TEMPLATES = [
  'liftmor',
  'liftmor-m',
  'medex-op',
  'essa-low',
  'essa-mod',
  'essa-high',
  'uk-sss',
  'tftf-op',
  'tftf-vf',
  'acsm',
  'nsca-older',
  'best',
  'efops',
  'osteo-cise',
  'heel-drop-95',
  'jumps-98',
  'hop-freq-10',
  'hiphop-13',
  'home-hop-20',
  'tucker-15',
];

type Claim = {
  readonly where: string;
  readonly text: string;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
};

const CLAIMS: readonly Claim[] = [
  ...DISAGREEMENTS.flatMap(({ id, positions }) =>
    positions.map((position, index) => ({ ...position, where: `${id} position ${index + 1}` })),
  ),
  ...EVIDENCE_FINDINGS.map(({ id, statement, confidence, sources }) => ({
    where: id,
    text: statement,
    confidence,
    sources,
  })),
];

/** Sources a claim may not rest on, given its mark: V was read; recalled was not; judgement is ours. */
function unfit({ confidence, sources }: Claim): readonly string[] {
  if (sources.length === 0) return ['none'];
  const unread = sources.filter((id) => sourceOf(id).read === 'nothing');
  switch (confidence) {
    case 'V':
      return unread;
    case 'R-high':
    case 'R-med':
    case 'R-low':
      return sources.includes('R') ? [] : ['no R'];
    case 'J':
      return sources.includes('J') ? [] : ['no J'];
    case 'INF':
      return sources.length > unread.length ? [] : ['nothing read'];
  }
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('claims of the evidence', () => {
  it('name known sources, each once', () => {
    for (const { where, sources } of CLAIMS) {
      expect(
        sources.filter((id) => !isSourceId(id)),
        where,
      ).toEqual([]);
      expect(new Set(sources).size, where).toBe(sources.length);
    }
  });

  it('bear a mark that their sources can carry', () => {
    for (const claim of CLAIMS) {
      expect(Confidence.options, claim.where).toContain(claim.confidence);
      expect(unfit(claim), claim.where).toEqual([]);
    }
  });

  it('would be caught with a mark that is too strong', () => {
    const claim = { where: '', text: '', sources: ['S1', 'R'] } as const;
    expect(unfit({ ...claim, confidence: 'V' })).toEqual(['R']);
    expect(unfit({ ...claim, sources: ['J'], confidence: 'INF' })).toEqual(['nothing read']);
    expect(unfit({ ...claim, sources: ['S1'], confidence: 'R-med' })).toEqual(['no R']);
  });

  it('are sentences without markup', () => {
    for (const { where, text } of CLAIMS) {
      expect(text, where).toMatch(/^[A-Z0-9"].*\.$/);
      expect(text, where).not.toMatch(/\[S\d|\*\*|\bher\b|\bhis\b/);
    }
  });
});

describe('disagreements', () => {
  it('are the ten that are shown, under ids of their own', () => {
    expect(DISAGREEMENTS.map(({ id }) => id)).toEqual([
      'heavy-from-the-floor',
      'liftmor-intensity',
      'hopping-with-low-bone-mass',
      'is-heavier-better',
      'balance-dose',
      'group-size-and-session-length',
      'moderate-impact',
      'heel-drop-force',
      'rest-between-heavy-sets',
      'sessions-a-week',
    ]);
    for (const { id } of DISAGREEMENTS) expect(id).toMatch(slug);
  });

  it('have two sides that differ, and say what Osteon does', () => {
    for (const { id, title, positions, handling } of DISAGREEMENTS) {
      expect(positions.length, id).toBeGreaterThanOrEqual(2);
      expect(new Set(positions.map(({ text }) => text)).size, id).toBe(positions.length);
      expect(new Set(positions.map(({ sources }) => sources.join())).size, id).toBe(positions.length);
      expect(title, id).toMatch(/^[A-Z].*[^.]$/);
      expect(handling, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('touch templates and rules that exist', () => {
    for (const { id, templates, rules } of DISAGREEMENTS) {
      expect(templates.length, id).toBeGreaterThan(0);
      expect(rules.length, id).toBeGreaterThan(0);
      expect(
        templates.filter((name) => !TEMPLATES.includes(name)),
        id,
      ).toEqual([]);
      expect(
        rules.filter((rule) => !RULE_IDS.some((known) => known === rule)),
        id,
      ).toEqual([]);
    }
  });
});

describe('findings of the evidence', () => {
  it('have ids of their own and cover every topic', () => {
    const ids = EVIDENCE_FINDINGS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(slug);
    expect(new Set(EVIDENCE_FINDINGS.map(({ topic }) => topic))).toEqual(new Set(EVIDENCE_TOPICS));
  });

  it('never give a heel drop one force', () => {
    const forces = EVIDENCE_FINDINGS.filter(({ id }) => id.startsWith('force-heel-drop'));
    expect(forces.map(({ sources }) => sources[0])).toEqual(['S36', 'S80']);
    for (const { id, note } of forces) expect(note, id).toContain('Another laboratory');
  });
});
