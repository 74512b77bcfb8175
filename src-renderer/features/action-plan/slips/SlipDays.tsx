import { readDays } from '@core/schedule/typed-days.ts';
import { TextInput } from '@mantine/core';
import { useDraft } from '../../../ui/use-draft.ts';
import { daysWord } from '../schedule-words.ts';
import { useSlipsView } from './slips-view.ts';

const MOST = 1_000;

/** By how many days: typed as days or weeks; up and down change it by one. */
export function SlipDays() {
  const [{ days }, change] = useSlipsView();
  const { onKeyDown, ...draft } = useDraft<number>({
    value: days,
    format: daysWord,
    parse: (text) => {
      const typed = readDays(text);
      return typed !== null && typed >= 1 && typed <= MOST ? { value: typed } : { message: 'Days or weeks' };
    },
    commit: (next) => change({ days: next }),
  });
  return (
    <TextInput
      className="slips-days"
      aria-label="How much longer"
      onKeyDown={(event) => {
        const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (by === undefined) return onKeyDown(event);
        event.preventDefault();
        change({ days: Math.min(MOST, Math.max(1, days + by)) });
      }}
      {...draft}
    />
  );
}
