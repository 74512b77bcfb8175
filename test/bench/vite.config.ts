import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const page = (name: string) => [name, here(`./pages/${name}.html`)];

/** The floors: bare libraries doing the same work, built like the app and served from its origin. */
export default defineConfig({
  root: here('./pages'),
  base: './',
  resolve: { alias: { '@core': here('../../src-core') } },
  plugins: [react()],
  build: {
    outDir: here('../../out/bench/floor'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4_000,
    rollupOptions: {
      input: Object.fromEntries(
        ['seed', 'bare-table', 'bare-flow', 'save', 'layout', 'pdf', 'schedule', 'search', 'import'].map(page),
      ),
    },
  },
});
