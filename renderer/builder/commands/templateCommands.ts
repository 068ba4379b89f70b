import { templateOptions } from '../check/templateOptions';
import { type Command, one } from './command';

/** What is done with a template: laid out, held against, made from the program. */
export const TEMPLATE_COMMANDS: readonly Command[] = [
  {
    id: 'start-from-template',
    name: 'Start from a template',
    group: 'Template',
    offers: ({ show }) =>
      one('Start from a template', () => show({ kind: 'start' }), {
        note: 'lays it out in place of what is here',
      }),
  },
  {
    id: 'save-as-template',
    name: 'Save as a template',
    group: 'Template',
    offers: ({ show }) =>
      one('Save as a template', () => show({ kind: 'program', saveAsTemplate: true }), { also: 'keep' }),
  },
  {
    id: 'hold-against',
    name: 'Hold against a template',
    group: 'Template',
    whenTyped: 1,
    offers: ({ store, templates, holdAgainst }) => {
      const { template } = store.getState().history.present;
      const none = { id: null, name: 'no template' };
      const known = templateOptions(templates.all, template).flatMap(({ options }) => options);
      return [...known, none]
        .filter(({ id }) => id !== (template?.id ?? null))
        .map(({ id, name }) => ({
          key: id ?? '',
          words: `Hold against ${name}`,
          also: 'check compare template',
          blocked: null,
          run: () => holdAgainst(id),
        }));
    },
  },
];
