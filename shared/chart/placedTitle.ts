import type { Finding } from '../check/finding';
import { sentence } from '../check/text/en/index';
import type { Program } from '../program/schema';

/** What a finding says in one line, with the session it lies in: "Back squat: heavy in the first weeks (Monday)". */
export function placedTitle(finding: Finding, { phases }: Program): string {
  const { title } = sentence(finding);
  const phase = phases.find(({ id }) => id === finding.path.phase);
  const session = phase?.sessions.find(({ id }) => id === finding.path.session);
  const names = [session?.name, phases.length > 1 ? phase?.name : undefined]
    .filter((name) => name !== undefined)
    .filter((name) => !title.includes(name));
  return names.length === 0 ? title : `${title} (${names.join(', ')})`;
}
