import { fieldLabel } from '@core/engine/field-labels.ts';

/** A field's name, to begin a line with. */
export function fieldWords(field: string): string {
  const label = fieldLabel(field);
  return label.charAt(0).toUpperCase() + label.slice(1);
}
