/** Ends a build whose output folder is no longer its own. No fault of a job: nothing may be written after it. */
export class OutputLost extends Error {}
