//! The matching in Rust. The loop is safe code: it gets slices, which know their length. Unsafe is
//! only the border, where the arrays of Java come as addresses, and have to be believed.
//!
//! A line with == NAME == begins what belongs to that version.

use std::slice;

const NONE: i32 = -1;

// == border_rust_point ==

/// The polygons: of each its centre and its area.
struct Polygons<'a> {
    center_x: &'a [f64],
    center_y: &'a [f64],
    area: &'a [f64],
}

impl Polygons<'_> {
    /// The index of the smallest polygon near to a point, or NONE.
    fn find_best(&self, point_x: f64, point_y: f64, max_squared: f64) -> i32 {
        let mut best = NONE;
        let mut best_area = f64::INFINITY;
        for (i, (center_x, center_y)) in self.center_x.iter().zip(self.center_y).enumerate() {
            let dx = center_x - point_x;
            let dy = center_y - point_y;
            // Read for near ones alone. Were it read for all, the compiler would do without the
            // branch, and each step would have to wait for the one before it.
            if dx * dx + dy * dy < max_squared && self.area[i] < best_area {
                best = i as i32;
                best_area = self.area[i];
            }
        }
        best
    }
}

/// # Safety
/// The arrays of the polygons hold so many numbers.
#[no_mangle]
pub unsafe extern "C" fn find_best_polygon(
    point_x: f64,
    point_y: f64,
    center_x: *const f64,
    center_y: *const f64,
    area: *const f64,
    polygons: i32,
    max_squared: f64,
) -> i32 {
    let polygons = polygons as usize;
    let polygons = Polygons {
        center_x: slice::from_raw_parts(center_x, polygons),
        center_y: slice::from_raw_parts(center_y, polygons),
        area: slice::from_raw_parts(area, polygons),
    };
    polygons.find_best(point_x, point_y, max_squared)
}

// == border_rust_once ==

/// For each point the index of the smallest polygon near to it, or NONE, into best.
///
/// # Safety
/// The arrays of the points, of the polygons, and of the best hold so many numbers.
#[no_mangle]
pub unsafe extern "C" fn match_all(
    point_x: *const f64,
    point_y: *const f64,
    points: i32,
    center_x: *const f64,
    center_y: *const f64,
    area: *const f64,
    polygons: i32,
    max_squared: f64,
    best: *mut i32,
) {
    let points = points as usize;
    let polygons = polygons as usize;
    let point_x = slice::from_raw_parts(point_x, points);
    let point_y = slice::from_raw_parts(point_y, points);
    let best = slice::from_raw_parts_mut(best, points);
    let polygons = Polygons {
        center_x: slice::from_raw_parts(center_x, polygons),
        center_y: slice::from_raw_parts(center_y, polygons),
        area: slice::from_raw_parts(area, polygons),
    };
    for ((best, &x), &y) in best.iter_mut().zip(point_x).zip(point_y) {
        *best = polygons.find_best(x, y, max_squared);
    }
}
