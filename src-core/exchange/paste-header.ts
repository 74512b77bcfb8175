/** Which column of a pasted list holds what, by its heading. */

export type Field = 'name' | 'given' | 'family' | 'title' | 'email' | 'department' | 'phone' | 'location';

/** Headings as people and their programs write them, in lower case, with spaces for whatever is no letter or digit. */
const headings: Record<Field, readonly string[]> = {
  name: ['name', 'full name', 'display name', 'contact', 'contact name', 'person', 'stakeholder'],
  given: ['first name', 'given name', 'forename'],
  family: ['last name', 'family name', 'surname'],
  title: ['title', 'job title', 'position', 'role', 'job', 'function'],
  email: ['email', 'e mail', 'mail', 'email address', 'e mail address', 'email addresses'],
  department: ['department', 'dept', 'division', 'team', 'business unit'],
  phone: ['phone', 'telephone', 'mobile', 'phone number', 'business phone', 'mobile phone'],
  location: ['location', 'city', 'office', 'office location', 'country', 'site'],
};
const fieldOf = new Map(
  Object.entries(headings).flatMap(([field, words]) => words.map((word) => [word, field as Field] as const)),
);

/**
 * The columns of a first line that names them, null where one is not known; null for a line of people: a header names at
 * least a name column, and knows as many of its headings as not.
 */
export function columnsOf(fields: readonly string[]): (Field | null)[] | null {
  const columns = fields.map((heading) => fieldOf.get(wordsOf(heading)) ?? null);
  const known = columns.filter((field) => field !== null);
  const names = known.some((field) => field === 'name' || field === 'given' || field === 'family');
  const alone = fields.length === 1 && known[0] !== 'name';
  return names && !alone && known.length * 2 >= fields.length ? columns : null;
}

function wordsOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
