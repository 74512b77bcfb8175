import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import {
  type Benefit,
  benefitDefaults,
  benefitSchema,
  type Cost,
  costDefaults,
  costSchema,
} from '@core/model/value-items.ts';
import { useDispatch } from '../../ui/plan-context.tsx';
import { NumberCell } from './NumberCell.tsx';
import { TextCell } from './TextCell.tsx';
import { useSay } from './use-case.ts';

/** The cells that a benefit and a cost have in common. */

interface ItemCellProps {
  readonly kind: 'benefits' | 'costs';
  readonly id: Id;
  readonly item: Benefit | Cost;
}

const items = {
  benefits: {
    name: 'Name of the benefit',
    risk: 'Risk cut',
    usual: benefitDefaults.risk,
    check: benefitSchema.shape.risk,
  },
  costs: { name: 'Name of the cost', risk: 'Risk rise', usual: costDefaults.risk, check: costSchema.shape.risk },
} as const;

function useSetItem({ kind, id }: ItemCellProps) {
  const dispatch = useDispatch();
  return (changes: Record<string, unknown>, gesture: string) =>
    dispatch(updateEntity, { kind, id, changes }, { gesture });
}

export function NameCell(props: ItemCellProps) {
  const set = useSetItem(props);
  return (
    <TextCell
      className="name"
      value={props.item.name}
      label={items[props.kind].name}
      required
      column="name"
      onStore={(name, gesture) => set({ name }, gesture)}
    />
  );
}

export function RiskCell(props: ItemCellProps) {
  const set = useSetItem(props);
  const say = useSay();
  const { risk, usual, check } = items[props.kind];
  return (
    <NumberCell
      value={props.item.risk}
      as="share"
      label={`${risk} of ${props.item.name}`}
      field={risk}
      placeholder={say.share(usual)}
      check={check}
      column="risk"
      onStore={(share, gesture) => set({ risk: share }, gesture)}
    />
  );
}

export function SourceCell(props: ItemCellProps) {
  const set = useSetItem(props);
  return (
    <TextCell
      value={props.item.source ?? ''}
      label={`Source of ${props.item.name}`}
      placeholder="No source"
      column="source"
      onStore={(text, gesture) => set({ source: text === '' ? undefined : text }, gesture)}
    />
  );
}
