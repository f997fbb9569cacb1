/**
 * What an IDE may have compiled of an exercise, on the class path of the tests: the exercises'
 * tests fail where it is taken for the student's own.
 */
public final class V4 {}
