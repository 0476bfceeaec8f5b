/** A queue by score, then lot, then number: a binary heap in arrays of fixed room, so that using it allocates nothing. */
export class Queue {
  private readonly scores: Float64Array
  private readonly lots: Int32Array
  private readonly ids: Int32Array
  private size = 0

  constructor(room: number) {
    this.scores = new Float64Array(room)
    this.lots = new Int32Array(room)
    this.ids = new Int32Array(room)
  }

  clear(): void {
    this.size = 0
  }

  add(id: number, score: number, lot: number): void {
    let at = this.size++
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!this.before(score, lot, id, up)) break
      this.move(up, at)
      at = up
    }
    this.put(at, id, score, lot)
  }

  /** Takes out the least; -1 when empty. */
  next(): number {
    if (this.size === 0) return -1
    const first = this.ids[0]
    const last = --this.size
    const id = this.ids[last]
    const score = this.scores[last]
    const lot = this.lots[last]
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= last) break
      if (down + 1 < last && this.before(this.scores[down + 1], this.lots[down + 1], this.ids[down + 1], down)) down++
      if (this.before(score, lot, id, down)) break
      this.move(down, at)
      at = down
    }
    this.put(at, id, score, lot)
    return first
  }

  private before(score: number, lot: number, id: number, other: number): boolean {
    if (score !== this.scores[other]) return score < this.scores[other]
    if (lot !== this.lots[other]) return lot < this.lots[other]
    return id < this.ids[other]
  }

  private move(from: number, to: number): void {
    this.put(to, this.ids[from], this.scores[from], this.lots[from])
  }

  private put(at: number, id: number, score: number, lot: number): void {
    this.ids[at] = id
    this.scores[at] = score
    this.lots[at] = lot
  }
}
