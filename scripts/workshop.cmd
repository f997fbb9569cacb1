@echo off
rem Finds a JDK 25, builds what is missing or stale, and runs the command line.
setlocal EnableDelayedExpansion
set "root=%~dp0.."
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :try "%%~dpj.."
for %%d in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  if not defined jdk for /d %%j in ("%%~d\*") do if not defined jdk call :try "%%~j"
)
if not defined jdk (
  echo workshop: no JDK 25 found in JAVA_HOME, on the PATH, in the vendors' folders of %ProgramFiles%, or in %USERPROFILE%\.jdks; install one, such as Temurin 25 from https://adoptium.net, and set JAVA_HOME to it. 1>&2
  exit /b 1
)
if "%~1"=="--find-jdk" echo !jdk!& exit /b 0
rem A notebook's kernel runs on what was built last: its first cell builds what is stale.
if "%~1"=="--kernel" goto built
rem Maven compiles only what changed. Every call asks it, since cmd can't compare times.
set "JAVA_HOME=%jdk%"
if not exist "%root%\target" mkdir "%root%\target"
set "log=%root%\target\build.log"
pushd "%root%"
call mvnw.cmd -B -q -Dquick -o compile >"%log%" 2>&1
if errorlevel 1 call mvnw.cmd -B -q -Dquick compile >"%log%" 2>&1
if errorlevel 1 (
  type "%log%" 1>&2
  echo workshop: the build failed; Maven's messages stand above. 1>&2
  popd
  exit /b 1
)
popd
:built
set "classpath=%root%\poly-match\target\classes;%root%\ml-demos\target\classes;%root%\harness\target\classes"
for %%m in (harness poly-match ml-demos) do (
  for /f "usebackq delims=" %%c in ("%root%\%%m\target\classpath.txt") do set "classpath=!classpath!;%%c"
)
if "%~1"=="--kernel" (
  "%jdk%\bin\java" -XX:+UseSerialGC --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dworkshop.root="%root%" -cp "%root%\target\jupyter\patch;!classpath!;%root%\target\jupyter\*" org.rapaio.jupyter.kernel.MainApp "%~2"
  exit /b !errorlevel!
)
"%jdk%\bin\java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dworkshop.root="%root%" -cp "!classpath!" workshop.harness.cli.Workshop %*
exit /b %errorlevel%

:try
if exist "%~1\bin\javac.exe" findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "jdk=%~1"
exit /b 0
