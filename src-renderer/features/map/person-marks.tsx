import type { Access, BuyingRole } from '@core/model/stakeholders.ts';
import { roleNames } from '../../ui/words.ts';
import type { Support } from './person-words.ts';
import { supportWord } from './person-words.ts';
import './person-marks.css';

/** The small drawings of a person that map and inspector share. Each says nothing to screen readers: the words stand beside. */

const arcs: Record<Access, number> = { none: 0, brief: 1, regular: 2, deep: 3 };

/** Initials inside three arcs, filled as far as our access goes. `size` 32 on a card, 44 in the inspector, 18 in the legend. */
export function AccessRing({ access, letters, size = 32 }: { access: Access; letters: string; size?: number }) {
  const held = arcs[access];
  const middle = size / 2;
  return (
    <svg className="ring" width={size} height={size} aria-hidden="true">
      <circle cx={middle} cy={middle} r={middle - 4.25} className="ring-face" />
      {held < 3 ? <path d={ringArcs(size, held, 3)} className="ring-open" /> : null}
      {held > 0 ? <path d={ringArcs(size, 0, held)} className="ring-held" /> : null}
      {letters === '' ? null : (
        <text x={middle} y={middle + 0.5} fontSize={size * 0.33}>
          {letters}
        </text>
      )}
    </svg>
  );
}

const ringPaths = new Map<string, string>();

/** Arcs `from`…`to` of three around a circle, clockwise from the top, with a gap of 4.2 between them. */
function ringArcs(size: number, from: number, to: number): string {
  const key = `${size} ${from} ${to}`;
  let path = ringPaths.get(key);
  if (path === undefined) {
    const radius = size / 2 - 1.75;
    const gap = 2.1 / radius;
    path = '';
    for (let i = from; i < to; i++) {
      const [x1, y1] = onCircle(size / 2, radius, (i / 3) * 2 * Math.PI + gap);
      const [x2, y2] = onCircle(size / 2, radius, ((i + 1) / 3) * 2 * Math.PI - gap);
      path += `M${x1} ${y1}A${radius} ${radius} 0 0 1 ${x2} ${y2}`;
    }
    ringPaths.set(key, path);
  }
  return path;
}

function onCircle(middle: number, radius: number, angle: number): [string, string] {
  return [(middle + radius * Math.sin(angle)).toFixed(2), (middle - radius * Math.cos(angle)).toFixed(2)];
}

/** Power as five rising bars, `height` tall. */
export function PowerBars({ power, height = 12 }: { power: number; height?: number }) {
  return (
    <svg className="bars" width={21} height={height} aria-hidden="true">
      {power < 5 ? <path d={bars(power, 5, height)} className="bars-off" /> : null}
      <path d={bars(0, power, height)} className="bars-on" />
    </svg>
  );
}

function bars(from: number, to: number, height: number): string {
  let path = '';
  for (let i = from; i < to; i++) {
    const high = height * (0.32 + 0.17 * i);
    path += `M${i * 4.5} ${height}v${-high.toFixed(2)}h3v${high.toFixed(2)}z`;
  }
  return path;
}

const UP = 'M0-4.6 4.5 3.2H-4.5z';

/** Support: the glyph says which way (▲ ● ▼ ?), the fill how much. */
export function SupportMark({ support, size = 22 }: { support: Support; size?: number }) {
  const strong = support === 2 || support === -2;
  const middle = size / 2;
  return (
    <svg
      className={`mark sup-${supportWord(support).token}${strong ? ' strong' : ''}`}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
    >
      <circle
        cx={middle}
        cy={middle}
        r={middle - 1}
        className="mark-face"
        strokeDasharray={support === undefined ? '2.6 2.2' : undefined}
      />
      {support === undefined ? (
        <text x={middle} y={middle * 1.05} fontSize={size * 0.6}>
          ?
        </text>
      ) : support === 0 ? (
        <circle cx={middle} cy={middle} r={size * 0.18} className="mark-glyph" />
      ) : (
        <path
          d={UP}
          transform={`translate(${middle} ${middle}) scale(${support > 0 ? size / 20 : -size / 20})`}
          className="mark-glyph"
        />
      )}
    </svg>
  );
}

/** A role with its letter; `short` leaves the word out. */
export function RoleChip({ role, short }: { role: BuyingRole; short?: boolean }) {
  const { letter, label } = roleNames[role];
  return (
    <span className={`chip ${role}`} title={short === true ? label : undefined}>
      <b>{letter}</b>
      {short === true ? null : label}
    </span>
  );
}
