import { createImportSession } from '@core/exchange/crm/import-session.ts';
import {
  type Decisions,
  type ImportOptions,
  type ImportSession,
  noDecisions,
  type PlanOutcome,
  type ReadChoices,
} from '@core/exchange/crm/import-types.ts';
import { planKeys } from '@core/exchange/crm/stored-index.ts';
import type { AccountPlan } from '@core/model/plan.ts';

/** Imports for tests: files by name, stored plans in memory. */

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

export function importOptions(stored: readonly AccountPlan[] = [], currency?: string): ImportOptions {
  let count = 0;
  const taken = stored.length;
  return {
    stored: {
      keys: stored.map(planKeys),
      readPlans: async (ids) => stored.filter(({ id }) => ids.includes(id)),
    },
    newId: () => {
      count += 1;
      return `n${taken}-${count}`;
    },
    now: '2026-11-21T09:00:00Z',
    today: '2026-11-21',
    ...(currency === undefined ? {} : { currency }),
  };
}

/** A session that has read the files; throws what a file is refused for. */
export async function sessionOf(
  files: Files,
  choices: Readonly<Record<string, ReadChoices>> = {},
): Promise<ImportSession> {
  const session = createImportSession();
  for (const [name, text] of Object.entries(files)) {
    const read = await session.add({ id: name, name, bytes: bytesOf(text) }, choices[name]);
    if (!read.ok) throw new Error(`${name}: ${read.problems.map(({ message }) => message).join('; ')}`);
  }
  return session;
}

/** What the files come to over stored plans: the session, its preview, and all plans as they then are. */
export async function importInto(
  stored: readonly AccountPlan[],
  files: Files,
  decisions: Decisions = noDecisions,
  currency?: string,
) {
  const session = await sessionOf(files);
  const preview = await session.preview(importOptions(stored, currency), decisions);
  const accepted = session.accept();
  const outcomes: readonly PlanOutcome[] = accepted.ok ? accepted.value : [];
  const changed = new Map(outcomes.map(({ planId, after }) => [planId, after]));
  const plans = [
    ...stored.map((plan) => changed.get(plan.id) ?? plan),
    ...outcomes.filter(({ before }) => before === undefined).map(({ after }) => after),
  ];
  return { session, preview, outcomes, plans, rows: session.rows({}, 0, 1e6).rows };
}
