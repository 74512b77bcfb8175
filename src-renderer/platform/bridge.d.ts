import type { Bridge } from '@core/ports/ipc-contract.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly longview?: Bridge;
  }
}
