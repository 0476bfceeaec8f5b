import { expect } from 'vitest'
import { GROUPS } from '../../src/model/registry.ts'
import { browserTest } from './browser.ts'
import { READY, WHOLE } from './ready.ts'

/** Every lever’s address: `support.coaches`. */
const ADDRESSES = GROUPS.flatMap(({ name, parameters }) => Object.keys(parameters).map((one) => `${name}.${one}`))
const SMALL = '#scenario=classroom&weeks=52'

browserTest('Why speaks in the words of the sliders: addresses stand only where a lever is explained', async ({ open }) => {
  const page = await open({ query: `${SMALL}&view=why&designs=alone,a+coach&design=a+coach&versus=alone` })
  await page.waitForSelector('.why-found .chart')
  const shown = await page.locator('main').innerText()
  expect(ADDRESSES.filter((address) => shown.includes(address))).toEqual([])
  const coaches = page.getByRole('button', { name: 'Coaches', exact: true })
  expect(await page.getByRole('row', { name: /^Coaches/ }).innerText()).toMatch(/0 → [\d.]+ FTE/)
  await coaches.click()
  expect(await page.locator('tr.about').innerText()).toContain('support.coaches')
})

browserTest('a link of another time opens, and says which designs and values it left out', async ({ open }) => {
  const page = await open({ query: `${SMALL}&designs=sharing,older&design=oldest,sharing&versus=alone&demand.pressure=35&demand.hours=9` })
  await page.waitForSelector(READY)
  expect(await page.textContent('.notice')).toContain('The scenario has no designs "older" and "oldest" any more: left out.')
  expect(await page.getByRole('alert').innerText()).toMatch(/demand\.pressure = 35 is outside[^]*left out of the answer below/)
  const hours = page.getByRole('textbox', { name: 'hours', exact: true })
  await page.getByText('In what kind of place?').click()
  expect(await hours.inputValue()).toBe('9')
})

browserTest('other luck gives other numbers, in the link and in the command, which can be copied', async ({ open }) => {
  const page = await open({ query: SMALL, acceptDownloads: true })
  await page.waitForSelector(WHOLE)
  const before = await page.textContent('.lead')
  await page.getByText('In what kind of place?').click()
  const seed = page.getByRole('textbox', { name: 'Luck: seed' })
  const first = await seed.inputValue()
  await page.getByRole('button', { name: 'Other luck' }).click()
  await page.waitForFunction((old) => document.querySelector('.lead')?.textContent !== old, before)
  const next = await seed.inputValue()
  expect(next).not.toBe(first)
  expect(page.url()).toContain(`seed=${next}`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText('Share and save').click()
  await page.getByRole('button', { name: 'Save the scenario (YAML)' }).click()
  await page.getByRole('button', { name: 'Copy the command' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(new RegExp(`^constancy compare classroom\\.yaml --designs ".+" --replicates 200 --seed ${next}$`))
})

browserTest('the pair goes with the answer until one is chosen', async ({ open }) => {
  const page = await open({ query: SMALL })
  await page.waitForSelector(WHOLE)
  const to = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
  const design = page.getByRole('combobox', { name: 'Design', exact: true })
  await to('Why')
  expect(await design.inputValue()).toBe('a coach')
  await to('Answer')
  // No coach, and hours that bring little here: the other design is then ahead of this one.
  await page.evaluate(() => void (location.hash += '&designs.a+coach.support.coaches=0&designs.a+coach.choice.involvement=3'))
  await page.waitForFunction(() => document.querySelector('.lead')?.textContent?.startsWith('A coach') === false)
  await page.waitForSelector(WHOLE)
  for (const name of ['Why', 'Where does it flip?']) {
    await to(name)
    expect(await design.inputValue()).toBe('sharing')
  }
  await design.selectOption('a coach')
  await to('Answer')
  await page.waitForSelector(READY)
  await to('Why')
  expect(await design.inputValue()).toBe('a coach')
})

browserTest('on a phone the chart of a lesson is in sight while its sliders are moved', async ({ open }) => {
  const page = await open({ query: '?lesson=8&step=2', viewport: { width: 360, height: 740 } })
  const chart = page.locator('.lesson .chart')
  await chart.waitFor()
  for (const slider of await page.getByRole('slider').all()) {
    await slider.evaluate((one) => one.scrollIntoView({ block: 'end' }))
    for (const seen of [chart, slider]) {
      const { y, height } = (await seen.boundingBox())!
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(740)
    }
    // Nor does it lie over the slider.
    const { y, height } = (await chart.boundingBox())!
    expect((await slider.boundingBox())!.y).toBeGreaterThan(y + height)
  }
})
