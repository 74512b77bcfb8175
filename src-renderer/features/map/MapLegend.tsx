import { linesOf } from '@core/people/map-lines.ts';
import { IconChevronDown, IconClock } from '@tabler/icons-react';
import { usePlan } from '../../ui/plan-context.tsx';
import { roleNames } from '../../ui/words.ts';
import { AccessRing, PowerBars, SupportMark } from './person-marks.tsx';
import { supportLevels, supportWord } from './person-words.ts';

/** The roles that have a colour of their own. */
const farRoles = ['economic', 'technical', 'champion', 'procurement', 'other'] as const;

/**
 * What shapes and lines mean, as far as the layout draws them and says it nowhere else. Collapsed it is one button, and stays
 * so until opened again.
 */
export function MapLegend({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const layout = usePlan((plan) => plan.account.mapLayout);
  if (!open) {
    return (
      <button type="button" className="btn map-legend-closed" aria-expanded="false" onClick={onToggle}>
        Legend
      </button>
    );
  }
  return (
    <section className="map-legend" aria-label="Legend">
      <button type="button" className="icon-btn" aria-label="Hide the legend" aria-expanded="true" onClick={onToggle}>
        <IconChevronDown size={14} />
      </button>
      {/* The grid's columns are headed with them. */}
      {layout === 'grid' ? null : (
        <div>
          <b>Support</b>
          {supportLevels
            .toSorted((a, b) => (b ?? -3) - (a ?? -3))
            .map((support) => (
              <span key={String(support)}>
                <SupportMark support={support} size={16} />
                {supportWord(support).name}
              </span>
            ))}
        </div>
      )}
      <div>
        <b>Lines</b>
        {linesOf(layout).reporting ? <ReportingLines /> : null}
        <span>
          <svg width="22" height="10" aria-hidden="true">
            <path className="tie-line strength-1" d="M0 2H22" />
            <path className="tie-line strength-3" d="M0 7.5H22" />
          </svg>
          Influence, by strength
        </span>
        <span>
          <svg width="22" height="10" aria-hidden="true">
            <path className="tie-line conflict" d="M0 5 3 1 8 9 13 1 18 9 22 5" />
          </svg>
          Conflict
        </span>
        <span>
          <svg width="22" height="10" aria-hidden="true">
            <path className="warmest-halo legend-halo" d="M4 5H18" />
            <path className="warmest-line" d="M0 5H22" />
          </svg>
          Warmest path
        </span>
      </div>
      <div className="map-legend-far">
        <b>Role</b>
        {farRoles.map((role) => (
          <span key={role}>
            <i className={`swatch role hue-${role}`} />
            {role === 'other' ? 'Other roles' : roleNames[role].label}
          </span>
        ))}
      </div>
      <div className="map-legend-near">
        <b>Card</b>
        <span>
          <AccessRing access="regular" letters="" size={18} />
          Access
        </span>
        <span>
          <PowerBars power={3} height={11} />
          Power
        </span>
        <span>
          <IconClock size={13} stroke={2} aria-hidden />
          Days since contact
        </span>
        <span>
          <i className="swatch hatched" />
          Assumed
        </span>
        <span>
          <i className="swatch dashed" />
          Unknown
        </span>
      </div>
    </section>
  );
}

function ReportingLines() {
  return (
    <>
      <span>
        <svg width="22" height="8" aria-hidden="true">
          <path className="line-report" d="M0 4H22" />
        </svg>
        Reports to
      </span>
      <span>
        <svg width="22" height="8" aria-hidden="true">
          <path className="tie-line dotted-report" d="M1 4H22" />
        </svg>
        Second line
      </span>
    </>
  );
}
