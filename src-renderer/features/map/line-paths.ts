import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Tie, TieKind } from '@core/model/ties.ts';
import type { Place } from '@core/people/map-grid.ts';
import { type Line, reportingLine, tieLanes, tieLine } from '@core/people/map-lines.ts';

/** Which lines the map shows. */
export interface Layers {
  readonly reporting: boolean;
  readonly influence: boolean;
  readonly conflict: boolean;
}

export interface TiePath {
  readonly id: Id;
  readonly kind: TieKind;
  readonly strength: number;
  readonly path: string;
}

/** The layer a kind of tie belongs to: a second line is a reporting line. */
export const layerOf: Record<TieKind, keyof Layers> = {
  influence: 'influence',
  conflict: 'conflict',
  'dotted-report': 'reporting',
};

/** All reporting lines as two paths: to people, and to people still to be found. One path is far cheaper than one a line. */
export function reportingPaths(people: AccountPlan['stakeholders'], places: ReadonlyMap<Id, Place>) {
  let known = '';
  let gaps = '';
  for (const [id, place] of places) {
    const person = people[id];
    const manager = person?.reportsTo === undefined ? undefined : places.get(person.reportsTo);
    if (person === undefined || manager === undefined) continue;
    const path = svgPath(reportingLine(manager, place));
    if (person.name.trim() === '') gaps += path;
    else known += path;
  }
  return { known, gaps };
}

export function tiePaths(ties: { readonly [id: Id]: Tie }, places: ReadonlyMap<Id, Place>, layers: Layers): TiePath[] {
  const all = Object.entries(ties);
  const lanes = tieLanes(all);
  return all.flatMap(([id, { from, to, kind, strength = 1 }]) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined || !layers[layerOf[kind]]) return [];
    return [{ id, kind, strength, path: svgPath(tieLine(kind, a, b, lanes.get(id))) }];
  });
}

function svgPath(line: Line): string {
  return line
    .map(([letter, ...numbers]) => `${letter}${numbers.map((n) => Math.round(n * 10) / 10).join(' ')}`)
    .join('');
}
