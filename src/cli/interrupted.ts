/** Says that Ctrl-C was pressed, to a command that would not end by itself. Listens until `over` is aborted. */
export type Interrupted = (over?: AbortSignal) => Promise<void>;
