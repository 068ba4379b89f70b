import type { Session } from '../../program/schema';
import type { Context } from '../context';
import { hiritCause } from '../hirit';
import { type BareFinding, fix, type Rule } from '../rule';
import { sessionOf } from '../select';

/** Who supervises high-intensity training, and how many at once. */

/** The paper's group size (R-high) and the registry's (V, S4). */
const PAPER_GROUP = 8;
const REGISTRY_GROUP = 6;

const supervisedSessions = ({ spans }: Context) =>
  spans.flatMap(({ phase }) =>
    phase.sessions
      .filter(({ setting, items }) => setting !== 'home' && items.length > 0)
      .map((session) => ({ phase, session })),
  );

const finding = (
  ruleId: 'G04-class-size' | 'G05-staff',
  severity: 'warning' | 'advice',
  { phase, session }: ReturnType<typeof supervisedSessions>[number],
  values: BareFinding['values'],
): BareFinding => ({
  ruleId,
  severity,
  path: { phase: phase.id, session: session.id },
  values: { session: session.name, phase: phase.name, ...values },
});

/** High-intensity training in a class of more than 8 for each supervisor (R-high), or more than 6 (V, S4). */
export const classSize: Rule = {
  id: 'G04-class-size',
  family: 'G',
  severities: ['warning', 'advice'],
  sources: ['S4', 'R'],
  confidence: 'V for 6; R-high for 8',
  reads: ['setting', 'intensity', 'template'],
  enforcedAt: 'check',
  check: (context) => {
    const large = supervisedSessions(context).filter(
      ({ session }) => session.setting === 'class' && (session.groupSize ?? 0) > REGISTRY_GROUP,
    );
    if (large.length === 0 || hiritCause(context) === null) return [];
    return large.map((one) => {
      const size = one.session.groupSize ?? 0;
      const severity = size > PAPER_GROUP ? 'warning' : 'advice';
      return finding('G04-class-size', severity, one, {
        size,
        limit: severity === 'warning' ? PAPER_GROUP : REGISTRY_GROUP,
      });
    });
  },
  fixes: null,
  noFix: 'A smaller class or a second supervisor is for the clinic to arrange.',
};

const isQualified = ({ supervisor }: Session): boolean => supervisor !== null && supervisor !== 'other';

/** High-intensity training whose supervisor is not known, or neither therapist, physiologist nor trained (V, S4, S128). */
export const staff: Rule = {
  id: 'G05-staff',
  family: 'G',
  severities: ['warning'],
  sources: ['S4', 'S128'],
  confidence: 'V',
  reads: ['setting', 'intensity', 'template'],
  enforcedAt: 'check',
  check: (context) => {
    const open = supervisedSessions(context).filter(({ session }) => !isQualified(session));
    if (open.length === 0 || hiritCause(context) === null) return [];
    return open.map((one) =>
      finding('G05-staff', 'warning', one, { supervisor: one.session.supervisor ?? 'nobody' }),
    );
  },
  fixes: (context, { path, ruleId, severity, values }) => {
    const session = sessionOf(context, { path, ruleId, severity, values });
    if (!session) return [];
    return [
      fix('therapist-supervises', { session: session.name }, [
        {
          kind: 'set-supervision',
          session: session.id,
          supervisor: 'physical-therapist',
          groupSize: session.groupSize,
        },
      ]),
    ];
  },
  noFix: null,
};
