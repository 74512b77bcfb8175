import { formatDate } from '@core/kernel/dates.ts';
import type { EntityKind } from '@core/model/entity-kinds.ts';
import type { MarkedText } from '@core/portfolio/search-excerpt.ts';
import type { SearchHit } from '@core/portfolio/search-index.ts';
import {
  IconBriefcase,
  IconFileText,
  IconFlag,
  IconFlask,
  IconMessage,
  IconNote,
  IconReportMoney,
  IconShieldExclamation,
  IconStar,
  IconSwords,
  IconTargetArrow,
  IconUser,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { monogram } from '../../ui/words.ts';
import './search.css';

type Icon = ComponentType<{ size: number; 'aria-hidden': true }>;

/** How each kind is told at a glance, and its word for those who hear the list. */
const looks: Partial<Record<EntityKind | 'valueCase', { Icon: Icon; word: string }>> = {
  stakeholders: { Icon: IconUser, word: 'Person' },
  opportunities: { Icon: IconBriefcase, word: 'Opportunity' },
  activities: { Icon: IconMessage, word: 'Activity' },
  initiatives: { Icon: IconTargetArrow, word: 'Initiative' },
  competitors: { Icon: IconSwords, word: 'Competitor' },
  risks: { Icon: IconShieldExclamation, word: 'Risk' },
  pilots: { Icon: IconFlask, word: 'Pilot' },
  benefits: { Icon: IconReportMoney, word: 'Benefit' },
  valueCase: { Icon: IconReportMoney, word: 'Business case' },
  references: { Icon: IconStar, word: 'Reference' },
  documents: { Icon: IconFileText, word: 'Document' },
  reviews: { Icon: IconFlag, word: 'Review' },
};
const note = { Icon: IconNote, word: 'Account profile' };

/** One result: what it is, what it is called, where the words were found, and in which account. */
export function HitLine({ hit }: { hit: SearchHit }) {
  const { locale } = useApp();
  const { group, kind, title, detail, account, archived, on } = hit;
  const look = (kind === 'account' ? undefined : looks[kind]) ?? note;
  const heading = title.text === '' ? { text: unnamed(hit, look.word), marks: [] } : title;
  return (
    <span className="hit">
      {group === 'accounts' ? (
        <span className="mono" aria-hidden="true" data-letters={monogram(account)} />
      ) : (
        <span className="hit-icon" title={look.word}>
          <look.Icon size={16} aria-hidden />
        </span>
      )}
      <span className="hit-words">
        <span className="hit-title truncate">
          <Marked text={heading} />
        </span>
        {detail.text === '' ? null : (
          <span className="hit-detail truncate">
            <Marked text={detail} />
          </span>
        )}
      </span>
      <span className="hit-where">
        {archived ? <span className="chip outline">Archived</span> : null}
        {group === 'accounts' ? null : <span className="truncate">{account}</span>}
        {on === undefined ? null : <span className="hit-date">{formatDate(on, locale)}</span>}
      </span>
    </span>
  );
}

function unnamed({ kind, account }: SearchHit, word: string): string {
  if (kind === 'stakeholders') return 'Person to be named';
  return kind === 'account' ? account : word;
}

function Marked({ text: { text, marks } }: { text: MarkedText }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
