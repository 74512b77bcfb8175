import { TagsInput } from '@mantine/core';
import { useWritable } from '../../../ui/plan-context.tsx';

interface TagsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly placeholder: string;
  readonly onChange: (tags: string[] | undefined) => void;
}

/** A list of short texts; Enter adds one, Backspace takes the last one off. */
export function TagsField({ label, value, placeholder, onChange }: TagsProps) {
  const writable = useWritable();
  return (
    <TagsInput
      aria-label={label}
      value={[...value]}
      readOnly={!writable}
      placeholder={value.length === 0 ? placeholder : ''}
      onChange={(tags) => onChange(tags.length === 0 ? undefined : tags)}
    />
  );
}
