import { customerPeopleCsv, peopleCsv, tiesCsv } from '@core/exchange/people-csv.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { networkOf } from '@core/people/influence-network.ts';
import { warmestPaths } from '@core/people/influence-paths.ts';
import { planFor } from '@core/report/audience.ts';
import { mapFileName } from '@core/report/file-name.ts';
import type { MapAudience, MapFileOptions, MapPage } from '@core/report/map-sheet.ts';

/** What the user chose in the dialog. */
export interface MapChoice {
  readonly audience: MapAudience;
  readonly format: MapFormat;
  /** Of a PNG: pixels for each of the picture's own. */
  readonly scale: 1 | 2 | 3 | 4;
  /** Of a PDF. */
  readonly page: MapPage;
  /** Of an SVG or PNG. */
  readonly dark: boolean;
  readonly legend: boolean;
  /** The buyer whose warmest path is drawn; null: none. */
  readonly pathTo: Id | null;
}

interface FormatFacts {
  readonly label: string;
  /** On the button, and for the system's dialog. */
  readonly noun: string;
  readonly extension: 'svg' | 'png' | 'pdf' | 'csv';
  readonly holds: 'picture' | 'people' | 'ties';
}

export const mapFormats = {
  svg: { label: 'SVG picture', noun: 'SVG', extension: 'svg', holds: 'picture' },
  png: { label: 'PNG picture', noun: 'PNG', extension: 'png', holds: 'picture' },
  pdf: { label: 'PDF page', noun: 'PDF', extension: 'pdf', holds: 'picture' },
  people: { label: 'CSV of people', noun: 'CSV', extension: 'csv', holds: 'people' },
  ties: { label: 'CSV of ties', noun: 'CSV', extension: 'csv', holds: 'ties' },
} as const satisfies Record<string, FormatFacts>;
export type MapFormat = keyof typeof mapFormats;

/** A customer gets no ties, not even an empty file of them. */
export function formatsFor(audience: MapAudience): MapFormat[] {
  return (Object.keys(mapFormats) as MapFormat[]).filter((format) => audience === 'internal' || format !== 'ties');
}

export function isPicture(format: MapFormat): format is 'svg' | 'png' | 'pdf' {
  return mapFormats[format].holds === 'picture';
}

/** The file's name; it tells no more than the file. */
export function mapExportName(plan: AccountPlan, { audience, format }: MapChoice, on: string): string {
  const { holds, extension } = mapFormats[format];
  return mapFileName(plan, { audience, on }, holds, extension);
}

/** How the picture is drawn: the one of a PNG is an SVG first. `as` tells the preview from the file. */
export function pictureOptions(
  plan: AccountPlan,
  choice: MapChoice,
  when: Pick<MapFileOptions, 'on' | 'locale'>,
  as: MapFileOptions['as'],
): MapFileOptions {
  const { audience, format, page, dark, legend, pathTo } = choice;
  const path = audience === 'internal' ? warmPaths(plan).find(({ to }) => to === pathTo)?.via : undefined;
  return {
    ...when,
    as,
    audience,
    legend: audience === 'internal' && legend,
    ...(path === undefined ? {} : { path }),
    ...(format === 'pdf' ? { page } : { dark }),
  };
}

/** The warmest paths that can be drawn: to each economic buyer whom a chain of people leads to. */
export function warmPaths(plan: AccountPlan): { to: Id; name: string; via: readonly Id[] }[] {
  return warmestPaths(networkOf(plan))
    .filter(({ via }) => via.length > 1)
    .map(({ to, via }) => ({ to, via, name: plan.stakeholders[to]!.name.trim() || 'a buyer not yet identified' }));
}

/** The people or ties as the bytes of a CSV file. */
export function csvBytes(plan: AccountPlan, { audience, format }: Pick<MapChoice, 'audience' | 'format'>): Uint8Array {
  if (audience === 'customer') return customerPeopleCsv(planFor(plan, 'customer'));
  return format === 'ties' ? tiesCsv(plan) : peopleCsv(plan);
}

/** How many rows or cards an export would have: with none there is nothing to write. */
export function countShown(plan: AccountPlan, { audience, format }: Pick<MapChoice, 'audience' | 'format'>): number {
  const shown = planFor(plan, audience === 'internal' ? 'manager' : 'customer');
  return Object.keys(format === 'ties' ? shown.ties : shown.stakeholders).length;
}
