import type { EVENT_KEYS } from '../model/check/events.ts'
import { GRADES, HAPPENING_WORDS } from '../model/check/events.ts'
import { TYPE_COLUMNS } from '../model/check/issueTypes.ts'
import { TEAM_COLUMNS } from '../model/check/teams.ts'
import { DEFAULT_SEED, LONGEST, SCENARIO_FORMAT, TOP } from '../model/check/top.ts'
import type { Group } from '../model/registry.ts'
import { GROUPS } from '../model/registry.ts'
import { DESIGN_FORMAT } from './design.ts'
import type { Schema } from './schema-parts.ts'
import { choice, definitions, DRAFT, groupSchemas, map, named, oneOrMore, text, whole } from './schema-parts.ts'

/**
 * JSON Schema of scenario files, for editors. It is written from the declarations directly: they hold every default, range and
 * option already, and the checks need words that no general validator has.
 */
export function scenarioSchema(groups: readonly Group[] = GROUPS): Schema {
  const top = (key: keyof typeof TOP): Schema => whole(TOP[key].range, `${TOP[key].about} (${TOP[key].unit})`, TOP[key].default)
  const properties = {
    format: { const: SCENARIO_FORMAT, description: 'what this file is' },
    title: text('in one line', LONGEST.title),
    about: text('what the scenario is about', LONGEST.about),
    extends: text('another scenario file that this one changes, relative to it, as in ./other.yaml; maps are merged, lists replaced'),
    weeks: top('weeks'),
    seed: {
      type: ['string', 'integer'],
      default: DEFAULT_SEED,
      description: 'seed of all chance: any text or whole number; 1 and "1" are the same',
    },
    replicates: top('replicates'),
    place: placeSchema(groups),
    designs: { ...named(designSchema(groups), 'what could be chosen, by name of the design'), type: 'object', minProperties: 1 },
    baseline: text('name of the design that the others are compared with; the first one when left out'),
    events: { type: ['array', 'object', 'null'], items: eventSchema(groups), description: 'dated changes' },
    measures: named(text('a formula over measures, as in hours.total / 120', 1000), 'further measures, by name'),
  }
  const description = 'A scenario: what is true in a place, and which designs its leaders could choose.'
  return { $schema: DRAFT, title: 'Constancy scenario', ...map(properties, description, ['format']), definitions: definitions(groups) }
}

/** JSON Schema of the files of the design library. */
export function designFileSchema(groups: readonly Group[] = GROUPS): Schema {
  const properties = {
    format: { const: DESIGN_FORMAT, description: 'what this file is' },
    title: text('in one line', LONGEST.title),
    about: text('what the design is about', LONGEST.about),
    use: text('another design of the library that this one changes'),
    levers: map(groupSchemas(groups, 'design'), 'levers, by group'),
  }
  return {
    $schema: DRAFT,
    title: 'Constancy design',
    ...map(properties, 'A design of the library.', ['format']),
    definitions: definitions(groups),
  }
}

function placeSchema(groups: readonly Group[]): Schema {
  const differing = map(groupSchemas(groups, 'organisation'), 'what differs in this organisation')
  return map(
    {
      ...groupSchemas(groups, 'place'),
      teams: tableSchema('your own teams, from a CSV file, in place of sizes.teams', TEAM_COLUMNS),
      issueTypes: tableSchema('your own types of issue, from a CSV file, in place of sizes.issueTypes', TYPE_COLUMNS),
      organisations: named(
        differing,
        'what differs between organisations, by name. Without sizes.organisations and without a column organisation in the table of teams, the names here are all the organisations there are; else they are organisation 1, organisation 2, … or those of the table',
      ),
    },
    'what is true: sizes, context and behaviour, by group',
  )
}

function tableSchema(description: string, columns: readonly string[]): Schema {
  const names = Object.fromEntries(columns.map((column) => [column, text(`column of the file that holds ${column}`)]))
  const file = text('a CSV file with a header, relative to this one')
  return map({ file, columns: map(names, `what the columns are called in the file; only ${columns[0]} is needed`) }, description, ['file'])
}

function designSchema(groups: readonly Group[]): Schema {
  const levers = groupSchemas(groups, 'design')
  return map(
    {
      use: text('a design of the library, on which the levers here are laid'),
      about: text('what the design is about', LONGEST.about),
      organisations: named(map(levers, 'levers that differ in this organisation'), 'what differs between organisations, by name'),
      ...levers,
    },
    'levers, by group',
  )
}

function eventSchema(groups: readonly Group[]): Schema {
  const properties: Record<(typeof EVENT_KEYS)[number], Schema> = {
    week: whole([0, TOP.weeks.range[1] - 1], 'first week in which it holds, from 0'),
    lasts: whole(TOP.weeks.range, 'weeks after which what was set goes back; for good when left out'),
    when: map({ ratingAtMost: choice(GRADES, 'waits, from its week on, for this rating or a worse one') }, 'a condition'),
    design: oneOrMore(text('name of a design'), 'designs in which it happens; all when left out'),
    organisation: oneOrMore(text('name of an organisation'), 'organisations to which it happens; all when left out'),
    set: map(groupSchemas(groups, 'event'), 'parameters of processes that it changes'),
    adopt: text('name of a design whose levers are taken over'),
    happens: choice(HAPPENING_WORDS, 'what else happens'),
    from: text('with transplant: the organisation whose leaders come'),
    note: text('a remark'),
  }
  return map(properties, 'an event', ['week'])
}
