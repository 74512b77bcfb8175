import { readableAccent } from '@core/paint/readable-accent.ts';
import { IconCheck } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { newGesture } from '../../../ui/use-draft.ts';

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

/** The one colour of the document: of its hairlines, links and the cautious case. */
export function AccentField({ value, onChange }: AccentFieldProps) {
  const label = useId();
  const chosen = (value ?? USUAL).toUpperCase();
  const own = !colours.some((colour) => colour.value === chosen);
  // All that is tried while the colours are open is one step of undo.
  const gesture = useRef('');
  const begin = () => {
    gesture.current = newGesture();
  };
  const printed = readableAccent(chosen);
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
            onFocus={begin}
            onClick={begin}
            onChange={({ currentTarget }) => onChange(currentTarget.value.toUpperCase(), gesture.current)}
          />
        </label>
      </div>
      {printed === chosen ? null : (
        <p className="accent-printed t3" role="status">
          <span className="accent-dot" style={{ background: printed }} aria-hidden />
          {chosen} cannot be read on white: it is printed darker, as {printed}.
        </p>
      )}
    </fieldset>
  );
}
