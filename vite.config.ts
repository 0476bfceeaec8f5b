import { defineConfig } from 'vite'
import { oneFile, withPolicy } from './scripts/page.ts'

/** A script inside a page has no address of its own. */
const PLACELESS = { define: { 'import.meta': '{}' } }

/** The Lab as a static page: in one folder, addresses relative, so that any host can serve it; in mode `one-file` as a single file. */
export default defineConfig(({ mode }) => {
  const single = mode === 'one-file'
  return {
    root: 'src/web',
    base: './',
    plugins: [single ? oneFile() : withPolicy()],
    build: {
      outDir: `../../dist/${single ? 'web-one-file' : 'web'}`,
      emptyOutDir: true,
      target: 'es2022',
      // One script of half a megabyte is what the first answer needs; what little it shares with others is asked for along with it.
      modulePreload: single ? false : { polyfill: false },
      chunkSizeWarningLimit: 1000,
      assetsInlineLimit: single ? Infinity : 0,
      cssCodeSplit: !single,
      rolldownOptions: single ? { output: { format: 'iife', codeSplitting: false }, transform: PLACELESS } : {},
    },
    worker: { format: single ? 'iife' : 'es', rolldownOptions: single ? { output: { codeSplitting: false }, transform: PLACELESS } : {} },
  }
})
