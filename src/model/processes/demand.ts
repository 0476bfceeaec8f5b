import { defineProcess } from '../process.ts'
import { USE, USES } from '../world.ts'

const WOBBLE = 0
/** Load at which strain, load / (1 - load) / 20, reaches 1. */
const STIFF = 20 / 21
/** Weekly persistence of demand, 0.97 from month to month (evidence 1.8), and what each week brings anew: sqrt(1 - 0.993²). */
const PERSISTS = 0.993
const RENEWS = 0.11811435979

/** Demand presses on teams; pressure eats improvement hours that are not protected. */
export const demand = defineProcess({
  name: 'demand',
  about: 'Demand, rework and time off the floor press on teams; strain eats improvement hours that are not protected.',
  parameters: {
    pressure: {
      about: 'load before improvement: demand as a share of capacity',
      unit: 'share',
      role: 'context',
      default: 0.85,
      range: [0, 1],
      source: 'evidence 1.8: nearly a fixed trait of a place (S61); level assumed (0.7-0.98 plausible)',
      grade: 'C',
      moves: 'strain +',
    },
    variability: {
      about: 'standard deviation of a department’s load around its usual level',
      unit: 'share',
      role: 'context',
      default: 0.03,
      range: [0, 0.2],
      source: 'evidence 1.8: monthly persistence 0.97, level assumed',
      grade: 'C',
      moves: 'strain +',
    },
    rework: {
      about: 'load that a gap in quality makes, per unit of gap above one half',
      unit: 'share',
      role: 'behaviour',
      default: 0.18,
      range: [0, 0.6],
      source: 'evidence 1.8: 0.09 of a shift lost to failures where the gap is about one half',
      grade: 'A',
      moves: 'careReleased +',
    },
    skillServes: {
      about: 'share of the capacity to meet demand that is improvement skill (1: a team at skill 0 can serve nobody)',
      unit: 'share',
      role: 'behaviour',
      default: 0,
      range: [0, 1],
      source: 'F8: capability is capacity (Repenning & Sterman 2002); none assumed',
      grade: 'D',
      moves: 'strain +',
    },
    strainLaw: {
      about: 'how load makes strain: as work waits in a queue, or as the share of capacity that demand takes',
      role: 'behaviour',
      default: 'queue',
      options: ['queue', 'share'],
      source: 'definition; share is the capability trap of Repenning & Sterman 2002',
      grade: 'D',
      moves: 'strain ?',
    },
    releasable: {
      about: 'staff time that can leave the floor at all',
      unit: 'share',
      role: 'context',
      default: 0.15,
      range: [0.02, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'strain -',
    },
    hours: {
      about: 'improvement hours for every 20 staff',
      unit: 'hours/week',
      role: 'context',
      default: 8,
      range: [0, 60],
      source: 'evidence 1.2: 0.4 (0-2) hours a week for each active member',
      grade: 'D',
      moves: 'tests +',
    },
    extraHours: {
      about: 'hours beyond the budget of the place',
      unit: 'hours/week',
      role: 'lever',
      default: 0,
      range: [0, 100000],
      costs: 'designs are no longer of equal budget, and every comparison says so first',
      source: 'definition',
      grade: 'D',
      moves: 'tests +',
    },
    mustDo: {
      about: 'improvement hours taken by compliance and assurance for every 20 staff',
      unit: 'hours/week',
      role: 'context',
      default: 0.5,
      range: [0, 20],
      source: 'the source text (balance national compliance with local priorities); size assumed',
      grade: 'D',
      moves: 'tests -',
    },
    firmness: {
      about: 'share of protected hours that pressure cannot take',
      unit: 'share',
      role: 'lever',
      default: 0.3,
      range: [0, 0.9],
      costs: 'the load of those hours stays on the floor',
      source: 'assumption',
      grade: 'D',
      moves: 'tests +',
    },
  },
  standing: {
    mustDo: (values, place) => (values.mustDo * place.staff) / 20,
  },
  writes: `wobble strain spared hours use`,
  step(world, values, random, organisation) {
    const { wobble, staff, skill, usualPressure, strain, hours, departmentOf, issueFrom, issueEnd, plainCare } = world
    for (let d = world.departmentFrom[organisation]; d < world.departmentEnd[organisation]; d++) {
      const luck = values.variability === 0 ? 0 : random.normal(world.departmentKey[d], WOBBLE)
      wobble[d] = PERSISTS * wobble[d] + RENEWS * values.variability * luck
    }
    const firm = world.unsettled[organisation] > 0 ? values.firmness / 2 : values.firmness
    const perPerson = world.staffAll[organisation] > 0 ? world.protectedHours[organisation] / world.staffAll[organisation] : 0
    const offFloor = (firm * perPerson) / (37.5 * values.releasable)
    const queues = values.strainLaw === 0
    const most = queues ? STIFF : 1
    let pressed = 0
    for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
      if (staff[t] === 0) continue
      const issues = issueEnd[t] - issueFrom[t]
      const gap = issues > 0 ? 1 - plainCare[t] / issues : 0.5
      const work = values.pressure + usualPressure[t] + wobble[departmentOf[t]] + values.rework * (gap - 0.5) + offFloor
      const load = values.skillServes === 0 ? work : work / (1 - values.skillServes * (1 - skill[t]))
      let now = load <= 0 ? 0 : 1
      if (load > 0 && load < most) now = queues ? load / (20 * (1 - load)) : load
      strain[t] = now
      const share = perPerson * staff[t]
      world.spared[t] = firm + (1 - firm) * (1 - now)
      const left = share * world.spared[t]
      hours[t] = left
      pressed += share - left
    }
    world.use[organisation * USES.length + USE.pressed] += pressed
  },
})
