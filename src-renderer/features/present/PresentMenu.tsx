import { casePresentation, type Presentation } from '@core/report/presentations.ts';
import { BASE } from '@core/value/figures.ts';
import { Menu } from '@mantine/core';
import { IconFileDescription, IconPresentation, IconShieldCheck, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Action, shortcutKeys, useActions } from '../../ui/actions.tsx';
import { documentFor } from '../../ui/document-for.ts';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { rememberTab } from './came-from.ts';

/** Begins a presentation: of the account, to our side or to the customer, or of the business case. */
export function PresentMenu() {
  const { planId } = useOpenPlan();
  const navigate = useNavigate();
  const actions = useMemo<Action[]>(() => {
    const begin = (audience: Presentation, search: { scenario?: string } = {}) => {
      rememberTab(location.hash.slice(1));
      void navigate({ to: '/accounts/$planId/present/$audience', params: { planId, audience }, search });
    };
    const group = 'Present';
    return [
      {
        id: 'present-customer',
        label: 'Present customer-safe…',
        icon: <IconShieldCheck size={16} />,
        shortcut: 'shift+C',
        group,
        run: () => begin('customer'),
      },
      {
        id: 'present-internal',
        label: 'Present to our side…',
        icon: <IconUsers size={16} />,
        shortcut: 'shift+I',
        group,
        run: () => begin('internal'),
      },
      {
        id: 'present-case',
        label: 'Present the business case…',
        icon: <IconFileDescription size={16} />,
        shortcut: 'shift+B',
        group,
        run() {
          const { audience, scenario } = documentFor.get();
          begin(casePresentation(audience), scenario === BASE ? {} : { scenario });
        },
      },
    ];
  }, [navigate, planId]);
  useActions(actions);
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className="btn">
          <IconPresentation size={15} aria-hidden /> Present
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ id, label, icon, shortcut, run }) => (
          <Menu.Item
            key={id}
            leftSection={icon}
            rightSection={<kbd>{shortcutKeys(shortcut!).join(' ')}</kbd>}
            onClick={run}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
