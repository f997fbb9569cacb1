@echo off
rem Opens or runs the notebooks, by the Python program beside this file.
py -3 "%~dp0notebooks" %*
