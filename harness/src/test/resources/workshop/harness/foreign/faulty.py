"""Tasks that go wrong, for PythonProgramTest."""

import timed


def endless():
    while True:
        pass


def same(result):
    return result


timed.serve(
    {
        "nan": (lambda _: lambda: float("nan"), same),
        "endless": (lambda _: endless, same),
        "chatty": (lambda _: lambda: print("Hello"), same),
    }
)
