import * as z from 'zod';
import { LIMIT_IDS, limitFault } from '../evidence/limits';
import { exactly, type Range } from '../range';
import type { Template } from './schema';

/** A contradiction inside a template, by the path of the fault. */
export type TemplateFault = { readonly path: readonly (string | number)[]; readonly message: string };

type Parts = Pick<Template, 'id' | 'families' | 'phases' | 'week' | 'who' | 'own' | 'kind'>;

/** What shapes alone cannot say: names that lead nowhere, weeks that overlap, limits that would loosen a gate. */
export const templateFaults = (template: Parts): readonly TemplateFault[] => [
  ...nameFaults(template),
  ...weekFaults(template),
  ...doseFaults(template),
  ...whoFaults(template),
  ...ownFaults(template),
];

function nameFaults({ families, phases, week }: Parts): readonly TemplateFault[] {
  const known = new Set<string>();
  const faults: TemplateFault[] = [];
  families.forEach((family, index) => {
    if (known.has(family.id))
      faults.push({ path: ['families', index, 'id'], message: `names the family ${family.id} twice` });
    known.add(family.id);
    if ((family.work === 'impact') !== (family.impact !== null))
      faults.push({
        path: ['families', index, 'impact'],
        message: 'must be given for impact work, and only there',
      });
  });
  const look = (path: TemplateFault['path'], family: string): void => {
    if (!known.has(family))
      faults.push({ path, message: `names the family ${family}, which the template does not have` });
  };
  phases.forEach((phase, index) => {
    phase.starts.value.forEach((start, at) =>
      look(['phases', index, 'starts', 'value', at, 'family'], start.family),
    );
    if (phase.warmUp) look(['phases', index, 'warmUp', 'value', 'family'], phase.warmUp.value.family);
  });
  week.value.forEach((session, index) =>
    session.families.forEach((family, at) => look(['week', 'value', index, 'families', at], family)),
  );
  return faults;
}

/** Phases must begin at week 1 and follow each other without gap or overlap. */
function weekFaults({ phases }: Parts): readonly TemplateFault[] {
  let next = 1;
  const faults: TemplateFault[] = [];
  phases.forEach(({ weeks, name }, index) => {
    const { low, high } = weeks.value;
    if (low !== next) {
      const how = low < next ? 'overlaps the phase before it' : 'leaves a gap before it';
      faults.push({
        path: ['phases', index, 'weeks', 'value', 'low'],
        message: `${name} starts in week ${low} and ${how}: it must start in week ${next}`,
      });
    }
    next = high + 1;
  });
  return faults;
}

const isWithin = (inner: Range, outer: Range): boolean => inner.low >= outer.low && inner.high <= outer.high;

/** A starting dose must lie inside the ranges its own phase prescribes. */
function doseFaults({ families, phases }: Parts): readonly TemplateFault[] {
  return phases.flatMap((phase, index) =>
    phase.starts.value.flatMap((start, at): TemplateFault[] => {
      const family = families.find(({ id }) => id === start.family);
      const dose = family && phase.doses[family.work];
      if (!dose) return [];
      const path = ['phases', index, 'starts', 'value', at];
      const faults: TemplateFault[] = [];
      const sets = dose.sets?.value;
      if (sets && start.sets !== null && !isWithin(exactly(start.sets), sets))
        faults.push({
          path: [...path, 'sets'],
          message: `must be ${sets.low} to ${sets.high}, as the phase says`,
        });
      const amount = dose.amount?.value;
      if (amount && start.amount && !isWithin(start.amount, amount))
        faults.push({
          path: [...path, 'amount'],
          message: `must lie in ${amount.low} to ${amount.high}, as the phase says`,
        });
      const percent = dose.percent1RM?.value;
      const ends = start.percent1RM ? [start.percent1RM.from, start.percent1RM.to] : [];
      if (percent && ends.some((end) => end < percent.low || end > percent.high))
        faults.push({
          path: [...path, 'percent1RM'],
          message: `must lie in ${percent.low} to ${percent.high} %, as the phase says`,
        });
      const effort = dose.effort?.value;
      if (effort && start.effort?.scale === effort.scale && !isWithin(start.effort.range, effort.range))
        faults.push({
          path: [...path, 'effort'],
          message: `must lie in ${effort.range.low} to ${effort.range.high}, as the phase says`,
        });
      const rest = dose.restSeconds?.value;
      if (rest && start.restSeconds !== null && !isWithin(exactly(start.restSeconds), rest))
        faults.push({
          path: [...path, 'restSeconds'],
          message: `must lie in ${rest.low} to ${rest.high} s, as the phase says`,
        });
      return faults;
    }),
  );
}

function whoFaults({ who }: Parts): readonly TemplateFault[] {
  const { ageFrom, ageTo } = who.value;
  return ageFrom !== null && ageTo !== null && ageFrom > ageTo
    ? [{ path: ['who', 'value', 'ageTo'], message: 'must not be below the age it starts from' }]
    : [];
}

const Uuid = z.uuid();

function ownFaults({ id, own, kind, phases }: Parts): readonly TemplateFault[] {
  if ((kind === 'own') !== (own !== null))
    return [{ path: ['own'], message: 'must be given for a template of the clinic, and only there' }];
  if (own === null) return [];
  // A name such as "liftmor" would stand in the place of the research of that name.
  const named: readonly TemplateFault[] = Uuid.safeParse(id).success
    ? []
    : [{ path: ['id'], message: 'must be a UUID for a template of the clinic' }];
  return [...named, ...blueprintFaults(own.blueprint, phases), ...limitFaults(own.limits)];
}

/** New programs start from the blueprint, so it has the phases of the template. */
function blueprintFaults(
  blueprint: NonNullable<Parts['own']>['blueprint'],
  phases: Parts['phases'],
): readonly TemplateFault[] {
  if (blueprint.length !== phases.length)
    return [
      {
        path: ['own', 'blueprint'],
        message: `must have the ${phases.length} phases of the template, not ${blueprint.length}`,
      },
    ];
  return blueprint.flatMap((own, index): TemplateFault[] => {
    const phase = phases[index];
    if (!phase) return [];
    const weeks = phase.weeks.value.high - phase.weeks.value.low + 1;
    const path = ['own', 'blueprint', index];
    return [
      ...(own.purpose === phase.purpose
        ? []
        : [
            {
              path: [...path, 'purpose'],
              message: `must be "${phase.purpose}", as in the phase ${phase.name}`,
            },
          ]),
      ...(own.weeks === weeks
        ? []
        : [{ path: [...path, 'weeks'], message: `must be ${weeks}, as in the phase ${phase.name}` }]),
    ];
  });
}

const limitFaults = (limits: NonNullable<Parts['own']>['limits']): readonly TemplateFault[] =>
  LIMIT_IDS.flatMap((id): TemplateFault[] => {
    const value = limits[id];
    const message = value === undefined ? null : limitFault(id, value);
    return message === null ? [] : [{ path: ['own', 'limits', id], message: message.replace(/\.$/, '') }];
  });
