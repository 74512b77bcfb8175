import { updateEntity } from '@core/engine/entity-commands.ts';
import { segments } from '@core/model/account-choices.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { suggestSegments } from '@core/playbook/suggest-segment.ts';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { SelectField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';
import { choices, segmentNames } from '../../ui/words.ts';

const row: RowRef = { kind: 'account', id: 'account' };
const segmentChoices = choices(segments, segmentNames);

/** The account's segment and the playbook that it is worked by, with what its size speaks for. */
export function PlaybookFields() {
  const account = usePlan((plan) => plan.account);
  const known = usePlaybooks();
  const playbook = playbookFor(account, known);
  const missing = account.playbook !== undefined && known.playbooks.every(({ id }) => id !== account.playbook);
  const options = useMemo(
    () => [
      ...known.playbooks.map(({ id, name }) => ({ value: id, label: name })),
      ...(missing ? [{ value: account.playbook ?? '', label: 'Not on this computer' }] : []),
    ],
    [known, missing, account.playbook],
  );
  return (
    <>
      <SelectField row={row} field="segment" label="Segment" options={segmentChoices} />
      <SegmentSuggestion />
      <SelectField
        row={row}
        field="playbook"
        label="Playbook"
        options={options}
        placeholder={playbook === undefined ? 'None: no segment yet' : `${playbook.name}, by the segment`}
      />
      {playbook === undefined ? null : (
        <p className="profile-hint">
          {missing ? `Until it is imported, ${playbook.name} is followed. ` : ''}
          <Link to="/playbooks/$playbookId" params={{ playbookId: playbook.id }}>
            Read {playbook.name}
          </Link>
        </p>
      )}
    </>
  );
}

/** What employees and revenue speak for, and why, where the account is not in that segment. */
function SegmentSuggestion() {
  const { locale } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const known = usePlaybooks();
  const account = usePlan((plan) => plan.account);
  const { segments: suggested, reason } = useMemo(
    () => suggestSegments(account, known, locale),
    [account, known, locale],
  );
  const others = suggested.filter((segment) => segment !== account.segment);
  if (others.length === 0 && account.segment !== undefined) return null;
  return (
    <div className="profile-hint">
      <p>{reason}</p>
      {writable
        ? others.map((segment) => (
            <button
              key={segment}
              type="button"
              className="btn small"
              onClick={() => dispatch(updateEntity, { ...row, changes: { segment } })}
            >
              Take {segmentNames[segment]}
            </button>
          ))
        : null}
    </div>
  );
}
