import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TemplatesContext } from '../../../../renderer/api/templates';
import { EvidenceContext } from '../../../../renderer/evidence/evidenceContext';
import { viewOf } from '../../../../renderer/evidence/evidenceView';
import { LimitsTable } from '../../../../renderer/evidence/rules/LimitsTable';
import { usageOf } from '../../../../renderer/evidence/sourceUse';
import { LIMIT_IDS, LIMITS, type TightenedLimits } from '../../../../shared/evidence/limits';
import { clinicTemplates } from '../../../../shared/template/clinicTemplates';

/** The row of each limit as text, under a clinic's policy. */
function rowsUnder(policy: TightenedLimits): readonly string[] {
  const screen = {
    view: viewOf({ screen: 'evidence' }, []),
    change: () => undefined,
    cite: () => undefined,
    restingOn: usageOf([]),
  };
  const table = createElement(LimitsTable, { ids: LIMIT_IDS });
  const html = renderToStaticMarkup(
    createElement(
      TemplatesContext,
      { value: { ...clinicTemplates([]), policy, own: [], unread: [], reload: () => undefined } },
      createElement(EvidenceContext, { value: screen }, table),
    ),
  );
  return html
    .split('<tr data-limit=')
    .slice(1)
    .map((row) => row.replaceAll(/<[^>]+>/g, '|'));
}

describe('the limits of the safety gates', () => {
  it('stand as in the evidence where the clinic asks for nothing', () => {
    const rows = rowsUnder({});
    expect(rows).toHaveLength(LIMIT_IDS.length);
    LIMIT_IDS.forEach((id, index) => {
      expect(rows[index]).toContain(LIMITS[id].what);
      expect(rows[index]).toContain('as in the evidence');
    });
  });

  it('say so where the clinic’s policy is stricter, and ignore a wish that is looser', () => {
    const rows = rowsUnder({ 'bp-stop-systolic': 160, 'very-low-t-score': -2.5, 'dxa-months': 30 });
    const row = (what: string) => rows.find((text) => text.includes(what)) ?? '';
    expect(row(LIMITS['bp-stop-systolic'].what)).toMatch(/180 mm Hg.*tightened to 160 mm Hg/);
    expect(row(LIMITS['very-low-t-score'].what)).toMatch(/T-score −3.*tightened to T-score −2.5/);
    expect(row(LIMITS['dxa-months'].what)).toContain('as in the evidence');
    expect(rows.filter((text) => text.includes('tightened'))).toHaveLength(2);
  });
});
