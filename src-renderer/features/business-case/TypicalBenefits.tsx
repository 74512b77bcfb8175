import { addEntity } from '@core/engine/entity-commands.ts';
import { typicalDrivers } from '@core/playbook/typical-drivers.ts';
import { Menu } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';

export const TYPICAL_BENEFITS = 'typical-benefits';

/** What the playbooks' industry profiles say pays off: each becomes an assumption whose numbers are still to come. */
export function TypicalBenefits() {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const account = usePlan((plan) => plan.account);
  const benefits = usePlan((plan) => plan.benefits);
  const playbooks = usePlaybooks();
  const offered = useMemo(() => {
    const there = new Set(Object.values(benefits).map(({ name }) => name));
    return typicalDrivers(account, playbooks)
      .map(({ industry, drivers }) => ({ industry, drivers: drivers.filter((driver) => !there.has(driver)) }))
      .filter(({ drivers }) => drivers.length > 0);
  }, [account, benefits, playbooks]);
  if (!useWritable() || offered.length === 0) return null;
  return (
    <Menu position="top-start">
      <Menu.Target>
        <button type="button" id={TYPICAL_BENEFITS} className="btn ghost typical">
          <IconBulb size={14} aria-hidden />
          Typical benefits
        </button>
      </Menu.Target>
      <Menu.Dropdown className="typical-menu">
        <p className="note">Added as assumptions; you enter the numbers.</p>
        {offered.map(({ industry, drivers }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
          <div key={industry} role="group" aria-label={industry}>
            <Menu.Label>{industry}</Menu.Label>
            {drivers.map((name) => (
              <Menu.Item
                key={name}
                onClick={() =>
                  dispatch(addEntity, {
                    kind: 'benefits',
                    id: newId(),
                    entity: {
                      name,
                      driver: { kind: 'amount' },
                      confidence: 'assumed',
                      source: `Typical of the industry: ${industry}`,
                    },
                  })
                }
              >
                {name}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
