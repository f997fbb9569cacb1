"""The jobs by scikit-learn. ``timed.py`` describes the protocol and the timing.

A line with == NAME == begins what belongs to that version.
"""

import numpy as np

import timed

# == kmeans_py_sklearn ==

from sklearn.cluster import KMeans


def prepare_kmeans(job):
    points = np.array(job["points"])
    start = np.array(job["start"])

    def fit():
        return KMeans(
            n_clusters=len(start),
            init=start,
            n_init=1,
            tol=0,
            max_iter=job["max_iterations"],
            algorithm="lloyd",
        ).fit(points)

    return fit


def clustering(fitted):
    return {
        "labels": fitted.labels_,
        "centroids": fitted.cluster_centers_,
        "inertia": fitted.inertia_,
        "iterations": fitted.n_iter_,
    }


# == stratif1_py_sklearn ==

from sklearn.model_selection import train_test_split


def prepare_split(job):
    points = np.array(job["points"])
    labels = np.array(job["labels"])

    def split():
        return train_test_split(
            points,
            labels,
            test_size=sum(job["test_counts"]),
            train_size=sum(job["train_counts"]),
            stratify=labels,
            random_state=job["seed"],
        )

    return split


def parts(split):
    train, test, train_labels, test_labels = split
    return {
        "train": {"points": train, "labels": train_labels},
        "test": {"points": test, "labels": test_labels},
    }


# == stratif2_py_sklearn ==

from sklearn.model_selection import StratifiedKFold


def prepare_folds(job):
    points = np.array(job["points"])
    labels = np.array(job["labels"])

    def folds():
        k_fold = StratifiedKFold(
            n_splits=job["folds"],
            shuffle=job["shuffle"],
            random_state=job["seed"] if job["shuffle"] else None,
        )
        return [(points[test], labels[test]) for _, test in k_fold.split(points, labels)]

    return folds


def each_fold(folds):
    return [{"points": points, "labels": labels} for points, labels in folds]


# == serving ==

if __name__ == "__main__":
    timed.serve(
        {
            "kmeans_py_sklearn": (prepare_kmeans, clustering),
            "stratif1_py_sklearn": (prepare_split, parts),
            "stratif2_py_sklearn": (prepare_folds, each_fold),
        }
    )
