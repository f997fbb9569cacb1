"""How a program in Python is measured beside the versions in Java.

One JSON document comes on the standard input:

    task         the name of one of the program's tasks
    input        what the task works on
    warm_up_s    it calls itself for so many seconds before anything is timed
    iterations   how many iterations are timed; 0 for the result alone
    iteration_s  the length of each in seconds, of at least one call

One goes back to the standard output:

    prepare_ms    time of preparing the input
    iteration_ms  mean time of a call in each iteration
    result        what the first call gave
"""

import json
import os
import sys
import threading
import time


def serve(tasks):
    """Answers. Of each task, by name, there are two functions: the first takes the input, prepares it,
    and returns what is to be called; the second makes what a call gave into what JSON holds.
    """
    threading.Thread(target=end_with_parent, args=[os.getppid()], daemon=True).start()
    asked = json.load(sys.stdin)
    prepare, told_result = tasks[asked["task"]]
    start = time.perf_counter()
    call = prepare(asked["input"])
    prepare_ms = (time.perf_counter() - start) * 1000
    result = told_result(call())
    repeat(call, asked["warm_up_s"])
    iteration_ms = [
        repeat(call, asked["iteration_s"]) for _ in range(asked["iterations"])
    ]
    told = {"prepare_ms": prepare_ms, "iteration_ms": iteration_ms, "result": result}
    # What json doesn't know are NumPy's arrays and numbers. dump would make many small pieces, in Python.
    # NaN is no JSON: refused here, the error names it.
    sys.stdout.write(json.dumps(told, default=lambda value: value.tolist(), allow_nan=False))


def end_with_parent(parent):
    """Ends this process when the one that started it was killed."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def repeat(call, seconds):
    """Calls for some seconds; returns the mean milliseconds of a call."""
    calls = 0
    start = now = time.perf_counter()
    while calls == 0 or now - start < seconds:
        call()
        calls += 1
        now = time.perf_counter()
    return (now - start) / calls * 1000
