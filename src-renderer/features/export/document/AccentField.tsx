import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';

interface AccentFieldProps {
  readonly value: string | undefined;
  /** Null: the usual one. Changes of one drag share a gesture. */
  readonly onChange: (accent: string | null, gesture?: string) => void;
}

/** Each is read on white as text is: at least 4.5 to 1. */
const colours = [
  { name: 'Plum', value: '#8E2A78' },
  { name: 'Indigo', value: '#4338CA' },
  { name: 'Blue', value: '#1746A2' },
  { name: 'Teal', value: '#0B6B66' },
  { name: 'Green', value: '#17713A' },
  { name: 'Ochre', value: '#8A5200' },
  { name: 'Red', value: '#B4233A' },
  { name: 'Ink', value: '#1B1E26' },
] as const;
const USUAL = colours[0].value;
/** What lines and figures need on white (WCAG 2.2, 1.4.11). */
const LEAST = 3;

/** The one colour of the document: of its hairlines, links and the cautious case. */
export function AccentField({ value, onChange }: AccentFieldProps) {
  const label = useId();
  const chosen = (value ?? USUAL).toUpperCase();
  const own = !colours.some((colour) => colour.value === chosen);
  const contrast = 1.05 / (luminance(chosen) + 0.05);
  return (
    <fieldset className="document-field" aria-labelledby={label}>
      <span className="field-label" id={label}>
        Accent colour
      </span>
      <div className="accent-swatches">
        {colours.map((colour) => (
          <button
            key={colour.value}
            type="button"
            className="accent-swatch"
            aria-pressed={colour.value === chosen}
            aria-label={colour.name}
            title={colour.name}
            style={{ background: colour.value }}
            onClick={() => onChange(colour.value === USUAL ? null : colour.value)}
          >
            {colour.value === chosen ? <IconCheck size={14} aria-hidden /> : null}
          </button>
        ))}
        <label className="own-colour" data-own={own || undefined}>
          Other
          <input
            type="color"
            value={chosen.toLowerCase()}
            onChange={({ currentTarget }) => onChange(currentTarget.value.toUpperCase(), 'accent')}
          />
        </label>
      </div>
      {contrast >= LEAST ? null : (
        <p className="field-problem" role="status">
          {chosen} is pale: lines and figures in it are hard to see on white.
        </p>
      )}
    </fieldset>
  );
}

/** Relative luminance of `#RRGGBB` (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
