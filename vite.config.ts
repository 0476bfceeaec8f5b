import { defineConfig } from 'vite'

/** The Lab as a static page: everything in one folder, addresses relative, so that any host can serve it. */
export default defineConfig({
  root: 'src/web',
  base: './',
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', modulePreload: false, assetsInlineLimit: 0 },
  worker: { format: 'es' },
})
