/**
 * The command line: a class a command, which reads options, asks the packages below, and prints.
 * Nobody uses it.
 */
package workshop.harness.cli;
