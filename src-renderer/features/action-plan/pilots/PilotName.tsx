import type { Id } from '@core/kernel/ids.ts';
import { renamePilot } from '@core/schedule/pilot-dates.ts';
import { TextInput } from '@mantine/core';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { useDraft } from '../../../ui/use-draft.ts';

/** A pilot's name; the milestones that are called by it are renamed with it. */
export function PilotName({ id }: { id: Id }) {
  const value = usePlan((plan) => plan.pilots[id]?.name) ?? '';
  const dispatch = useDispatch();
  const writable = useWritable();
  const draft = useDraft<string>({
    value,
    format: (text) => text,
    parse: (text) => (text.trim() === '' ? { message: 'Name must not be empty' } : { value: text }),
    commit: (name, gesture) => void dispatch(renamePilot, { id, name }, { gesture }),
  });
  return <TextInput aria-label="Name" placeholder="What is tried, and where?" readOnly={!writable} {...draft} />;
}
