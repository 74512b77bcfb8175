import type { Id } from '../kernel/ids.ts';
import { failAt, ok, type Result } from '../kernel/result.ts';
import { type Milestone, milestoneDefaults } from '../model/milestones.ts';
import { readDays, writeLag } from './typed-days.ts';

/** What a milestone waits for as a line of text, as planners write it: "3, 5 +2 d" means rows 3 and 5 of a table. */

export type Dependencies = NonNullable<Milestone['dependsOn']>;

/** The rows of the table in the order shown; the first is row 1. */
export interface NumberedRow {
  readonly id: Id;
  readonly title: string;
}

const NUMBER_AND_LAG = /^(\d{1,6})\s*(?:fs)?\s*([+\-−].*)?$/i;
const TITLE_AND_LAG = /^(.+?)\s*([+\-−][^+\-−]*)$/;
const MOST_LAG = 10_000;

/** "3, 5 +2 d". What is in no row is left out. */
export function writePredecessors(dependsOn: Milestone['dependsOn'], rows: readonly NumberedRow[]): string {
  return (dependsOn ?? [])
    .flatMap(({ on, lagDays = milestoneDefaults.lagDays }) => {
      const at = rows.findIndex(({ id }) => id === on);
      return at < 0 ? [] : [`${at + 1} ${writeLag(lagDays)}`.trim()];
    })
    .join(', ');
}

/**
 * The inverse, for the milestone `self`: row numbers or titles (whole, or as much as no other has), with a lag in days or weeks
 * where one is wanted, commas between. The same one twice counts once, the last lag wins. Refuses, in words, a row that is not
 * there, a title that fits none or several, itself, and a lag beyond 10,000 days.
 */
export function readPredecessors(text: string, rows: readonly NumberedRow[], self: Id): Result<Dependencies> {
  const found = new Map<Id, number>();
  for (const part of text.split(/[,;]/)) {
    if (part.trim() === '') continue;
    const read = readOne(part.trim(), rows);
    if (typeof read === 'string') return failAt('', read);
    if (read.id === self) return failAt('', 'A milestone cannot wait for itself');
    if (Math.abs(read.lag) > MOST_LAG) return failAt('', `A lag is at most ${MOST_LAG} days`);
    found.set(read.id, read.lag);
  }
  return ok([...found].map(([on, lagDays]) => (lagDays === milestoneDefaults.lagDays ? { on } : { on, lagDays })));
}

function readOne(part: string, rows: readonly NumberedRow[]): { id: Id; lag: number } | string {
  const numbered = NUMBER_AND_LAG.exec(part);
  if (numbered !== null) {
    const row = rows[Number(numbered[1]) - 1];
    if (row === undefined) return `There is no row ${numbered[1]}`;
    return withLag(row.id, numbered[2]);
  }
  const whole = byTitle(part, rows);
  if (whole.length === 1) return { id: whole[0]!.id, lag: milestoneDefaults.lagDays };
  const split = TITLE_AND_LAG.exec(part);
  const before = split === null ? [] : byTitle(split[1]!, rows);
  if (before.length === 1) return withLag(before[0]!.id, split![2]);
  const count = Math.max(whole.length, before.length);
  return count === 0 ? `No milestone is called “${part}”` : `“${part}” fits ${count} milestones: type the row’s number`;
}

function withLag(id: Id, text: string | undefined): { id: Id; lag: number } | string {
  const lag = text === undefined ? milestoneDefaults.lagDays : readDays(text);
  return lag === null ? `“${text}” is not a number of days` : { id, lag };
}

/** The row of exactly that title, else those that begin with it, else those that hold it; capitals do not count. */
function byTitle(text: string, rows: readonly NumberedRow[]): readonly NumberedRow[] {
  const wanted = text.toLocaleLowerCase();
  const tests: ((title: string) => boolean)[] = [
    (title) => title === wanted,
    (title) => title.startsWith(wanted),
    (title) => title.includes(wanted),
  ];
  for (const test of tests) {
    const fits = rows.filter(({ title }) => test(title.toLocaleLowerCase()));
    if (fits.length > 0) return fits;
  }
  return [];
}
