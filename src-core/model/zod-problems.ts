import type { z } from 'zod';
import type { Problem } from '../kernel/result.ts';

/** A schema's findings on one row may be as many as a hostile file has keys; more than these help nobody. */
const MOST = 1_000;

const wanted: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** zod's issues as problems in plain words, with an unknown key named in the path. */
export function zodProblems(error: z.ZodError, under: string): Problem[] {
  return error.issues.slice(0, MOST).flatMap((issue) => {
    const path = joinPath(under, ...issue.path.map(String));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MOST).map((key) => ({ path: joinPath(path, key), message: 'unknown key' }));
    }
    return [{ path, message: said(issue) }];
  });
}

export function joinPath(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('.');
}

function said(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'is missing';
      return `must be ${wanted[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue
        ? `must be one of ${(issue.options as unknown[]).map(String).join(', ')}`
        : issue.message;
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
}
