// `npm run pictures`: takes the pictures of the Lab that the documents show, light and dark, in Chromium. Needs the program as it is built (npm run build).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { serve } from '../src/cli/lab/serve.ts'
import { pageFiles } from '../src/cli/lab/pageFiles.ts'
import { programAt } from '../test/web/programs.ts'
import { palettePng, readPng } from './palette.ts'
import { ROOT } from './project.ts'

const FOLDER = join(ROOT, 'docs', 'images')
const VIEWPORT = { width: 1280, height: 800 }
const SCHEMES = ['light', 'dark'] as const

/** Each picture: the address behind `#`, and what must be there before it is taken. */
const PICTURES: Readonly<Record<string, { readonly hash: string; ready(page: Page): Promise<void> }>> = {
  lab: {
    hash: '',
    ready: (page) => page.locator('.progress', { hasText: /^200 worlds/ }).waitFor(),
  },
  map: {
    hash: '#scenario=central-or-distributed&designs=ad+hoc,integrated&view=watch&design=ad+hoc,integrated&week=60',
    ready: (page) => page.locator('.map').nth(1).waitFor(),
  },
}

async function take(browser: Browser, address: string, name: string, colorScheme: (typeof SCHEMES)[number]): Promise<void> {
  const { hash, ready } = PICTURES[name]
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme, reducedMotion: 'reduce' })
  page.setDefaultTimeout(300_000)
  await page.goto(address + hash)
  await ready(page)
  const png = palettePng(readPng(await page.screenshot()))
  writeFileSync(join(FOLDER, `${name}-${colorScheme}.png`), png)
  await page.close()
  process.stdout.write(`docs/images/${name}-${colorScheme}.png  ${Math.round(png.length / 1000)} kB\n`)
}

mkdirSync(FOLDER, { recursive: true })
const { address, server } = await serve(pageFiles(), undefined)
const browser = await chromium.launch({
  executablePath: programAt('chromium', 'Chromium (Debian: chromium)'),
  args: ['--disable-gpu', '--force-color-profile=srgb'],
})
try {
  for (const name of Object.keys(PICTURES)) for (const scheme of SCHEMES) await take(browser, address, name, scheme)
} finally {
  await browser.close()
  server.close()
}
