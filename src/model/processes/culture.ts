import { defineProcess } from '../process.ts'

const BLAMED = 0

/** Managers follow leaders, teams follow managers and what happens to them; all of it slowly. */
export const culture = defineProcess({
  name: 'culture',
  about: 'Managers follow leaders, psychological safety follows managers and what happens to a team; slow change in the mean is an output.',
  parameters: {
    managersFollow: {
      about: 'half-life of the difference between managers’ climate and their leaders’',
      unit: 'years',
      role: 'behaviour',
      default: 0.5,
      range: [0.1, 10],
      source: 'F22: Brighton, second survey after the takeover; size calibrated by eye',
      grade: 'C',
      moves: 'safety ?',
    },
    teamsFollow: {
      about: 'half-life of the difference between a team’s safety and its managers’ climate',
      unit: 'years',
      role: 'behaviour',
      default: 1.5,
      range: [0.2, 20],
      source: 'evidence 1.7: half-life of a trust’s deviation 4-6 years; F22',
      grade: 'C',
      moves: 'safety ?',
    },
    blame: {
      about: 'probability of blame after a failed test where managers’ climate is 0',
      unit: 'probability',
      role: 'behaviour',
      default: 0.5,
      range: [0, 1],
      source: 'evidence 1.7: reporting rises where staff are not blamed (S44)',
      grade: 'B',
      moves: 'safety -',
    },
    blameHurts: {
      about: 'what blame takes from safety',
      unit: 'share',
      role: 'behaviour',
      default: 0.03,
      range: [0, 0.3],
      source: 'sign from S44; size assumed',
      grade: 'D',
      moves: 'safety -',
    },
    achieving: {
      about: 'what finished work that helped adds to safety, of the distance to 1',
      unit: 'share',
      role: 'behaviour',
      default: 0.02,
      range: [0, 0.2],
      source: 'assumption',
      grade: 'D',
      moves: 'safety +',
    },
    engaging: {
      about: 'half-life of the difference between engagement and what safety and strain make of it',
      unit: 'years',
      role: 'behaviour',
      default: 0.5,
      range: [0.1, 10],
      source: 'evidence 1.7: engagement to speaking up r 0.66, to stress -0.56',
      grade: 'B',
      moves: 'engagement ?',
    },
  },
  writes: `climate safety engagement heard failed achieved`,
  step(world, values, random, organisation) {
    const managers = weekly(values.managersFollow)
    const teams = weekly(values.teamsFollow)
    const engaging = weekly(values.engaging)
    const { climate, safety, safetyTrait, engagement, strain, heard, failed, achieved, departmentOf, teamKey, staff } = world
    for (let d = world.departmentFrom[organisation]; d < world.departmentEnd[organisation]; d++)
      climate[d] += managers * (world.example[organisation] - climate[d])
    for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
      if (staff[t] === 0) continue
      const climateHere = climate[departmentOf[t]]
      let now = safety[t] + teams * (climateHere + safetyTrait[t] - safety[t])
      let mood = engagement[t] + engaging * (0.5 + 0.6 * (now - 0.5) - 0.4 * (strain[t] - 0.35) - engagement[t])
      if (failed[t] === 1 && random.uniform(teamKey[t], BLAMED) < values.blame * (1 - climateHere)) now *= 1 - values.blameHurts
      if (achieved[t] === 1) {
        now += values.achieving * (1 - now)
        mood += 0.03 * (1 - mood)
      }
      if (heard[t] === 1) mood += 0.02 * (1 - mood)
      else if (heard[t] === 2) mood *= 0.98
      safety[t] = now < 0 ? 0 : now > 1 ? 1 : now
      engagement[t] = mood < 0 ? 0 : mood > 1 ? 1 : mood
      heard[t] = 0
      failed[t] = 0
      achieved[t] = 0
    }
  },
})

/** Share of a difference that goes in a week, from its half-life in years: ln 2 / 52 of the year, exact enough below 1 in 7. */
function weekly(years: number): number {
  const x = 0.6931471805599453 / (52 * years)
  return x - (x * x) / 2 + (x * x * x) / 6
}
