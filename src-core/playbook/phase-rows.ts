import { failAt, ok, type Result } from '../kernel/result.ts';
import { rowId } from './own-playbooks.ts';
import type { Phase } from './playbook.ts';
import type { LeadTime } from './playbook-parts.ts';

/** Edits of the two lists whose rows lean on one another: phases follow one another, steps of buying wait for earlier ones. */

const NEW_PHASE_DAYS = 30;

/** With another first or last day of one phase. The phases after it keep their lengths and their distance to its end. */
export function withPhaseDay(
  phases: readonly Phase[],
  id: string,
  field: 'fromDay' | 'toDay',
  day: number,
): Result<Phase[]> {
  const at = phases.findIndex((phase) => phase.id === id);
  const phase = phases[at];
  if (phase === undefined) return failAt(id, 'is not there any more');
  const before = phases[at - 1];
  if (field === 'fromDay' && before !== undefined && day <= before.toDay) {
    return failAt(id, `must be after day ${before.toDay}, the last of “${before.name}”`);
  }
  const changed = { ...phase, [field]: day };
  if (changed.toDay < changed.fromDay) {
    const message =
      field === 'toDay' ? `must not be before day ${phase.fromDay}` : `must not be after day ${phase.toDay}`;
    return failAt(id, message);
  }
  const by = changed.toDay - phase.toDay;
  return ok(
    phases.map((each, place) => {
      if (place === at) return changed;
      return place > at ? { ...each, fromDay: each.fromDay + by, toDay: each.toDay + by } : each;
    }),
  );
}

/** With one more phase of thirty days after the last, in need of whom the last one needs. */
export function withPhase(phases: readonly Phase[], name: string): Phase[] {
  const last = phases.at(-1);
  const fromDay = (last?.toDay ?? 0) + 1;
  const row: Phase = {
    id: rowId(name, phases),
    name,
    fromDay,
    toDay: fromDay + NEW_PHASE_DAYS - 1,
    activities: [],
    neededRoles: { value: last?.neededRoles.value ?? [], assumed: false },
  };
  return [...phases, row];
}

/** With a phase and its neighbour in each other's place: both keep their lengths, and what was free between them. */
export function withPhaseMoved(phases: readonly Phase[], id: string, by: -1 | 1): Result<Phase[]> {
  const at = phases.findIndex((phase) => phase.id === id);
  if (at < 0) return failAt(id, 'is not there any more');
  const [first, second] = by < 0 ? [phases[at - 1], phases[at]] : [phases[at], phases[at + 1]];
  if (first === undefined || second === undefined) return ok([...phases]);
  const free = second.fromDay - first.toDay;
  const middle = first.fromDay + (second.toDay - second.fromDay);
  const swapped = [
    { ...second, fromDay: first.fromDay, toDay: middle },
    { ...first, fromDay: middle + free, toDay: second.toDay },
  ];
  return ok(phases.toSpliced(phases.indexOf(first), 2, ...swapped));
}

/** Without a step; those that waited for it wait for it no more. */
export function withoutLeadTime(steps: readonly LeadTime[], id: string): LeadTime[] {
  return steps
    .filter((step) => step.id !== id)
    .map((step) =>
      step.after?.includes(id) === true ? { ...step, after: step.after.filter((each) => each !== id) } : step,
    );
}

/** With a step one place further. Refused where it would stand before one that it waits for, or that one after it. */
export function withLeadTimeMoved(steps: readonly LeadTime[], id: string, by: -1 | 1): Result<LeadTime[]> {
  const at = steps.findIndex((step) => step.id === id);
  const [step, other] = [steps[at], steps[at + by]];
  if (step === undefined) return failAt(id, 'is not there any more');
  if (other === undefined) return ok([...steps]);
  const [earlier, later] = by < 0 ? [other, step] : [step, other];
  if (later.after?.includes(earlier.id) === true) {
    return failAt(id, `“${later.name}” waits for “${earlier.name}”, which must stand before it`);
  }
  return ok(steps.with(at, other).with(at + by, step));
}
