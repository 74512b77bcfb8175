import { updateEntity } from '@core/engine/entity-commands.ts';
import { formatMoneyExact, formatNumber, formatShare } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { isEntityKind, type RowKind, type RowRef } from '@core/model/entity-kinds.ts';
import { entitySchemas, rowSchemas } from '@core/model/entity-schemas.ts';
import { Select, Textarea, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { memo, type ReactNode, useId } from 'react';
import { useApp } from './app-context.tsx';
import { useDispatch, usePlan, useWritable } from './plan-context.tsx';
import { useDraft } from './use-draft.ts';
import './entity-fields.css';
import { LocaleDateInput } from './LocaleDateInput.tsx';

/**
 * Fields of the inspector and the overview: each edits one field of one row, in place, through the one command. One whose
 * `row` is the same object as before is drawn anew only for another value.
 */
export interface FieldProps {
  readonly row: RowRef;
  readonly field: string;
  readonly label: string;
  /** Shows no label of its own; it is still said to screen readers. */
  readonly bare?: boolean;
  readonly placeholder?: string;
}

export function useFieldValue(row: RowRef, field: string): unknown {
  return usePlan((plan) => {
    const entity: unknown = isEntityKind(row.kind) ? plan[row.kind][row.id] : plan[row.kind];
    return (entity as Record<string, unknown> | undefined)?.[field];
  });
}

export function useSetField(row: RowRef, field: string): (value: unknown, gesture?: string) => void {
  const dispatch = useDispatch();
  return (value, gesture) => {
    dispatch(updateEntity, { ...row, changes: { [field]: value } }, gesture === undefined ? {} : { gesture });
  };
}

/** A label beside its control, as one line of the inspector. */
export function FieldRow({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) {
  return (
    <div className="field-row">
      <label htmlFor={htmlFor}>{label}</label>
      <div className="field-control">{children}</div>
    </div>
  );
}

export const TextField = memo(function TextField({
  row,
  field,
  label,
  bare,
  placeholder,
  multiline,
}: FieldProps & { multiline?: boolean }) {
  const id = useId();
  const value = useFieldValue(row, field) as string | undefined;
  const set = useSetField(row, field);
  const required = isRequired(row.kind, field);
  const { onKeyDown, ...draft } = useDraft<string>({
    value: value ?? '',
    format: (text) => text,
    parse: (text) => (required && text.trim() === '' ? { message: `${label} must not be empty` } : { value: text }),
    commit: (text, gesture) => set(text === '' && !required ? undefined : text, gesture),
  });
  const props = { id, readOnly: !useWritable(), placeholder, 'aria-label': label, onKeyDown, ...draft };
  const input =
    multiline === true ? <Textarea autosize minRows={2} maxRows={12} {...props} /> : <TextInput {...props} />;
  return bare === true ? (
    input
  ) : (
    <FieldRow label={label} htmlFor={id}>
      {input}
    </FieldRow>
  );
});

type NumberStyle =
  | { readonly as: 'number'; readonly digits?: number }
  | { readonly as: 'money'; readonly currency: string }
  | { readonly as: 'share' };

export function NumberField({ row, field, label, bare, placeholder, ...style }: FieldProps & NumberStyle) {
  const id = useId();
  const { locale } = useApp();
  const value = useFieldValue(row, field) as number | undefined;
  const set = useSetField(row, field);
  const { onKeyDown, ...draft } = useDraft<number | undefined>({
    value,
    format: (number) => (number === undefined ? '' : formatAs(number, style, locale)),
    parse: (text) => parseAs(text, style, locale, row.kind, field),
    commit: set,
  });
  const input = (
    <TextInput
      id={id}
      inputMode="decimal"
      readOnly={!useWritable()}
      placeholder={placeholder}
      aria-label={label}
      onKeyDown={onKeyDown}
      {...draft}
    />
  );
  return bare === true ? (
    input
  ) : (
    <FieldRow label={label} htmlFor={id}>
      {input}
    </FieldRow>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export const SelectField = memo(function SelectField({
  row,
  field,
  label,
  bare,
  placeholder,
  options,
  required,
}: FieldProps & { options: readonly Option[]; required?: boolean }) {
  const id = useId();
  const value = useFieldValue(row, field) as string | undefined;
  const set = useSetField(row, field);
  const writable = useWritable();
  const input = (
    <Select
      id={id}
      aria-label={label}
      data={[...options]}
      value={value ?? null}
      placeholder={placeholder ?? 'Not set'}
      searchable={options.length > 8}
      clearable={required !== true && value !== undefined && writable}
      allowDeselect={required !== true}
      readOnly={!writable}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      onChange={(next) => set(next ?? undefined)}
    />
  );
  return bare === true ? (
    input
  ) : (
    <FieldRow label={label} htmlFor={id}>
      {input}
    </FieldRow>
  );
});

export const DateField = memo(function DateField({ row, field, label, bare, placeholder }: FieldProps) {
  const id = useId();
  const value = useFieldValue(row, field) as string | undefined;
  const set = useSetField(row, field);
  const writable = useWritable();
  const input = (
    <LocaleDateInput
      id={id}
      aria-label={label}
      value={value ?? null}
      placeholder={placeholder ?? 'No date'}
      clearable={value !== undefined && writable && !isRequired(row.kind, field)}
      readOnly={!writable}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      rightSection={value === undefined ? <IconCalendar size={14} aria-hidden /> : undefined}
      onKeyDown={(event) => {
        // As in every field, Enter ends the edit, and with it the calendar closes; a table's cells have keys of their own.
        const wrong = event.currentTarget.getAttribute('aria-invalid') === 'true';
        if (event.key === 'Enter' && bare !== true && !wrong && !event.nativeEvent.isComposing)
          event.currentTarget.blur();
      }}
      onChange={(next) => {
        if (next !== null || !isRequired(row.kind, field)) set(next ?? undefined);
      }}
    />
  );
  return bare === true ? (
    input
  ) : (
    <FieldRow label={label} htmlFor={id}>
      {input}
    </FieldRow>
  );
});

function isRequired(kind: RowKind, field: string): boolean {
  if (kind === 'account') return field === 'name';
  if (!isEntityKind(kind)) return false;
  if (kind === 'stakeholders') return false;
  const shape = (entitySchemas[kind] as { shape?: Record<string, { isOptional(): boolean }> }).shape;
  return shape?.[field]?.isOptional() === false;
}

function formatAs(value: number, style: NumberStyle, locale: string): string {
  if (style.as === 'money') return formatMoneyExact(value, style.currency, locale);
  if (style.as === 'share') return formatShare(value, locale, 2);
  return formatNumber(value, locale, style.digits ?? 2);
}

function parseAs(text: string, style: NumberStyle, locale: string, kind: RowKind, field: string) {
  if (text.trim() === '') return { value: undefined };
  const number = parseNumber(text, locale);
  if (number === null) return { message: 'Not a number' };
  // In a percentage field a bare 15 means 15 %.
  const value = style.as === 'share' && !text.includes('%') ? number / 100 : number;
  const checked = fieldSchema(kind, field)?.safeParse(value);
  if (checked?.success !== false) return { value };
  const message = sentence(checked.error.issues[0]?.message ?? 'Not allowed');
  // The limits of a share are told as it is typed: "between 0% and 100%".
  const inShares = (limit: string) => formatShare(Number(limit.replace('−', '-')), locale);
  return { message: style.as === 'share' ? message.replace(/−?\d+(?:\.\d+)?/g, inShares) : message };
}

interface FieldSchema {
  safeParse(value: unknown): { success: true } | { success: false; error: { issues: { message: string }[] } };
}

function fieldSchema(kind: RowKind, field: string): FieldSchema | undefined {
  return (rowSchemas[kind] as { shape?: Record<string, FieldSchema> }).shape?.[field];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
