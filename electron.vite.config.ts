import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@core': here('./src-core') };

/** What jsPDF would load to print HTML and pictures of SVG, which nothing here asks it for: a third of the renderer's size. */
const unused = new Set(['html2canvas', 'dompurify', 'canvg']);
const leaveOutUnused: Plugin = {
  name: 'longview:leave-out-unused',
  enforce: 'pre',
  resolveId: (id) => (unused.has(id) ? '\0unused' : null),
  load: (id) => (id === '\0unused' ? 'export default undefined;' : null),
};

/** The file of the first screen's own code. */
const FIRST_SCREEN = 'first';

/** The first screen's code and styles are asked for with the page, and not only when the entry asks for them. */
const preloadFirstScreen: Plugin = {
  name: 'longview:preload-first-screen',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      if (bundle === undefined) return [];
      const wanted = new Set<string>();
      const want = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || wanted.has(file)) return;
        wanted.add(file);
        for (const css of chunk.viteMetadata?.importedCss ?? []) wanted.add(css);
        chunk.imports.forEach(want);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.name === FIRST_SCREEN) want(chunk.fileName);
      }
      if (wanted.size === 0) throw new Error(`No file is called "${FIRST_SCREEN}": nothing would be asked for early.`);
      return [...wanted].map((file) => ({
        tag: 'link',
        attrs: file.endsWith('.css')
          ? { rel: 'preload', as: 'style', crossorigin: true, href: `./${file}` }
          : { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head',
      }));
    },
  },
};

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [leaveOutUnused],
    build: {
      // Dependencies are bundled, so that the package carries no node_modules.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: here('./src-main/index.ts'), cli: here('./src-main/cli/main.ts') },
        external: ['electron'],
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: here('./src-main/preload.ts') },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('./src-renderer'),
    resolve: { alias },
    plugins: [react(), leaveOutUnused, preloadFirstScreen],
    worker: { format: 'es', plugins: () => [leaveOutUnused] },
    build: {
      minify: true,
      modulePreload: {
        polyfill: false,
        // The page itself asks for the first screen's code. What is read later is near, on this computer: to ask for each of
        // its many files beforehand costs the screen more than it gains.
        resolveDependencies: (_file, files) => files.filter((file) => file.endsWith('.css')),
      },
      rollupOptions: {
        input: { index: here('./src-renderer/index.html') },
        // What the first screen needs, in few files: each costs a request before anything is drawn.
        output: {
          codeSplitting: {
            groups: [
              { name: 'store', test: /src-renderer[\\/]main\.tsx$/, priority: 1 },
              { name: FIRST_SCREEN, test: /src-renderer[\\/]render-app\.tsx$/ },
            ],
          },
        },
      },
      chunkSizeWarningLimit: 2_000,
    },
  },
});
