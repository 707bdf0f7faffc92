import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budgets } from './scripts/budgets.ts';
import { preloadFonts } from './scripts/preloadFonts.ts';
import { serviceWorker } from './scripts/serviceWorker.ts';

export default defineConfig({
  plugins: [react(), preloadFonts(), serviceWorker(), budgets()],
  server: { proxy: { '/api': process.env.TURNBACK_URL ?? 'http://127.0.0.1:8080' } },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    // Nothing is inlined: the server's policy allows scripts, styles and fonts from itself only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'] },
});
