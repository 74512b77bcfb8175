import type { Id } from '../kernel/ids.ts';
import type { Pilot } from '../model/pilots.ts';
import type { AccountPlan } from '../model/plan.ts';

/** Who holds what is laid for a pilot: of us the first member of its steering group, else the account's owner; of them its sponsor. */
export function pilotOwners(
  { team, stakeholders, account }: Pick<AccountPlan, 'team' | 'stakeholders' | 'account'>,
  { governance, sponsorId }: Pilot,
): { ownerId?: Id; customerOwnerId?: Id } {
  const ours = governance?.memberIds?.find((id) => Object.hasOwn(team, id)) ?? account.ownerId;
  const theirs = sponsorId !== undefined && Object.hasOwn(stakeholders, sponsorId) ? sponsorId : undefined;
  return {
    ...(ours === undefined || !Object.hasOwn(team, ours) ? {} : { ownerId: ours }),
    ...(theirs === undefined || stakeholders[theirs]!.status === 'left' ? {} : { customerOwnerId: theirs }),
  };
}
