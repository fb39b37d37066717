/** Vectors one after the other, each as long as `centre`. */
export interface Directions {
  readonly centre: Float64Array
  /** By direction, then by number; each of length 1, at right angles to the others. */
  readonly directions: Float64Array[]
}

/** The directions along which vectors vary most (principal components, by subspace iteration). */
export function mainDirections(vectors: Float32Array, count: number, width = 512): Directions {
  const centre = new Float64Array(width)
  const rows = vectors.length / width
  for (let at = 0; at < vectors.length; at++) {
    centre[at % width] = (centre[at % width] ?? 0) + (vectors[at] ?? 0) / rows
  }
  const spread = spreadOf(vectors, centre)
  // Any start that favours no direction will do; this one is the same every time.
  let directions: Float64Array[] = Array.from({ length: count }, (_, d) =>
    Float64Array.from({ length: width }, (_, i) => Math.sin((d + 1) * (i + 1) * 12.9898)),
  )
  for (let round = 0; round < 60; round++) {
    directions = atRightAngles(
      directions.map((direction) => Float64Array.from(spread, (row) => dot(row, direction))),
    )
  }
  return { centre, directions }
}

/** Each vector, from the centre, as told by the directions. */
export function onto(
  directions: readonly Float64Array[],
  vectors: Float32Array,
  centre: Float64Array,
): Float64Array {
  const width = centre.length
  const told = new Float64Array((vectors.length / width) * directions.length)
  const apart = new Float64Array(width)
  for (let row = 0; row * width < vectors.length; row++) {
    for (let i = 0; i < width; i++) apart[i] = (vectors[row * width + i] ?? 0) - (centre[i] ?? 0)
    directions.forEach((direction, d) => {
      told[row * directions.length + d] = dot(direction, apart)
    })
  }
  return told
}

/** Every fourth vector is enough for a spread. */
function spreadOf(vectors: Float32Array, centre: Float64Array): Float64Array[] {
  const width = centre.length
  const spread = Array.from({ length: width }, () => new Float64Array(width))
  const apart = new Float64Array(width)
  for (let from = 0; from < vectors.length; from += 4 * width) {
    for (let i = 0; i < width; i++) apart[i] = (vectors[from + i] ?? 0) - (centre[i] ?? 0)
    spread.forEach((row, i) => {
      const here = apart[i] ?? 0
      for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) + here * (apart[j] ?? 0)
    })
  }
  return spread
}

/** Gram and Schmidt's, in place. */
function atRightAngles(directions: Float64Array[]): Float64Array[] {
  directions.forEach((direction, d) => {
    for (const earlier of directions.slice(0, d)) {
      const shared = dot(earlier, direction)
      direction.forEach((value, i) => {
        direction[i] = value - shared * (earlier[i] ?? 0)
      })
    }
    const length = Math.sqrt(dot(direction, direction))
    direction.forEach((value, i) => {
      direction[i] = value / length
    })
  })
  return directions
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
