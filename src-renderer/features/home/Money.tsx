import { formatMoney, formatMoneyShort } from '@core/kernel/money.ts';
import { useApp } from '../../ui/app-context.tsx';

interface MoneyProps {
  readonly value: Readonly<Record<string, number>>;
  /** How many of the opportunities in it count with their stage's probability, since they have none of their own. */
  readonly assumed?: number;
  /** As many lines as there are currencies, and not as a row has room for. */
  readonly whole?: boolean;
}

const LINES = 2;
/** From here on an amount is wider than its column. */
const BILLION = 1e9;

/** Amounts, a line per currency; assumed ones are marked and say why. */
export function Money({ value, assumed = 0, whole = false }: MoneyProps) {
  const { locale } = useApp();
  const lines: string[] = [];
  for (const currency in value) {
    const amount = value[currency] ?? 0;
    const format = Math.abs(amount) < BILLION ? formatMoney : formatMoneyShort;
    lines.push(`${assumed > 0 ? '≈ ' : ''}${format(amount, currency, locale)}`);
  }
  const note = assumed > 0 ? sayAssumed(assumed) : undefined;
  if (lines.length < LINES) {
    return note === undefined ? lines[0] : <Noted text={lines[0] ?? ''} note={note} />;
  }
  const shown = whole || lines.length === LINES ? lines : [lines[0], `and ${lines.length - 1} more`];
  return (
    <span className="money-lines" title={[...lines, ...(note === undefined ? [] : [note])].join('\n')}>
      {shown.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}

function Noted({ text, note }: { text: string; note: string }) {
  return (
    <span title={note}>
      {text}
      <span className="visually-hidden"> {note}</span>
    </span>
  );
}

function sayAssumed(count: number): string {
  return count === 1
    ? 'Assumed: one opportunity has no probability of its own and counts with that of its stage'
    : `Assumed: ${count} opportunities have no probability of their own and count with that of their stage`;
}
