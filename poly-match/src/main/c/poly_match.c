/*
 * The matching in C. Every version hands over arrays that Java owns: where they begin, and how many
 * numbers they hold. C asks no further: a number too many reads or writes what belongs to somebody
 * else. Nothing is kept here from call to call.
 *
 * A line with == NAME == begins what belongs to that version.
 */

#include <math.h>
#include <stdint.h>

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

enum { NONE = -1 };

/* == border_c_pair == */

/* Whether a polygon's centre is near to a point. */
EXPORT int32_t is_near(double center_x, double center_y, double point_x, double point_y,
                       double max_squared) {
  double dx = center_x - point_x;
  double dy = center_y - point_y;
  return dx * dx + dy * dy < max_squared;
}

/* == border_c_point == */

/* The index of the smallest polygon near to a point, or NONE. */
EXPORT int32_t find_best_polygon(double point_x, double point_y, const double *center_x,
                                 const double *center_y, const double *area, int32_t polygons,
                                 double max_squared) {
  int32_t best = NONE;
  double best_area = INFINITY;
  for (int32_t i = 0; i < polygons; i++) {
    double dx = center_x[i] - point_x;
    double dy = center_y[i] - point_y;
    if (dx * dx + dy * dy < max_squared && area[i] < best_area) {
      best = i;
      best_area = area[i];
    }
  }
  return best;
}

/* == border_c_once == */

/* For each point the index of the smallest polygon near to it, or NONE, into best. */
EXPORT void match_all(const double *point_x, const double *point_y, int32_t points,
                      const double *center_x, const double *center_y, const double *area,
                      int32_t polygons, double max_squared, int32_t *best) {
  for (int32_t p = 0; p < points; p++) {
    best[p] = find_best_polygon(point_x[p], point_y[p], center_x, center_y, area, polygons,
                                max_squared);
  }
}

/* == lanes == */

/*
 * A register of the processor that holds several doubles, its lanes. The two versions below are
 * written with these few steps, each of which is one instruction, or a few.
 *
 * near: the lanes whose polygon is near, as a mask.  smaller: those of them with a smaller area.
 */

#if defined(__AVX512F__)

#include <immintrin.h>
enum { LANES = 8 };
typedef __m512d lanes;
typedef __mmask8 mask;

static inline lanes splat(double value) { return _mm512_set1_pd(value); }
static inline lanes load(const double *from) { return _mm512_loadu_pd(from); }
static inline void store(double *to, lanes values) { _mm512_storeu_pd(to, values); }
static inline lanes plus(lanes a, lanes b) { return _mm512_add_pd(a, b); }
static inline lanes blend(lanes a, lanes b, mask choose_b) {
  return _mm512_mask_blend_pd(choose_b, a, b);
}
static inline mask near(lanes dx, lanes dy, lanes max_squared) {
  lanes squared = _mm512_fmadd_pd(dx, dx, _mm512_mul_pd(dy, dy));
  return _mm512_cmp_pd_mask(squared, max_squared, _CMP_LT_OQ);
}
static inline mask smaller(lanes area, lanes than, mask near) {
  return _mm512_mask_cmp_pd_mask(near, area, than, _CMP_LT_OQ);
}
static inline lanes minus(lanes a, lanes b) { return _mm512_sub_pd(a, b); }
static inline unsigned bits(mask set) { return set; }

#elif defined(__AVX2__) && defined(__FMA__)

#include <immintrin.h>
enum { LANES = 4 };
typedef __m256d lanes;
typedef __m256d mask;

static inline lanes splat(double value) { return _mm256_set1_pd(value); }
static inline lanes load(const double *from) { return _mm256_loadu_pd(from); }
static inline void store(double *to, lanes values) { _mm256_storeu_pd(to, values); }
static inline lanes plus(lanes a, lanes b) { return _mm256_add_pd(a, b); }
static inline lanes blend(lanes a, lanes b, mask choose_b) {
  return _mm256_blendv_pd(a, b, choose_b);
}
static inline mask near(lanes dx, lanes dy, lanes max_squared) {
  lanes squared = _mm256_fmadd_pd(dx, dx, _mm256_mul_pd(dy, dy));
  return _mm256_cmp_pd(squared, max_squared, _CMP_LT_OQ);
}
static inline mask smaller(lanes area, lanes than, mask near) {
  return _mm256_and_pd(near, _mm256_cmp_pd(area, than, _CMP_LT_OQ));
}
static inline lanes minus(lanes a, lanes b) { return _mm256_sub_pd(a, b); }
static inline unsigned bits(mask set) { return (unsigned)_mm256_movemask_pd(set); }

