import type { ReactNode } from 'react';

interface FactProps {
  readonly label: string;
  readonly value: string;
  /** Late, or a forecast. */
  readonly look?: 'danger' | 'forecast' | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A figure of the action plan with what it is and what it means; a button where what it names can be gone to. */
export function Fact({ label, value, look, onClick, children }: FactProps) {
  const inner = (
    <>
      <span className="fact-label truncate">{label}</span>
      <b className={look ?? ''}>{value}</b>
      <span className="fact-note truncate">{children}</span>
    </>
  );
  if (onClick === undefined) return <div className="fact">{inner}</div>;
  return (
    <button type="button" className="fact" onClick={onClick}>
      {inner}
    </button>
  );
}
