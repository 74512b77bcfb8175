import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type Stakeholder, stakeholderDefaults } from '../model/stakeholders.ts';
import type { Coverage, TeamMember } from '../model/team.ts';
import { isGap } from './coverage.ts';
import { isActive } from './person-signals.ts';

/** One of theirs, with who of ours stands where with them. */
export interface CoverageRow {
  readonly id: Id;
  readonly person: Stakeholder;
  /** By colleague; of several lines between the same two, the first. */
  readonly lines: ReadonlyMap<Id, Coverage>;
  readonly gaps: number;
}

export interface CoverageMatrix {
  /** In the order of the plan's table. */
  readonly colleagues: readonly { readonly id: Id; readonly colleague: TeamMember }[];
  /** Active people, the most powerful first, then by name and id in code points. */
  readonly rows: readonly CoverageRow[];
  readonly gaps: number;
  /** How many people somebody of ours has a standing with, or is to have. */
  readonly covered: number;
}

/** Our people across, theirs down. */
export function coverageMatrix({
  stakeholders,
  coverage,
  team,
}: Pick<AccountPlan, 'stakeholders' | 'coverage' | 'team'>): CoverageMatrix {
  const linesOf = new Map<Id, Map<Id, Coverage>>();
  for (const line of Object.values(coverage)) {
    const lines = linesOf.get(line.stakeholderId) ?? new Map<Id, Coverage>();
    if (!lines.has(line.teamId)) lines.set(line.teamId, line);
    linesOf.set(line.stakeholderId, lines);
  }
  const powerOf = ({ person }: CoverageRow) => person.power ?? stakeholderDefaults.power;
  const rows = Object.entries(stakeholders)
    .filter(([, person]) => isActive(person))
    .map(([id, person]): CoverageRow => {
      const lines = linesOf.get(id) ?? new Map<Id, Coverage>();
      return { id, person, lines, gaps: [...lines.values()].filter(isGap).length };
    })
    .sort(
      (a, b) =>
        powerOf(b) - powerOf(a) || compareCodePoints(a.person.name, b.person.name) || compareCodePoints(a.id, b.id),
    );
  return {
    colleagues: Object.entries(team).map(([id, colleague]) => ({ id, colleague })),
    rows,
    gaps: rows.reduce((sum, row) => sum + row.gaps, 0),
    covered: rows.filter(({ lines }) => lines.size > 0).length,
  };
}
