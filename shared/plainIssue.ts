import type * as z from 'zod';
import { assertNever } from './result';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true or false)',
  array: 'a list',
  object: 'a group of fields',
  null: 'empty',
};

const quoted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(', ');

/**
 * What is wrong with a value, in words that go on after its name: "must be at most 20". Handed to zod as the error
 * of a parse; a schema's own words come before it.
 */
export function plainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must ${bound(issue.origin)} at least ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `must ${bound(issue.origin)} at most ${issue.maximum}${unit(issue.origin)}`;
    case 'unrecognized_keys':
      return `has a field that is not known: ${quoted(issue.keys)}`;
    case 'invalid_value':
      return issue.values.length <= 12
        ? `must be ${issue.values.length === 1 ? '' : 'one of '}${quoted(issue.values)}`
        : 'must be one of the listed values';
    case 'invalid_format':
      return 'is not written in the right form';
    case 'invalid_union':
      return 'fits none of the allowed forms';
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
      return 'cannot be read';
    default:
      return assertNever(issue, 'plainIssue');
  }
}

const counts = (origin: string) => origin === 'array' || origin === 'string' || origin === 'set';
const bound = (origin: string) => (counts(origin) ? 'have' : 'be');
const unit = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');
