import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The desk's pages: src/desk/web -> dist/web, which the desk serves itself. */
export default defineConfig({
  root: 'src/desk/web',
  plugins: [react()],
  build: { outDir: '../../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
  server: { proxy: { '/api': 'http://127.0.0.1:4100' } },
});
