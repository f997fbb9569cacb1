package workshop.harness.cli;

/** Marks a command whose input the user can set. */
interface TakesWorkload {}
