@echo off
rem Short for: workshop measure
call "%~dp0workshop.cmd" measure %*
