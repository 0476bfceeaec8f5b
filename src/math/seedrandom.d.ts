/** The part of seedrandom that is used, without the Node types that its own declarations bring. */
declare function seedrandom(seed: string): { int32(): number }
export default seedrandom
