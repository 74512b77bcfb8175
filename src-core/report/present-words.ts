import type { Stakeholder } from '../model/stakeholders.ts';

/** People in words, for our own side. */

const supports: Readonly<Record<string, string>> = {
  2: 'advocate',
  1: 'supporter',
  0: 'neutral',
  '-1': 'sceptic',
  '-2': 'opponent',
};

export function supportWord({ support }: Pick<Stakeholder, 'support'>): string {
  return support === undefined ? 'unknown' : supports[support]!;
}

export function nameOf(person: Pick<Stakeholder, 'name' | 'title'> | undefined): string {
  return person?.name.trim() || person?.title?.trim() || 'Not yet identified';
}
