import { expect, test } from 'vitest'
import { amount, number, range, settingText, signedNumber, unitName } from '../../../src/report/sweep/amount.ts'

test.each([
  [amount(0.012, 'share'), '1.2 points'],
  [amount(0.004, 'share'), '0.40 points'],
  [amount(0.004, 'share', 0.2), '0.4 points'],
  [amount(1234.4, 'hours'), '1234 hours'],
  [number(2.345, 'tests/issue'), '2.3'],
  [number(0, 'share'), '0.0'],
  [signedNumber(0.05, 'share'), '+5.0'],
  [signedNumber(-0.05, 'share'), '−5.0'],
  [unitName('share'), 'points'],
  [range(0.2, 0.6, String), ' (0.2 to 0.6)'],
  [range(null, 0.6, String), ''],
  [settingText(0.8714, [0.1, 0.7]), '0.87'],
  [settingText(0.5, [0, 1]), '0.5'],
  [settingText(123.4, [40, 360]), '123'],
  [settingText(3, [2, 6]), '3'],
])('%s', (found, expected) => expect(found).toBe(expected))
