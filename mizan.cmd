@echo off
rem Starts Mizan on Windows: builds it on first use or when its sources have changed, finds a Java of 17 or newer, runs it.
rem The twin of the shell script "mizan", whose first lines explain the files in target\mizan.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "MIZAN_ROOT=%ROOT%"
set "KEEP=%ROOT%\target\mizan"
set "JAR=%KEEP%\mizan.jar"
set "MIZAN_STAMP=%KEEP%\stamp"

call :stale
if "%STALE%"=="1" call :build
if errorlevel 1 exit /b 3

call :find java
if not defined FOUND goto no_java
set "ARCHIVE=%KEEP%\cds\java-%FOUND_VERSION%.jsa"
if not exist "%ARCHIVE%" if not exist "%ARCHIVE%.tried" call :archive

rem Most commands end before the optimising compiler would pay; it is for whoever computes for long. The workbench stays small.
set "TIER=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (run ensemble compare replay verify) do if "%~1"=="%%c" set "TIER="
if "%~1"=="open" set "TIER=%TIER% -Xms64m -XX:MaxHeapFreeRatio=40"
"%FOUND%\bin\java.exe" "-Dmizan.home=%ROOT%" -Dfile.encoding=UTF-8 -Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:disable %TIER% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem ---- Build -------------------------------------------------------------------------------------------------------

:stale
set "STALE=1"
if not exist "%JAR%" exit /b 0
if not exist "%MIZAN_STAMP%" exit /b 0
powershell -NoProfile -ExecutionPolicy Bypass -Command "$r=$env:MIZAN_ROOT; $t=(Get-Item -LiteralPath $env:MIZAN_STAMP).LastWriteTimeUtc; $s=@(Get-Item -LiteralPath (Join-Path $r 'pom.xml')); foreach($m in 'core','methods','engine','evidence','report','workspace','app'){ $s+=Get-Item -LiteralPath (Join-Path $r (Join-Path $m 'pom.xml')); $s+=Get-ChildItem -LiteralPath (Join-Path $r (Join-Path $m 'src\main')) -Recurse }; if($s | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1){ exit 1 } else { exit 0 }"
if not errorlevel 1 set "STALE=0"
exit /b 0

:build
if not exist "%KEEP%" md "%KEEP%"
set /a WAITED=0
:lock
md "%KEEP%\lock" 2>nul && goto locked
if %WAITED%==1 >&2 echo mizan: another mizan is building; waiting ...
set /a WAITED+=1
rem After ten minutes the other one is taken to be gone.
if %WAITED% geq 600 goto locked
>nul ping -n 2 127.0.0.1
goto lock
:locked
call :stale
if "%STALE%"=="0" goto unlock_ok
call :find javac
if not defined FOUND goto no_compiler
chcp 65001 >nul
>&2 echo mizan: building from the sources (the first time this fetches libraries and takes a minute or two) ...
>&2 echo ميزان: يُبنى البرنامج من شيفرته المصدرية (في المرّة الأولى تُجلب المكتبات، فقد يستغرق ذلك دقيقة أو دقيقتين) ...
type nul >"%MIZAN_STAMP%.new"
set "MIZAN_OLD_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%FOUND%"
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -q -ntp -DskipTests -Dmizan.launch -pl app -am package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
set "JAVA_HOME=%MIZAN_OLD_JAVA_HOME%"
if not "%BUILT%"=="0" goto build_failed
copy /y "%ROOT%\app\target\mizan.jar" "%JAR%.new" >nul || goto build_failed
move /y "%JAR%.new" "%JAR%" >nul || goto build_failed
rd /s /q "%KEEP%\cds" 2>nul
move /y "%MIZAN_STAMP%.new" "%MIZAN_STAMP%" >nul || goto build_failed
:unlock_ok
rd "%KEEP%\lock" 2>nul
exit /b 0

:build_failed
rd "%KEEP%\lock" 2>nul
>&2 echo mizan: the build failed; the lines above say why.
>&2 echo ميزان: أخفق البناء، وسببه في الأسطر أعلاه.
exit /b 3

rem ---- Quick start: only ever an aid -------------------------------------------------------------------------------

:archive
md "%ARCHIVE%.tried" 2>nul || exit /b 0
xcopy /e /i /q "%ROOT%\cases\kestrel" "%ARCHIVE%.out\kestrel" >nul 2>nul
"%FOUND%\bin\java.exe" -Xlog:disable "-XX:ArchiveClassesAtExit=%ARCHIVE%.new" -jar "%JAR%" rehearse "%ARCHIVE%.out\kestrel" "%ARCHIVE%.out" >nul 2>nul <nul
rd /s /q "%ARCHIVE%.out" 2>nul
if exist "%ARCHIVE%.new" move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul 2>nul
exit /b 0

rem ---- Java --------------------------------------------------------------------------------------------------------

rem Sets FOUND to the folder of the Java that has the program %1, or leaves it undefined. JAVA_HOME decides, else the newest.
:find
set "FOUND="
set "FOUND_LEVEL=0"
set "FOUND_VERSION="
if defined JAVA_HOME call :consider "%JAVA_HOME%" %1
if defined FOUND exit /b 0
for /f "delims=" %%p in ('where %1.exe 2^>nul') do for %%q in ("%%~dpp..") do call :consider "%%~fq" %1
for %%d in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  if exist "%%~d" for /d %%j in ("%%~d\*") do call :consider "%%~fj" %1
)
exit /b 0

rem Takes the folder %1 if it is the newest so far and has the program %2.
:consider
if not exist "%~1\bin\%2.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~v"
if not defined VERSION exit /b 0
set "LEVEL=0"
for /f "tokens=1 delims=.-+" %%n in ("%VERSION%") do set "LEVEL=%%n"
if %LEVEL% lss 17 exit /b 0
if %LEVEL% leq %FOUND_LEVEL% exit /b 0
set "FOUND=%~1"
set "FOUND_LEVEL=%LEVEL%"
set "FOUND_VERSION=%VERSION%"
exit /b 0

:no_java
chcp 65001 >nul
>&2 echo mizan: Java 17 or newer is needed and none was found. Install a JDK (for instance from adoptium.net), or set JAVA_HOME to one.
>&2 echo ميزان: يلزم Java بالإصدار 17 أو أحدث ولم يُعثر عليه. ثبّتوا حزمة JDK (من adoptium.net مثلًا) أو عيّنوا مسارها في JAVA_HOME.
exit /b 3

:no_compiler
rd "%KEEP%\lock" 2>nul
chcp 65001 >nul
>&2 echo mizan: Mizan must be built first, and that needs the Java compiler (javac) of a JDK, 17 or newer; none was found. Install a JDK (for instance from adoptium.net), or set JAVA_HOME to one.
>&2 echo ميزان: لا بدّ من بناء البرنامج أوّلًا، ويلزم لذلك مترجم Java (javac) من حزمة JDK بالإصدار 17 أو أحدث، ولم يُعثر عليه. ثبّتوا حزمة JDK (من adoptium.net مثلًا) أو عيّنوا مسارها في JAVA_HOME.
exit /b 3
