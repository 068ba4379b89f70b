import { programWeeks, type Goal } from '../../program/schema';
import type { Rule } from '../rule';

/** Group C: how long the plan is, and how it ends. */

const DENSITY_GOALS: readonly Goal[] = ['hip-bone-density', 'spine-bone-density', 'wrist-bone-density'];

/** The shortest trial that reviews of bone density took in was 6 months (V, S62); LIFTMOR ran 8 (V, S1). */
const DENSITY_WEEKS = 24;

/** A goal of bone density and a plan below 24 weeks. */
export const duration: Rule = {
  id: 'C11-duration',
  family: 'C',
  severities: ['advice'],
  sources: ['S1', 'S62'],
  confidence: 'V',
  reads: ['program', 'schedule'],
  enforcedAt: 'check',
  check: ({ input: { program } }) => {
    const weeks = programWeeks(program);
    if (weeks >= DENSITY_WEEKS || !program.goals.some((goal) => DENSITY_GOALS.includes(goal))) return [];
    return [
      {
        ruleId: 'C11-duration',
        severity: 'advice',
        path: {},
        values: { weeks, limit: DENSITY_WEEKS },
      },
    ];
  },
  fixes: null,
  noFix: 'How long the plan can run is for the therapist and the patient.',
};

/** A plan that does not end with a phase that maintains (what was gained fades: V, S8, S32). */
export const detraining: Rule = {
  id: 'C14-detraining',
  family: 'C',
  severities: ['advice'],
  sources: ['S8', 'S32'],
  confidence: 'V',
  reads: ['program', 'schedule'],
  enforcedAt: 'check',
  check: ({ spans }) => {
    const last = spans.at(-1)?.phase;
    if (!last || last.purpose === 'maintain') return [];
    return [
      {
        ruleId: 'C14-detraining',
        severity: 'advice',
        path: { phase: last.id },
        values: { phase: last.name },
      },
    ];
  },
  fixes: null,
  noFix: 'How the patient goes on afterwards, and how often, is for the therapist and the patient.',
};
