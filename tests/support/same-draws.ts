import fc from 'fast-check'

// Property tests draw other cases each time, so that they find more the longer they are used. `npm test` is the gate before a change
// lands: there they draw the same, so that it judges the change and not the luck of the draw.
if (process.env.HEED_SAME_DRAWS) fc.configureGlobal({ seed: 20_261_122 })
