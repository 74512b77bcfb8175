import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import type { FieldChange, MapComparison, MapTables, TieChange } from './compare-maps.ts';

/** One change in words: a sentence without its full stop. */
export interface SaidChange {
  /** Stays the same while the change does. */
  readonly key: string;
  readonly kind: 'joined' | 'left' | 'moved' | 'support' | 'person' | 'tie';
  /** Whom it is about: one person, or the two of a tie. */
  readonly people: readonly Id[];
  readonly text: string;
}

/**
 * A comparison as sentences: who joined, who left, who moved, whose support changed, then other changes of people, then
 * ties; within each by the people's names. Words are the same in every locale.
 */
export function sayComparison(comparison: MapComparison, then: MapTables, now: MapTables): SaidChange[] {
  const name = nameIn(now, then);
  const by = (a: SaidChange, b: SaidChange) =>
    compareCodePoints(a.people.map(name).join('\n'), b.people.map(name).join('\n')) || compareCodePoints(a.key, b.key);
  const about = (kind: SaidChange['kind'], id: Id, text: string, key: string = kind): SaidChange => {
    return { key: `${key} ${id}`, kind, people: [id], text };
  };
  const { joined, left, moved, changed, ties } = comparison;
  const fields = changed.map((change) => {
    const text = sayField(name(change.id), change, nameIn(then, now)(change.id));
    return about(change.field === 'support' ? 'support' : 'person', change.id, text, change.field);
  });
  return [
    joined.map(({ id, back }) => about('joined', id, `${name(id)} ${back ? 'is back' : 'joined'}${under(id, now)}`)),
    left.map(({ id, marked }) => about('left', id, `${name(id)} ${marked ? 'left' : 'is no longer on the map'}`)),
    moved.map(({ id, from, to }) =>
      about('moved', id, sayMove(name(id), from && nameIn(then, now)(from), to && name(to))),
    ),
    fields.filter(({ kind }) => kind === 'support'),
    fields.filter(({ kind }) => kind === 'person'),
    ties.map((tie): SaidChange => {
      const { kind, from, to } = tie;
      return { key: `${kind} ${from} ${to}`, kind: 'tie', people: [from, to], text: sayTie(tie, name(from), name(to)) };
    }),
  ].flatMap((group) => group.sort(by));
}

/** "2 joined, 1 left, 2 moved, 1 changed support"; what did not happen is left out. */
export function countComparison({ joined, left, moved, changed, ties }: MapComparison): string {
  const support = changed.filter(({ field }) => field === 'support').length;
  const counts: [number, string][] = [
    [joined.length, 'joined'],
    [left.length, 'left'],
    [moved.length, 'moved'],
    [support, 'changed support'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  if (said.length > 0) return said.join(', ');
  const others = changed.length + ties.length;
  return others === 0 ? 'nothing changed' : `${others} other ${others === 1 ? 'change' : 'changes'}`;
}

function nameIn(...tables: readonly MapTables[]): (id: Id) => string {
  return (id) => {
    const table = tables.find(({ stakeholders = {} }) => Object.hasOwn(stakeholders, id));
    const { name, title = '' } = table?.stakeholders?.[id] ?? { name: '' };
    if (name.trim() !== '') return name.trim();
    return title.trim() === '' ? 'An unnamed person' : `${title.trim()} (not yet identified)`;
  };
}

function under(id: Id, now: MapTables): string {
  const manager = now.stakeholders?.[id]?.reportsTo;
  return manager === undefined || !Object.hasOwn(now.stakeholders ?? {}, manager)
    ? ''
    : `, under ${nameIn(now)(manager)}`;
}

function sayMove(who: string, from: string | null, to: string | null): string {
  if (from === null) return `${who} moved under ${to}`;
  return to === null ? `${who} no longer reports to ${from}` : `${who} moved from ${from} to ${to}`;
}

const supportWords = ['opponent', 'sceptic', 'neutral', 'supporter', 'advocate'];
const roleWords: Partial<Record<BuyingRole, string>> = {
  economic: 'economic buyer',
  technical: 'technical buyer',
  'executive-sponsor': 'executive sponsor',
};

function sayField(who: string, change: FieldChange, whoThen: string): string {
  switch (change.field) {
    case 'support':
      return `${who} went from ${supportWord(change.from)} to ${supportWord(change.to)}`;
    case 'access':
      return `Access to ${who} went from ${change.from} to ${change.to}`;
    case 'power':
      return `Power of ${who} ${change.to > change.from ? 'rose' : 'fell'} from ${change.from} to ${change.to}`;
    case 'roles':
      return sayRoles(who, change.from, change.to);
    case 'name':
      return `${whoThen} is now ${who}`;
    default:
      return sayText(`${change.field === 'title' ? 'Title' : 'Department'} of ${who}`, change.from, change.to);
  }
}

function supportWord(support: number | undefined): string {
  return support === undefined ? 'unknown' : supportWords[support + 2]!;
}

function sayRoles(who: string, from: readonly BuyingRole[], to: readonly BuyingRole[]): string {
  const words = (roles: readonly BuyingRole[]) => roles.map((role) => roleWords[role] ?? role).join(' and ');
  const [gained, lost] = [to.filter((role) => !from.includes(role)), from.filter((role) => !to.includes(role))];
  if (lost.length === 0) return `${who} is now ${words(gained)}`;
  return gained.length === 0
    ? `${who} is no longer ${words(lost)}`
    : `${who} is now ${words(gained)}, no longer ${words(lost)}`;
}

function sayText(what: string, from: string, to: string): string {
  if (to === '') return `${what} is no longer given; it was ${from}`;
  return from === '' ? `${what} is now ${to}` : `${what} changed from ${from} to ${to}`;
}

function sayTie({ kind, was, is }: TieChange, from: string, to: string): string {
  const what = {
    influence: `Influence of ${from} on ${to}`,
    conflict: `Conflict between ${from} and ${to}`,
    'dotted-report': `Second reporting line from ${from} to ${to}`,
  }[kind];
  if (was === null) return `${what} is new`;
  if (is === null) return `${what} is over`;
  return `${what} ${is > was ? 'rose' : 'fell'} from ${was} to ${is}`;
}
