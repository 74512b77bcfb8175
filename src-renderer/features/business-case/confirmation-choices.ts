import { useMemo } from 'react';
import { usePlan } from '../../ui/plan-context.tsx';

/** One choice for two fields of a benefit or cost: assumed, confirmed, or confirmed by a person. */

const ASSUMED = 'assumed';
const SOMEBODY = 'confirmed';
const BY = 'by ';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices of a select. */
export function useConfirmationChoices(): (Choice | { group: string; items: Choice[] })[] {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  return useMemo(
    () => [
      { value: ASSUMED, label: 'Nobody: assumed' },
      { value: SOMEBODY, label: 'Confirmed, nobody named' },
      {
        group: 'People',
        items: Object.entries(stakeholders).map(([person, { name, title }]) => ({
          value: BY + person,
          label: name || title || 'To be named',
        })),
      },
    ],
    [stakeholders],
  );
}

/** The choice that stands for what the fields hold. */
export function confirmationOf(confirmed: boolean, confirmedById: string | undefined): string {
  if (!confirmed) return ASSUMED;
  return confirmedById === undefined ? SOMEBODY : BY + confirmedById;
}

/** What a choice makes of the fields. */
export function confirmationChanges(choice: string) {
  return {
    confidence: choice === ASSUMED ? 'assumed' : 'confirmed',
    confirmedById: choice.startsWith(BY) ? choice.slice(BY.length) : undefined,
  };
}
