import type { Process } from './process.ts'
import { adoption } from './processes/adoption.ts'
import { choice } from './processes/choice.ts'
import { culture } from './processes/culture.ts'
import { demand } from './processes/demand.ts'
import { forgetting } from './processes/forgetting.ts'
import { innovation } from './processes/innovation.ts'
import { leadership } from './processes/leadership.ts'
import { learning } from './processes/learning.ts'
import { outside } from './processes/outside.ts'
import { sharing } from './processes/sharing.ts'
import { support } from './processes/support.ts'
import { testing } from './processes/testing.ts'
import { voice } from './processes/voice.ts'
import { workforce } from './processes/workforce.ts'

/** What happens in a week, in this order. Everyone acts on how things stood before the process began. */
export const WEEK: readonly Process[] = [
  outside,
  leadership,
  demand,
  voice,
  choice,
  support,
  testing,
  innovation,
  adoption,
  sharing,
  forgetting,
  learning,
  culture,
  workforce,
]