#else /* One lane: plain C, for any processor. */

enum { LANES = 1 };
typedef double lanes;
typedef int mask;

static inline lanes splat(double value) { return value; }
static inline lanes load(const double *from) { return *from; }
static inline void store(double *to, lanes value) { *to = value; }
static inline lanes plus(lanes a, lanes b) { return a + b; }
static inline lanes blend(lanes a, lanes b, mask choose_b) { return choose_b ? b : a; }
static inline mask near(lanes dx, lanes dy, lanes max_squared) {
  return dx * dx + dy * dy < max_squared;
}
static inline mask smaller(lanes area, lanes than, mask near) { return near & (area < than); }
static inline lanes minus(lanes a, lanes b) { return a - b; }
static inline unsigned bits(mask set) { return (unsigned)set; }

#endif

/* == c_simd == */

/* Of all lanes, the index that belongs to the smallest area; of equal areas the first. */
static int32_t first(const lanes *best_area, const lanes *best) {
  double areas[2 * LANES];
  double indices[2 * LANES];
  for (int chain = 0; chain < 2; chain++) {
    store(areas + chain * LANES, best_area[chain]);
    store(indices + chain * LANES, best[chain]);
  }
  double smallest = INFINITY;
  double index = NONE;
  for (int lane = 0; lane < 2 * LANES; lane++) {
    if (areas[lane] < smallest || (areas[lane] == smallest && indices[lane] < index)) {
      smallest = areas[lane];
      index = indices[lane];
    }
  }
  return (int32_t)index;
}

/*
 * As match_all: brute force on whole registers, without a branch. A lane keeps a best of its own.
 * Each register has a partner, since a blend waits for the one before it. Behind the polygons the
 * arrays hold centres that are no numbers, and so near to nothing, up to a multiple of 16.
 */
EXPORT void match_simd(const double *point_x, const double *point_y, int32_t points,
                       const double *center_x, const double *center_y, const double *area,
                       int32_t polygons, double max_squared, int32_t *best_polygon) {
  static const double COUNT[] = {0, 1, 2, 3, 4, 5, 6, 7};
  lanes limit = splat(max_squared);
  for (int32_t p = 0; p < points; p++) {
    lanes x = splat(point_x[p]);
    lanes y = splat(point_y[p]);
    lanes best_area[2] = {splat(INFINITY), splat(INFINITY)};
    lanes best[2] = {splat(NONE), splat(NONE)};
    lanes index[2] = {load(COUNT), plus(load(COUNT), splat(LANES))};
    for (int32_t i = 0; i < polygons; i += 2 * LANES) {
      for (int chain = 0; chain < 2; chain++) {
        int32_t at = i + chain * LANES;
        lanes candidate = load(area + at);
        mask close = near(minus(load(center_x + at), x), minus(load(center_y + at), y), limit);
        mask better = smaller(candidate, best_area[chain], close);
        best_area[chain] = blend(best_area[chain], candidate, better);
        best[chain] = blend(best[chain], index[chain], better);
        index[chain] = plus(index[chain], splat(2 * LANES));
      }
    }
    best_polygon[p] = first(best_area, best);
  }
}

/* == c_sorted == */

/*
 * The polygons come in order of area, so that the first near one is the smallest; order tells which
 * polygon stands where. Behind them, centres as in match_simd.
 */
EXPORT void match_sorted(const double *point_x, const double *point_y, int32_t points,
                         const double *center_x, const double *center_y, const int32_t *order,
                         int32_t polygons, double max_squared, int32_t *best_polygon) {
  lanes limit = splat(max_squared);
  for (int32_t p = 0; p < points; p++) {
    lanes x = splat(point_x[p]);
    lanes y = splat(point_y[p]);
    int32_t best = NONE;
    for (int32_t i = 0; i < polygons; i += LANES) {
      unsigned close =
          bits(near(minus(load(center_x + i), x), minus(load(center_y + i), y), limit));
      if (close != 0) {
        best = order[i + __builtin_ctz(close)];
        break;
      }
    }
    best_polygon[p] = best;
  }
}
