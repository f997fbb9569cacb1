package workshop.polymatch;

import java.util.Optional;

/** What the speed of the ladder's versions is paid with. */
final class PolyMatchDrawbacks {

  private PolyMatchDrawbacks() {}

  /** That of a version. */
  static Optional<String> of(String id) {
    return Optional.ofNullable(
        switch (id) {
          case "v1" ->
              "The line no longer reads like the formula, and it takes dense matrices of doubles"
                  + " only. The data have not moved.";
          case "v2" ->
              "Centre, area and norm are ours now, and so are their tests. Nothing guards the squares"
                  + " against overflow any more.";
          case "v3" ->
              "Two dimensions are written into the loop. And a record of two doubles would have cost"
                  + " nothing: the JIT takes it apart.";
          case "v4" ->
              "Squares are compared, so a centre at the very limit may come out on the other side."
                  + " The arrays are filled anew in every call.";
          case "v5" ->
              "Finding and choosing are one loop: neither can be changed or tested without the other.";
          case "v6" ->
              "The Vector API is an incubator module, so it may change, and the JVM must be told to"
                  + " load it. What it buys depends on the processor.";
          case "v7" ->
              "Sorting is work too, done before the clock starts. How early the loop can stop depends"
                  + " on the data: where little is near, it looks at nearly all.";
          case "v8" ->
              "An index takes time to build and memory to keep, and the grid suits evenly spread data."
                  + " A small scene does not pay that back.";
          case "v9" ->
              "All cores are taken from whoever else needs them, and handing out work costs time that"
                  + " a small scene does not have.";
          default -> null;
        });
  }
}
