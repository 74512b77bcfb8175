import { formatMoneyShort, formatNumber, formatShare } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import type { Result } from '@core/kernel/result.ts';
import { withPart } from '@core/playbook/edit-parts.ts';
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { type Change, type Document, useAt, useDoc } from './doc.tsx';
import { takeFocus } from './focus.ts';

/** Parts of a document as they are read, and, in one's own, as they are edited: in place, stored as they are typed. */
interface PartProps<T> {
  readonly path: string;
  /** What it is, for screen readers and the label of undo: "Name". */
  readonly label: string;
  readonly className?: string;
  /** How the value gets into the document, where it is not simply put there. */
  readonly change?: <D extends Document>(document: D, value: T) => Result<D>;
}

/** A text: on one line unless `long`; may be left empty where it is `optional`, and is then taken away. */
export const Words = memo(function Words(
  props: PartProps<string> & { long?: boolean; optional?: boolean; placeholder?: string },
) {
  const { path, className } = props;
  const value = useAt<string>(path) ?? '';
  if (useDoc().editable) return <WordsInput {...props} value={value} />;
  return value === '' ? null : <span className={className}>{value}</span>;
});

function WordsInput({
  path,
  label,
  className = '',
  change,
  long = false,
  optional = false,
  placeholder,
  value,
}: Parameters<typeof Words>[0] & { value: string }) {
  const { edit } = useDoc();
  return (
    <Input
      path={path}
      label={label}
      className={className}
      long={long}
      placeholder={placeholder ?? (optional ? label : undefined)}
      value={value}
      format={(text) => text}
      parse={(typed) => {
        const text = long ? typed : typed.replaceAll(/\s*\n\s*/g, ' ');
        return !optional && text.trim() === '' ? { message: 'Must not be empty' } : { value: text };
      }}
      commit={(text, gesture) => {
        const put = text === '' && optional ? undefined : text;
        return edit(`Change ${label.toLowerCase()}`, putting(path, put, change), gesture);
      }}
    />
  );
}

function putting<T>(path: string, value: T | undefined, change: PartProps<T>['change']): Change {
  return (document) =>
    change !== undefined && value !== undefined ? change(document, value) : withPart(document, path, value);
}

/** A list of texts: with bullets to read, a line each to edit. */
export const Lines = memo(function Lines({ path, label, className }: PartProps<readonly string[]>) {
  const { editable, edit } = useDoc();
  const value = useAt<readonly string[]>(path) ?? [];
  if (!editable) {
    return value.length === 0 ? null : (
      <ul className={`pb-bullets ${className ?? ''}`}>
        {value.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    );
  }
  return (
    <Input
      path={path}
      label={`${label}, one a line`}
      className={`pb-lines ${className ?? ''}`}
      long
      placeholder="One a line"
      value={value}
      format={(texts) => texts.join('\n')}
      parse={(typed) => ({
        value: typed
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      })}
      commit={(texts, gesture) => edit(`Change ${label.toLowerCase()}`, (d) => withPart(d, path, texts), gesture)}
    />
  );
});

export type FigureStyle = 'number' | 'money' | 'share' | 'years';

interface FigureProps extends PartProps<number> {
  readonly as?: FigureStyle;
  readonly currency?: string;
  /** May be left empty; `placeholder` says what that means. */
  readonly optional?: boolean;
  readonly placeholder?: string;
}

/** A number as money, a share (a bare 15 is 15 %) or a plain one. */
export const Figure = memo(function Figure(props: FigureProps) {
  const { path, label, className = '', as = 'number', currency = '', optional = false, placeholder, change } = props;
  const { locale } = useApp();
  const { editable, edit } = useDoc();
  const value = useAt<number>(path);
  if (!editable) {
    return value === undefined ? null : (
      <span className={className}>{figureText(value, { as, currency, locale })}</span>
    );
  }
  return (
    <Input<number | undefined>
      path={path}
      label={label}
      className={`pb-figure ${className}`}
      placeholder={placeholder}
      value={value}
      format={(number) => (number === undefined ? '' : typedFigure(number, as, locale))}
      parse={(typed) => {
        if (typed.trim() === '') return optional ? { value: undefined } : { message: 'Must not be empty' };
        const number = parseNumber(typed, locale);
        if (number === null) return { message: 'Not a number' };
        const isBare = as === 'share' && !typed.normalize('NFKC').includes('%');
        return { value: isBare ? number / 100 : number };
      }}
      commit={(number, gesture) => {
        return edit(`Change ${label.toLowerCase()}`, putting(path, number, change), gesture);
      }}
    />
  );
});

export function figureText(
  value: number,
  { as, currency, locale }: { as: FigureStyle; currency: string; locale: string },
): string {
  if (as === 'money') return formatMoneyShort(value, currency, locale);
  if (as === 'share') return formatShare(value, locale, 1).replace(/[.,]0(?=\D*$)/, '');
  return formatNumber(value, locale);
}

function typedFigure(value: number, as: FigureStyle, locale: string): string {
  return as === 'share' ? formatNumber(Number((value * 100).toPrecision(12)), locale) : formatNumber(value, locale);
}

/** One of a few words. */
export const Choice = memo(function Choice({
  path,
  label,
  className,
  options,
  optional = false,
}: PartProps<string> & { options: readonly { value: string; label: string }[]; optional?: boolean }) {
  const { editable, edit } = useDoc();
  const value = useAt<string>(path) ?? '';
  const word = options.find((option) => option.value === value)?.label;
  if (!editable) return word === undefined ? null : <span className={className}>{word}</span>;
  return (
    <select
      className={`pb-select ${className ?? ''}`}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const next = currentTarget.value === '' ? undefined : currentTarget.value;
        edit(`Change ${label.toLowerCase()}`, (d) => withPart(d, path, next));
      }}
    >
      {optional || word === undefined ? <option value="">{label} not set</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
});

interface InputProps<T> {
  readonly path: string;
  readonly label: string;
  readonly className: string;
  readonly long?: boolean;
  readonly placeholder: string | undefined;
  readonly value: T;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => { readonly value: T } | { readonly message: string };
  /** Why it was refused, or undefined. */
  readonly commit: (value: T, gesture: string) => string | undefined;
}

/** A text field that grows with what stands in it, and says beneath why something typed was not taken. */
function Input<T>({ path, label, className, long = false, placeholder, value, format, parse, commit }: InputProps<T>) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<string>();
  const { error, onKeyDown, onBlur, ...draft } = useDraft<T>({
    value,
    format,
    parse,
    commit: (next, gesture) => setRefused(commit(next, gesture)),
  });
  useEffect(() => {
    if (field.current !== null && takeFocus(path)) {
      field.current.focus();
      field.current.select();
    }
  }, [path]);
  const message = error ?? refused;
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!long && event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.currentTarget.blur();
    } else onKeyDown(event);
  };
  return (
    <span className={`pb-field ${className}`}>
      <textarea
        ref={field}
        id={id}
        rows={1}
        className="pb-input"
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        aria-invalid={message !== undefined}
        aria-describedby={message === undefined ? undefined : `${id}-wrong`}
        onKeyDown={keys}
        onBlur={() => {
          setRefused(undefined);
          onBlur();
        }}
        {...draft}
      />
      {message === undefined ? null : (
        <span className="pb-wrong" id={`${id}-wrong`} role="alert">
          {message}
        </span>
      )}
    </span>
  );
}
