import { Select, type SelectProps } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface CellSelectProps extends Omit<SelectProps, 'defaultDropdownOpened' | 'allowDeselect' | 'comboboxProps'> {
  /** Something was chosen, also what was there before: the edit is over. */
  readonly onDone: () => void;
}

/** The choice in a table’s cell while it is edited: open at once, and the arrow keys begin at the present value. */
export function CellSelect({ onDone, ...props }: CellSelectProps) {
  const field = useRef<HTMLInputElement>(null);
  const opened = useRef(false);
  // By its own way of opening, which looks for the present value; a list that is open from the first begins at its top.
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    field.current?.click();
  }, []);
  return (
    <Select
      {...props}
      ref={field}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onOptionSubmit={(value) => {
        if (value === props.value) onDone();
      }}
    />
  );
}
