/** The exit codes of the command line. */
export const exit = { done: 0, partly: 1, nothing: 2, fault: 3 } as const;
