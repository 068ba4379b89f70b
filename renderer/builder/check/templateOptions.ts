import type { Program } from '../../../shared/program/schema';
import type { Template } from '../../../shared/template/schema';

export type TemplateOptions = readonly {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}[];

const KINDS: readonly { readonly kind: Template['kind']; readonly label: string }[] = [
  { kind: 'trial', label: 'Trials' },
  { kind: 'guideline', label: 'Guidelines' },
  { kind: 'impact-trial', label: 'Home impact trials' },
  { kind: 'own', label: 'The clinic’s own' },
];

/**
 * The templates a program can be held against, by kind. A retired one of the clinic stays for the programs that follow
 * it, and so does one that this version does not have.
 */
export function templateOptions(all: readonly Template[], current: Program['template']): TemplateOptions {
  const offered = all.filter(({ id, own }) => own?.retired !== true || id === current?.id);
  const isKnown = current === null || offered.some(({ id }) => id === current.id);
  return [
    ...KINDS.map(({ kind, label }) => ({
      label,
      options: offered
        .filter((template) => template.kind === kind)
        .map(({ id, name, own }) => ({ id, name: own?.retired ? `${name} (retired)` : name })),
    })),
    {
      label: 'Not in this version',
      options: isKnown || current === null ? [] : [{ id: current.id, name: current.id }],
    },
  ].filter(({ options }) => options.length > 0);
}
