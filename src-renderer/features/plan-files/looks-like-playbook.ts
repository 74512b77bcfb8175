/**
 * Whether a file says near its beginning that it is a playbook or a sales process. Enough to hand it on: who reads it checks
 * it whole.
 */
export function looksLikePlaybook(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 4_096));
  return /"format"\s*:\s*"longview\.(playbook|sales-process)"/.test(beginning);
}
