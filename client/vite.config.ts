import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { fewWords } from './fewWords';
import { packed } from './packed';
import { drawing, pieces } from './pieces';
import { preloaded } from './preloaded';

// The address people open is Vite's while developing; the server stands behind it.
const server = `http://127.0.0.1:${process.env.WORKSHOP_BEHIND ?? 5081}`;
const behind = { target: server, xfwd: true };

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [fewWords(), preloaded(drawing), packed()],
  resolve: {
    // Written for React and drawn by Preact, which does the same in a tenth of what a phone must load.
    alias: {
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
      react: 'preact/compat',
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Phones that people really bring: iOS 16, and Androids whose Chrome stopped in 2022.
    target: ['safari16', 'ios16', 'chrome103', 'firefox102'],
    // A venue without internet has no source server either: ship the maps, they load only in developer tools.
    sourcemap: true,
    rolldownOptions: { output: { codeSplitting: pieces() } },
  },
  server: {
    port: Number(process.env.PORT ?? 5080),
    strictPort: true,
    proxy: {
      '/api': behind,
      '/health': behind,
      '/signed-in': behind,
      '/hub': { ...behind, ws: true },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A machine that builds beside it is slow, and slow is not wrong: only what hangs is ended.
    testTimeout: 30_000,
    setupFiles: ['src/words/speakEnglish.ts'],
    // Styles are read as text by the contrast tests.
    css: true,
  },
});
