import type { ProcurementStep } from '@core/schedule/procurement.ts';
import { setLeadTime } from '@core/schedule/procurement-commands.ts';
import { TextInput } from '@mantine/core';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch } from '../../../ui/plan-context.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { parseLeadDays } from '../lay-words.ts';

/** A step's lead time in this plan: its start stays, its end follows. */
export function LeadTimeField({ step: { id, milestone, days } }: { step: ProcurementStep }) {
  const dispatch = useDispatch();
  const { locale } = useApp();
  const draft = useDraft<number>({
    value: days,
    format: String,
    parse(text) {
      const value = parseLeadDays(text, locale);
      return value === null ? { message: 'Whole days, 1 to 10,000' } : { value };
    },
    commit: (value, gesture) => dispatch(setLeadTime, { id, days: value }, { gesture }),
  });
  return <TextInput inputMode="numeric" aria-label={`Lead time of ${milestone.title}, in days`} {...draft} />;
}
