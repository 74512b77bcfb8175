import type { z } from 'zod';
import { sayProblem } from '../kernel/result.ts';
import { zodProblems } from '../model/zod-problems.ts';
import { type Playbooks, playbookSchema } from './playbook.ts';
import { salesProcessSchema } from './sales-process.ts';

/** The names of the playbooks in `resources/playbooks`, in the order of segments; the process stands beside them. */
export const PLAYBOOK_FILES = ['smb', 'mid-market', 'enterprise'] as const;
export const PROCESS_FILE = 'sales-process';

/**
 * Playbooks and process out of parsed JSON, handed in because the core reads no files. Throws with the path of what is
 * wrong: these files come with the app, so a bad one is a fault of ours.
 */
export function readPlaybooks(playbooks: readonly unknown[], process: unknown): Playbooks {
  return {
    playbooks: playbooks.map((json, at) => checked(playbookSchema, json, `playbook ${at + 1}`)),
    process: checked(salesProcessSchema, process, 'sales process'),
  };
}

function checked<T extends z.ZodType>(schema: T, json: unknown, what: string): z.output<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(zodProblems(parsed.error, what).map(sayProblem).join('\n'));
}
