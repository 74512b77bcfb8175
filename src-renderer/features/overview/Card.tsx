import { IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { type Tab, TabLink } from './TabLink.tsx';

interface CardProps {
  readonly title: string;
  readonly tab: Tab;
  /** The card in a few words, beside its title. */
  readonly note: string;
  readonly children: ReactNode;
}

/** A summary whose heading is the way to the whole. */
export function Card({ title, tab, note, children }: CardProps) {
  const id = useId();
  return (
    <section className="panel overview-card" aria-labelledby={id}>
      <h2 className="panel-head" id={id}>
        <TabLink to={tab}>
          {title} <span className="count">{note}</span>
          <span className="grow" />
          <IconArrowRight size={15} aria-hidden />
        </TabLink>
      </h2>
      {children}
    </section>
  );
}

/** What an empty part says, and the way to begin. */
export function CardEmpty({ tab, action, children }: { tab: Tab; action: string; children: ReactNode }) {
  return (
    <div className="card-empty">
      <p>{children}</p>
      <TabLink to={tab} className="btn small">
        {action}
      </TabLink>
    </div>
  );
}
