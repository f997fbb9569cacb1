@echo off
rem Short for: workshop measure-all
call "%~dp0workshop.cmd" measure-all %*
