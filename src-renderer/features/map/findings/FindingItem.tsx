import type { Finding } from '@core/insight/finding.ts';
import { rules } from '@core/insight/rules.ts';
import { IconArrowNarrowRight, IconZzz } from '@tabler/icons-react';
import { useState } from 'react';
import { useWritable } from '../../../ui/plan-context.tsx';
import { iconOf, severityWords } from './finding-looks.ts';
import { SnoozeForm } from './SnoozeForm.tsx';
import { useFollowFinding } from './use-follow-finding.ts';

interface FindingItemProps {
  readonly finding: Finding;
  /** How many findings its rule has; the first of them shows the rule's title. */
  readonly ofRule: number;
  readonly first: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onSnoozed: () => void;
}

/** One finding: pressed, it selects what it is about and offers what to do. */
export function FindingItem({ finding, ofRule, first, open, onOpen, onSnoozed }: FindingItemProps) {
  const { show } = useFollowFinding();
  const { title } = rules[finding.rule];
  const Icon = iconOf(finding);
  return (
    <li className={`finding ${finding.severity}${first ? ' first' : ''}${open ? ' open' : ''}`}>
      <button
        type="button"
        className="finding-main"
        aria-expanded={open}
        onClick={() => {
          if (!open) show(finding);
          onOpen(!open);
        }}
      >
        <span className="visually-hidden">{severityWords[finding.severity]}</span>
        {first ? (
          <span className="finding-icon" aria-hidden="true">
            <Icon size={16} stroke={1.6} />
          </span>
        ) : null}
        <span className={first ? 'finding-title' : 'visually-hidden'}>
          {title}
          {first && ofRule > 1 ? <em aria-hidden="true">{ofRule}</em> : null}
        </span>
        <span className={open ? 'finding-evidence' : 'finding-evidence clamp'}>{finding.evidence}</span>
      </button>
      {open ? <Remedy finding={finding} ofRule={ofRule} onSnoozed={onSnoozed} /> : null}
    </li>
  );
}

function Remedy({ finding, ofRule, onSnoozed }: Pick<FindingItemProps, 'finding' | 'ofRule' | 'onSnoozed'>) {
  const { fixOf } = useFollowFinding();
  const writable = useWritable();
  const [snoozing, setSnoozing] = useState(false);
  const fix = fixOf(finding);
  return (
    <div className="finding-remedy">
      {fix === null ? (
        <p className="clamp" title={finding.fix}>
          {finding.fix}
        </p>
      ) : (
        <button type="button" className="finding-fix" onClick={fix}>
          <span className="clamp" title={finding.fix}>
            {finding.fix}
            <IconArrowNarrowRight size={14} aria-hidden />
          </span>
        </button>
      )}
      {!writable ? null : snoozing ? (
        <SnoozeForm
          finding={finding}
          ofRule={ofRule}
          onDone={(snoozed) => {
            setSnoozing(false);
            if (snoozed) onSnoozed();
          }}
        />
      ) : (
        <button type="button" className="btn small" onClick={() => setSnoozing(true)}>
          <IconZzz size={13} aria-hidden /> Snooze
        </button>
      )}
    </div>
  );
}
