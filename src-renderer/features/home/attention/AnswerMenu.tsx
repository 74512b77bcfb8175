import type { AttentionLine } from '@core/insight/attention-order.ts';
import { Menu } from '@mantine/core';
import { IconCheck, IconDots, IconZzz } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { tellNot } from '../../../ui/tell-not.ts';
import { type AnswerId, answersTo } from './attention-answers.ts';

/** Done or snoozed from here: a step of Home's undo. Nothing where the line only leads to its place. */
export function AnswerMenu({ line: { account, item } }: { line: AttentionLine }) {
  const { portfolio, clock, newId } = useApp();
  const answers = answersTo(item);
  const button = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLElement | null>(null);
  useEffect(
    () => () => {
      // The line that had the focus is gone: whoever works the list by keys goes on with the next one.
      if (document.activeElement === document.body) next.current?.focus();
    },
    [],
  );
  if (answers.length === 0) return <span />;

  async function answer(id: AnswerId) {
    next.current = lineBeside(button.current);
    const { answerAction } = await import('./attention-commands.ts');
    const action = answerAction(id, account.planId, item, { today: clock.today(), newId });
    tellNot('Not changed', await portfolio.act(action));
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          ref={button}
          type="button"
          className="icon-btn attention-more"
          aria-label={`More for ${account.name}: ${item.why}`}
        >
          <IconDots size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {answers.map(({ id, label }) => (
          <Menu.Item
            key={id}
            leftSection={
              id.startsWith('snooze') ? <IconZzz size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />
            }
            onClick={() => void answer(id)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What is to be done of the line below it, or of the one above where it is the last. */
function lineBeside(button: Element | null): HTMLElement | null {
  const lines = [...(button?.closest('ul')?.querySelectorAll<HTMLElement>('.attention-action') ?? [])];
  const below = lines.findIndex((link) => link.parentElement === button?.parentElement) + 1;
  return lines[below] ?? lines[below - 2] ?? null;
}
