import type { ChangeSource } from '../../shared/handout/changes';
import { freezeIssue } from '../../shared/handout/freezeIssue';
import { IssuedHandout } from '../../shared/handout/issue';
import { printedLanguage } from '../../shared/handout/printedLanguage';
import { IssueId } from '../../shared/id';
import { Instant } from '../../shared/localDate';

/** The handout of a source as it was issued, read back through its schema. */
export const issued = (source: ChangeSource): IssuedHandout =>
  IssuedHandout.parse(
    freezeIssue({
      ...source,
      id: IssueId.parse('77777777-7777-4777-8777-777777777777'),
      issuedAt: Instant.parse('2026-11-22T09:00:00.000Z'),
      language: printedLanguage(source.patient, source.options),
      versions: { app: '1', evidence: '1', library: '1', template: null },
      chart: 'Weeks: 1\n',
      pdf: { sha256: 'a'.repeat(64), bytes: 1, pages: 1, fileName: 'osteon-handout-AAAAAA.pdf' },
    }),
  );
