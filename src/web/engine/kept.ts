/** What was made for some keys, the last few asked for: going back shows at once what was seen. */
export class Kept<Value> {
  private readonly found = new Map<string, Value>()
  private readonly most: number
  private readonly make: () => Value

  /** @param most how many are kept; @param make an empty one */
  constructor(most: number, make: () => Value) {
    this.most = most
    this.make = make
  }

  of(key: string): Value {
    const value = this.found.get(key) ?? this.make()
    this.found.delete(key)
    this.found.set(key, value)
    if (this.found.size > this.most) this.found.delete(this.found.keys().next().value!)
    return value
  }
}
