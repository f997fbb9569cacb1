@echo off
rem Puts workshop, measure, measure-all and notebooks on the PATH of this window.
set "PATH=%~dp0;%PATH%"
