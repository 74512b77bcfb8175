import type { Missing } from '@core/schedule/pilot-readiness.ts';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { focusField } from './Slot.tsx';

const SHOWN = 6;

/** What is missing before a decision, each line a way to the field that it goes into. */
export function MissingList({ missing, decided }: { missing: readonly Missing[]; decided: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all ? missing : missing.slice(0, SHOWN);
  if (decided && missing.length === 0) return null;
  return (
    <section className="pilot-section" aria-label="What is missing">
      <div className="pilot-section-head">
        <h3>
          {decided ? 'Missing, though it is decided' : 'Before it can be decided'}{' '}
          <span className="t3">{missing.length === 0 ? null : missing.length}</span>
        </h3>
      </div>
      {missing.length === 0 ? (
        <p className="t2 pilot-none">
          <IconCircleCheck size={15} aria-hidden /> Nothing is missing: figures, sponsor, steering group and dates are
          there.
        </p>
      ) : (
        <ul className="missing-list">
          {shown.map(({ about, field, sentence }) => (
            <li key={`${about.kind} ${about.id} ${field} ${sentence}`}>
              <button type="button" className="line-btn" onClick={() => focusField(about.kind, about.id, field)}>
                <span>{sentence}</span>
                <IconArrowRight size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {missing.length > SHOWN ? (
        <button type="button" className="btn ghost small missing-all" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${missing.length}`}
        </button>
      ) : null}
    </section>
  );
}
