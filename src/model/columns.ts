/** Numbers of entities in a world, by name. A cell is an (organisation, issue type, idea) triple; a `page` has eight numbers for it. */
export type Sizes = Readonly<Record<Entity, number>>

export type Entity =
  | 'organisation'
  | 'department'
  | 'team'
  | 'turn'
  | 'tie'
  | 'part'
  | 'issue'
  | 'project'
  | 'projectTest'
  | 'type'
  | 'kind'
  | 'shelf'
  | 'element'
  | 'page'
  | 'cellBit'
  | 'departmentCell'
  | 'sharedCell'
  | 'knower'
  | 'knownTest'
  | 'ideaBit'
  | 'unitBit'
  | 'use'
  | 'class'
  | 'cause'
  | 'count'

export type Column = Float64Array | Float32Array | Int32Array | Uint8Array

/** What is known of a column beside its numbers. */
export interface ColumnInfo {
  readonly of: Entity
  readonly unit: string
  readonly about: string
  /** Zero when a run begins; not copied from the first state. */
  readonly blank: boolean
}

/**
 * Storage of a world: one typed array per column. A subclass declares each column as one field; this class gives it room and
 * remembers its unit and meaning, in the order of declaration.
 */
export class Columns {
  readonly sizes: Sizes
  protected readonly infos: ColumnInfo[] = []

  /** Only what a first state holds: blank columns get no room. */
  private readonly sparse: boolean

  constructor(sizes: Sizes, sparse = false) {
    this.sizes = sizes
    this.sparse = sparse
  }

  protected number(of: Entity, unit: string, about: string): Float64Array {
    return this.note(new Float64Array(this.sizes[of]), of, unit, about, false)
  }

  protected whole(of: Entity, unit: string, about: string): Int32Array {
    return this.note(new Int32Array(this.sizes[of]), of, unit, about, false)
  }

  protected small(of: Entity, unit: string, about: string): Uint8Array {
    return this.note(new Uint8Array(this.sizes[of]), of, unit, about, false)
  }

  /** Like the others, but zero at the start of every run. */
  protected blankNumber(of: Entity, unit: string, about: string): Float64Array {
    return this.note(new Float64Array(this.sparse ? 0 : this.sizes[of]), of, unit, about, true)
  }

  protected blankSingle(of: Entity, unit: string, about: string): Float32Array {
    return this.note(new Float32Array(this.sparse ? 0 : this.sizes[of]), of, unit, about, true)
  }

  protected blankWhole(of: Entity, unit: string, about: string): Int32Array {
    return this.note(new Int32Array(this.sparse ? 0 : this.sizes[of]), of, unit, about, true)
  }

  protected blankSmall(of: Entity, unit: string, about: string): Uint8Array {
    return this.note(new Uint8Array(this.sparse ? 0 : this.sizes[of]), of, unit, about, true)
  }

  private note<C extends Column>(column: C, of: Entity, unit: string, about: string, blank: boolean): C {
    this.infos.push({ of, unit, about, blank })
    return column
  }

  private listed: readonly Named[] | undefined

  /** Every column with its name, in the order of declaration. */
  columns(): readonly Named[] {
    if (this.listed !== undefined) return this.listed
    const found: Named[] = []
    for (const [name, value] of Object.entries(this)) {
      if (ArrayBuffer.isView(value)) found.push({ name, column: value as Column, info: this.infos[found.length] })
    }
    this.listed = found
    return found
  }

  /** Whether there is just the room that is asked for. */
  fits(sizes: Sizes): boolean {
    return Object.entries(sizes).every(([entity, size]) => this.sizes[entity as Entity] === size)
  }

  /** As it was when it was new. */
  clear(): void {
    for (const { column } of this.columns()) column.fill(0)
  }

  /** Becomes the first state in `from` (same sizes); blank columns become zero. */
  startFrom(from: Columns): void {
    const others = from.columns()
    for (const [i, { column, info }] of this.columns().entries()) {
      if (info.blank) column.fill(0)
      else column.set(others[i].column)
    }
  }
}

/** A column with what is known of it. */
export interface Named {
  readonly name: string
  readonly column: Column
  readonly info: ColumnInfo
}
