import { IconClock } from '@tabler/icons-react';
import { roleNames } from '../../../ui/words.ts';
import { AccessRing, SupportMark } from '../person-marks.tsx';
import { gapName, supportWord } from '../person-words.ts';
import type { ColumnId, ListedPerson } from './people-columns.ts';

/** How a value of the list reads; `said` is the same in words. */
export function CellFace({ column, row, said }: { column: ColumnId; row: ListedPerson; said: string }) {
  const { person } = row;
  if (column === 'name') {
    const gap = person.name.trim() === '';
    return (
      <>
        <span className={gap ? 'truncate gap-name' : 'truncate person-name'}>{gap ? gapName : said}</span>
        {person.status === 'left' ? <span className="chip">Left</span> : null}
      </>
    );
  }
  if (column === 'roles') {
    const roles = person.roles ?? [];
    const [only] = roles;
    if (only === undefined) return <Nothing />;
    return roles.map((role) => (
      <span key={role} className={`chip ${role}`} title={roleNames[role].label}>
        <b>{roleNames[role].letter}</b>
        {roles.length === 1 ? roleNames[only].label : null}
      </span>
    ));
  }
  if (column === 'support') {
    return (
      <>
        <SupportMark support={person.support} size={16} />
        <span className={person.support === undefined ? 't3' : ''}>{supportWord(person.support).name}</span>
      </>
    );
  }
  if (column === 'access') {
    return (
      <>
        <AccessRing access={person.access ?? 'none'} letters="" size={16} />
        <span className={(person.access ?? 'none') === 'none' ? 't3' : ''}>{said}</span>
      </>
    );
  }
  if (said === '') return <Nothing />;
  if (column === 'last' && row.stale !== null) {
    return (
      <span className="stale-contact">
        <IconClock size={13} stroke={2} aria-hidden /> {said}
        <span className="visually-hidden">, {row.stale} days ago, longer than their rhythm</span>
      </span>
    );
  }
  return <span className="truncate">{said}</span>;
}

function Nothing() {
  return (
    <span className="t3" aria-hidden>
      –
    </span>
  );
}
