"""The matching in Python, twice, with NumPy. ``timed.py`` tells how it is asked and measured.

A line with == NAME == begins what belongs to that version.
"""

import numpy as np

import timed

# == numpy ==

from functools import cached_property


class Polygon:
    """A polygon; centre and area are computed on first use and kept."""

    def __init__(self, x, y):
        self.x = np.array(x)
        self.y = np.array(y)

    @cached_property
    def center(self):
        return np.array([self.x.mean(), self.y.mean()])

    @cached_property
    def area(self):
        x, y = self.x, self.y
        return abs(x.dot(np.roll(y, 1)) - y.dot(np.roll(x, 1))) / 2


def find_close_polygons(polygons, point, max_distance):
    close = []
    for polygon in polygons:
        if np.linalg.norm(polygon.center - point) < max_distance:
            close.append(polygon)
    return close


def select_best_polygon(close):
    return min(close, key=lambda polygon: polygon.area)


def prepare_numpy(scene):
    points = np.array(scene["points"]).reshape(-1, 2)
    polygons = [Polygon(x, y) for x, y in scene["polygons"]]
    index = {polygon: i for i, polygon in enumerate(polygons)}
    max_distance = float(scene["max_distance"])

    def match():
        matches = []
        for i, point in enumerate(points):
            close = find_close_polygons(polygons, point, max_distance)
            if close:
                matches.append((i, index[select_best_polygon(close)]))
        return matches

    return match


# == numpy_vectorised ==


def prepare_vectorised(scene):
    points = np.array(scene["points"]).reshape(-1, 2)
    polygons = [(np.array(x), np.array(y)) for x, y in scene["polygons"]]
    centers = np.array([(x.mean(), y.mean()) for x, y in polygons])
    areas = np.array(
        [abs(x.dot(np.roll(y, 1)) - y.dot(np.roll(x, 1))) / 2 for x, y in polygons]
    )
    max_distance = float(scene["max_distance"])

    def match():
        # A row for each point, a column for each polygon.
        differences = centers[None, :, :] - points[:, None, :]
        near = (differences**2).sum(axis=2) < max_distance * max_distance
        best = np.where(near, areas, np.inf).argmin(axis=1)
        found = np.flatnonzero(near.any(axis=1))
        return np.column_stack([found, best[found]])

    return match


# == serving ==

if __name__ == "__main__":
    timed.serve(
        {
            "numpy": (prepare_numpy, list),
            "numpy_vectorised": (prepare_vectorised, np.ndarray.tolist),
        }
    )
