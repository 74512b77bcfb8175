/** The path of the field that is to have the keyboard as soon as it is drawn: the name of a row that was just added. */
let wanted: string | null = null;

export function wantFocus(path: string): void {
  wanted = path;
}

/** True once, for the field that was asked for. */
export function takeFocus(path: string): boolean {
  if (wanted !== path) return false;
  wanted = null;
  return true;
}
