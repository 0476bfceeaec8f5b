import { expect } from 'vitest'
import { firefoxTest } from './firefox.ts'
import { labFile, servedLab } from './lab.ts'
import { READY } from './ready.ts'

firefoxTest('Firefox opens the page, served and as one file, and its workers answer', async ({ open, run, until }) => {
  for (const address of [await servedLab(), labFile(), labFile(['--scenario', 'scenarios/classroom.yaml'])]) {
    await open(address)
    await until(`return document.querySelector('${READY}') !== null`)
    expect(await run('return document.querySelectorAll("main").length')).toBe(1)
  }
})

firefoxTest('Firefox too runs no script but its own, and asks nobody else', async ({ open, run, complaints }) => {
  for (const address of [await servedLab(), labFile()]) {
    await open(address)
    await run(`document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "foreign"' }))
      return fetch('http://127.0.0.1:9/').catch(() => {})`)
    expect(await run('return Promise.resolve(document.title)')).not.toBe('foreign')
    const found = (await complaints()).join('\n')
    expect(found).toContain('script-src')
    expect(found).toContain('connect-src')
  }
})
