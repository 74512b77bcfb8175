import type { Stakeholder } from '../model/stakeholders.ts';

/** More than so many names are cut to the first six, and counted. */
const MOST = 8;

/** "Ann", "Ann and Bo", "Ann, Bo and Cy"; of more than eight the first six "and 312 more". */
export function listed(names: readonly string[], word = 'and'): string {
  if (names.length > MOST) return `${names.slice(0, MOST - 2).join(', ')} ${word} ${names.length - MOST + 2} more`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/**
 * Of rows that a finding is about besides the first, those it names at most: where every champion lacks a way to every buyer,
 * the pairs of thousands would be millions.
 */
export const MOST_ABOUT = 100;

/** "1 day", "3 days". */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

export function daysAgo(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${counted(days, 'day')} ago`;
}

/** A person's name, else their title. */
export function called({ name, title = '' }: Pick<Stakeholder, 'name' | 'title'>): string {
  if (name.trim() !== '') return name;
  return title.trim() === '' ? 'Somebody not yet identified' : `${title} (not yet identified)`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
