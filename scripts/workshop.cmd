@echo off
rem Finds a JDK 25, lets Launcher.java build what is stale, and runs the command line.
rem Delayed expansion would lose each "!" of a path; `call` with arguments each "%" and "^".
setlocal DisableDelayedExpansion
for %%r in ("%~dp0..") do set "root=%%~fr"
set "jdk="
if defined JAVA_HOME set "home=%JAVA_HOME%"& call :try
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do set "home=%%~dpj.."& call :try
if not defined jdk for %%d in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do for /d %%j in ("%%~d\*") do set "home=%%~j"& call :try
if not defined jdk echo workshop: no JDK 25 found in JAVA_HOME, on the PATH, in the vendors' folders of "%ProgramFiles%", or in "%USERPROFILE%\.jdks"; install one, such as Temurin 25 from https://adoptium.net, and set JAVA_HOME to it. 1>&2
if not defined jdk exit /b 1
rem A user's own JVM options would change what is measured. Maven alone gets them: they may name a proxy.
if defined JDK_JAVA_OPTIONS set "MAVEN_OPTS=%JDK_JAVA_OPTIONS% %MAVEN_OPTS%"
if defined JAVA_TOOL_OPTIONS set "MAVEN_OPTS=%JAVA_TOOL_OPTIONS% %MAVEN_OPTS%"
for %%o in (JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS) do set "%%o="
if "%~1"=="--find-jdk" echo "%jdk%"
if "%~1"=="--find-jdk" exit /b 0
if "%~1"=="--kernel" goto kernel

set "launcher=%root%\target\launcher"
if exist "%launcher%\Launcher.java" fc /b "%root%\scripts\Launcher.java" "%launcher%\Launcher.java" >nul 2>&1
if exist "%launcher%\Launcher.java" if not errorlevel 1 goto compiled
"%jdk%\bin\javac" -d "%launcher%" "%root%\scripts\Launcher.java"
if not errorlevel 1 copy /y "%root%\scripts\Launcher.java" "%launcher%" >nul
if not errorlevel 1 goto compiled
echo workshop: "%launcher%" can't be written; make it yours, or work in a copy of the project that is. 1>&2
exit /b 1
:compiled
"%jdk%\bin\java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%launcher%" Launcher "%root%"
if errorlevel 1 exit /b 1
"%jdk%\bin\java" %WORKSHOP_JAVA_OPTIONS% "@%root%\target\builds\command" %*
exit /b %errorlevel%

rem A notebook's kernel runs on the last build: the notebook's first cell builds what is stale.
:kernel
"%jdk%\bin\java" --add-modules=jdk.incubator.vector "@%root%\target\builds\kernel" "%~2"
exit /b %errorlevel%

rem Takes the folder %home% if it is a JDK 25; its file "release" has the version.
:try
if defined jdk exit /b 0
set "version="
if exist "%home%\bin\javac.exe" for /f "usebackq tokens=1,2 delims==" %%a in ("%home%\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b."
if "%version:~0,3%"=="25." set "jdk=%home%"
exit /b 0
