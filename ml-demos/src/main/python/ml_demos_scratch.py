"""The jobs in plain Python, with lists and loops. ``timed.py`` describes the protocol and the timing.

A line with == NAME == begins what belongs to that version.
"""

import timed

# == kmeans_py_scratch ==

import math


def dist(a, b):
    return math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)


def assign(points, centroids):
    labels = []
    for point in points:
        nearest = 0
        least = math.inf
        for c, centroid in enumerate(centroids):
            distance = dist(point, centroid)
            if distance < least:
                least = distance
                nearest = c
        labels.append(nearest)
    return labels


def means(points, labels, centroids):
    clusters = [[] for _ in centroids]
    for point, label in zip(points, labels):
        clusters[label].append(point)
    moved = []
    for cluster, centroid in zip(clusters, centroids):
        if cluster:
            x = sum(point[0] for point in cluster) / len(cluster)
            y = sum(point[1] for point in cluster) / len(cluster)
            moved.append([x, y])
        else:
            moved.append(centroid)
    return moved


def prepare_kmeans(job):
    points = job["points"]

    def fit():
        centroids = job["start"]
        labels = []
        iterations = 0
        is_settled = is_close = False
        while not is_settled and not is_close and iterations < job["max_iterations"]:
            iterations += 1
            previous = labels
            labels = assign(points, centroids)
            moved = means(points, labels, centroids)
            moves = sum(dist(a, b) ** 2 for a, b in zip(centroids, moved))
            is_settled = labels == previous
            is_close = not is_settled and moves <= job["tolerance"]
            centroids = moved
        if not is_settled:
            labels = assign(points, centroids)
        inertia = sum(dist(p, centroids[label]) ** 2 for p, label in zip(points, labels))
        return {
            "labels": labels,
            "centroids": centroids,
            "inertia": inertia,
            "iterations": iterations,
        }

    return fit


# == stratif1_py_scratch ==

import random


def rows_by_class(points, labels, classes):
    rows = [[] for _ in range(classes)]
    for point, label in zip(points, labels):
        rows[label].append(point)
    return rows


def prepare_split(job):
    def split():
        rng = random.Random(job["seed"])
        parts = {part: {"points": [], "labels": []} for part in ("test", "train")}
        classes = rows_by_class(job["points"], job["labels"], len(job["test_counts"]))
        for label, rows in enumerate(classes):
            if job["shuffle"]:
                rng.shuffle(rows)
            test_count = job["test_counts"][label]
            end = test_count + job["train_counts"][label]
            for i in range(end):
                part = parts["test" if i < test_count else "train"]
                part["points"].append(rows[i])
                part["labels"].append(label)
        return parts

    return split


# == stratif2_py_scratch ==

# It shares rows_by_class with stratif1_py_scratch.


def prepare_folds(job):
    def deal():
        rng = random.Random(job["seed"])
        folds = [{"points": [], "labels": []} for _ in range(job["folds"])]
        current = 0
        for label, rows in enumerate(rows_by_class(job["points"], job["labels"], job["classes"])):
            if job["shuffle"]:
                rng.shuffle(rows)
            for row in rows:
                folds[current]["points"].append(row)
                folds[current]["labels"].append(label)
                current = (current + 1) % len(folds)
        return folds

    return deal


# == serving ==

if __name__ == "__main__":
    timed.serve(
        {
            "kmeans_py_scratch": (prepare_kmeans, dict),
            "stratif1_py_scratch": (prepare_split, dict),
            "stratif2_py_scratch": (prepare_folds, list),
        }
    )
